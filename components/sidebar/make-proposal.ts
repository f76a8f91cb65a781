import type { DeskItem } from '@/utils/library/answers';
import type { ProposalRequest } from '@/utils/model/proposal';

interface Words {
  title: string;
  text: string;
  note: string;
  author: string;
}

/** The words of an item that a correction changes: its first wording, or an article's body. */
export function wordsOf(item: DeskItem): string {
  return item.type === 'reply' ? (item.variants[0]?.text ?? '') : item.body;
}

/** What is sent to the background, which leaves out what is no part of an item. */
export function makeProposal(
  item: DeskItem | null,
  { title, text, note, author }: Words,
): ProposalRequest {
  const about = { note: note.trim(), author };
  const name = title.trim();
  if (!item) {
    return {
      ...about,
      item: {
        type: 'reply',
        id: `own.${crypto.randomUUID()}`,
        title: name,
        category: '',
        tags: [],
        aliases: [],
        guideIds: [],
        codes: [],
        variants: [{ tone: 'warm', text: text.trim() }],
        public: false,
      },
    };
  }
  if (item.type === 'article') {
    return { ...about, itemId: item.id, item: { ...item, title: name, body: text } };
  }
  const [first, ...others] = item.variants;
  const variants = [{ ...first, tone: first?.tone ?? ('warm' as const), text }, ...others];
  return { ...about, itemId: item.id, item: { ...item, title: name, variants } };
}
