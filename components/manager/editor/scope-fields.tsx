import { MultiSelect, Switch, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { consoles } from '@/utils/consoles/consoles';
import type { Library } from '../library/use-library';
import type { ReplyDraft } from './draft';
import classes from './editor.module.css';

interface Props {
  draft: ReplyDraft;
  library: Library | undefined;
  onChange(change: Partial<ReplyDraft>): void;
}

type Scope = NonNullable<ReplyDraft['scope']>;

/** Where and when a reply may be used, and what follows it. */
export function ScopeFields({ draft, library, onChange }: Props) {
  const { t } = useTranslation();
  const { scope = {} } = draft;
  const setScope = (change: Scope) => {
    const next = { ...scope, ...change };
    const isEmpty = Object.values(next).every((list) => list === undefined || list.length === 0);
    onChange({ scope: isEmpty ? undefined : next });
  };
  const listOr = <T,>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
  const replies =
    library?.entries.filter(({ type, id }) => type === 'reply' && id !== draft.id) ?? [];
  return (
    <>
      <div className={classes.row}>
        <MultiSelect
          label={t('editor/scopeConsoles')}
          placeholder={scope.consoles ? '' : t('editor/everywhere')}
          data={consoles.map(({ id }) => ({
            value: id,
            label: t(`consoles/${id}`, { defaultValue: id }),
          }))}
          value={scope.consoles ?? []}
          onChange={(list) => setScope({ consoles: listOr(list) })}
        />
        <TagsInput
          label={t('editor/scopeShops')}
          placeholder={scope.shops ? '' : t('editor/everywhere')}
          value={scope.shops ?? []}
          onChange={(list) => setScope({ shops: listOr(list) })}
        />
        <MultiSelect
          label={t('editor/scopeRoles')}
          placeholder={scope.roles ? '' : t('editor/everybody')}
          data={(['agent', 'manager'] as const).map((value) => ({
            value,
            label: t(`gate/role/${value}`),
          }))}
          value={scope.roles ?? []}
          onChange={(list) => setScope({ roles: listOr(list as ('agent' | 'manager')[]) })}
        />
      </div>
      <div className={classes.row}>
        {(['validFrom', 'validTo', 'reviewBy'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            label={t(`editor/${name}`)}
            value={toDay(draft[name])}
            onChange={(event) => onChange({ [name]: fromDay(event.currentTarget.value, name) })}
          />
        ))}
      </div>
      <MultiSelect
        label={t('editor/next')}
        description={t('editor/nextHint')}
        searchable
        limit={50}
        maxValues={12}
        data={replies.map(({ id, title, code }) => ({
          value: id,
          label: code ? `${title} /${code}` : title,
        }))}
        value={draft.next ?? []}
        onChange={(list) => onChange({ next: listOr(list) })}
      />
      <Switch
        label={t('editor/public')}
        description={t('editor/publicHint')}
        checked={draft.public}
        onChange={(event) => onChange({ public: event.currentTarget.checked })}
      />
      <Switch
        label={t('editor/locked')}
        description={t('editor/lockedHint')}
        checked={draft.locked === true}
        onChange={(event) => onChange({ locked: event.currentTarget.checked || undefined })}
      />
    </>
  );
}

/** UTC epoch ms as the day of this machine's calendar, for a date field. */
function toDay(at: number | undefined): string {
  if (at === undefined) return '';
  const day = new Date(at);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

/** From the first moment of a day, or to its last. */
function fromDay(value: string, name: 'validFrom' | 'validTo' | 'reviewBy'): number | undefined {
  if (value === '') return undefined;
  const at = new Date(`${value}T${name === 'validTo' ? '23:59:59.999' : '00:00:00'}`).getTime();
  return Number.isNaN(at) ? undefined : at;
}
