import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tellWhen } from '@/components/reminders/tell-when';
import type { ContactChange, ContactMark } from '@/utils/model/contact';
import classes from './people.module.css';

interface Props {
  marks: ContactMark[];
  onChange(change: ContactChange): void;
}

/** VIP and caution, with why, by whom and since when. */
export function MarksField({ marks, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const put = (kind: ContactMark['kind'], why: string | null) => {
    const others = marks
      .filter((mark) => mark.kind !== kind)
      .map((one) => ({ kind: one.kind, why: one.why }));
    onChange({ marks: why === null ? others : [...others, { kind, why }] });
  };
  return (
    <div className={classes.fields}>
      {(['vip', 'caution'] as const).map((kind) => {
        const mark = marks.find((one) => one.kind === kind);
        return (
          <div key={kind} className={classes.fields} style={{ gap: 4 }}>
            <Switch
              size="xs"
              label={t(`contacts/mark/${kind}`)}
              checked={mark !== undefined}
              onChange={({ currentTarget }) => put(kind, currentTarget.checked ? '' : null)}
            />
            {mark && (
              <TextInput
                key={mark.why}
                size="xs"
                aria-label={t('contacts/why', { mark: t(`contacts/mark/${kind}`) })}
                placeholder={t('contacts/whyHint')}
                maxLength={300}
                defaultValue={mark.why}
                description={t('contacts/setBy', {
                  by: mark.by || t('contacts/somebody'),
                  at: tellWhen(mark.at, Date.now(), i18n.language),
                })}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                onBlur={({ currentTarget }) => {
                  if (currentTarget.value !== mark.why) put(kind, currentTarget.value);
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
