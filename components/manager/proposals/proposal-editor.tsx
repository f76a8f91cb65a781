import { Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '@/utils/model/proposal';

interface Props {
  item: Proposal['item'];
  onChange(item: Proposal['item']): void;
}

/** The manager's own wording before a proposal is accepted. */
export function ProposalEditor({ item, onChange }: Props) {
  const { t } = useTranslation();
  const text = item.type === 'article' ? item.body : (item.variants[0]?.text ?? '');
  const setText = (words: string) => {
    if (item.type === 'article') onChange({ ...item, body: words });
    else {
      const [first, ...others] = item.variants;
      onChange({ ...item, variants: [{ tone: 'warm', ...first, text: words }, ...others] });
    }
  };
  return (
    <Stack gap="sm">
      <TextInput
        label={t('editor/name')}
        data-autofocus
        maxLength={300}
        value={item.title}
        onChange={(event) => onChange({ ...item, title: event.currentTarget.value })}
      />
      <Textarea
        label={t('editor/text')}
        autosize
        minRows={3}
        maxRows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={t('manager/library/category')}
        maxLength={120}
        value={item.category}
        onChange={(event) => onChange({ ...item, category: event.currentTarget.value })}
      />
    </Stack>
  );
}
