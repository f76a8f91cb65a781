import type { LibraryItem } from '@/utils/database/library';
import type { Reply } from '@/utils/model/reply';
import { chooseVariant } from '@/utils/replies/choose-variant';
import type { SearchHit } from '@/utils/search/types';
import type { DeskHit } from './answers';
import { type LibraryIndex, nameCategory, namePack } from './library-index';
import { stripMarkdown } from './strip-markdown';

/** Characters shown of a row that no search found. */
const FIRST_WORDS = 90;

type Labels = Pick<LibraryItem, 'title' | 'category' | 'packId'> & { codes: string[] };

/** A hit with the words needed to paint it; none when its item is gone. */
export function describeHit(index: LibraryIndex, hit: SearchHit): DeskHit[] {
  const item = index.engine.item(hit.id);
  return item ? [paint(index, hit, item)] : [];
}

/** A row shown without a search: its own first words, nothing highlighted. */
export function describeItem(index: LibraryIndex, item: LibraryItem): DeskHit {
  const text = item.type === 'reply' ? firstWording(item) : stripMarkdown(item.body);
  const hit: SearchHit = {
    id: item.id,
    kind: item.type,
    score: 0,
    confidence: 0,
    match: 'exact',
    matched: [],
    title: [],
    code: [],
    snippet: { text: firstWords(text), ranges: [] },
  };
  return paint(index, hit, { ...item, codes: item.type === 'reply' ? item.codes : [] });
}

function paint(index: LibraryIndex, hit: SearchHit, item: Labels): DeskHit {
  return {
    ...hit,
    titleText: item.title,
    codes: item.codes,
    category: nameCategory(index, item),
    source: namePack(index, item.packId),
  };
}

function firstWording(reply: Reply): string {
  return reply.variants[chooseVariant(reply, {})]?.text ?? '';
}

function firstWords(text: string): string {
  return text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS)}…` : text;
}
