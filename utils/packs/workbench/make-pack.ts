import { readItems } from '@/utils/database/edit-items';
import { readCategories, readPages } from '@/utils/database/library';
import { listPlaybooks } from '@/utils/database/playbooks';
import { listReminderRules } from '@/utils/database/reminder-rules';
import { listRules } from '@/utils/database/rules';
import { listSigningKeys } from '@/utils/database/signing';
import type { Article } from '@/utils/model/article';
import type { Pack } from '@/utils/model/pack';
import type { Reply } from '@/utils/model/reply';
import { contentOfPlaybook } from '@/utils/playbooks/content-of';
import { exportItems, type Selection } from '../export-pack';
import { writeSidedeskPack } from '../formats/write-sidedesk';
import { signPack } from '../signature';
import type { MadeFile, OwnItems, PackOrder } from './calls';

/** Characters of an id, `idSchema`. */
const LONGEST_ID = 120;

/** What is written here and belongs to no pack. */
async function readOwn(): Promise<
  Required<Pick<Selection, 'replies' | 'articles' | 'rules' | 'categories'>>
> {
  const replies: Reply[] = [];
  const articles: Article[] = [];
  const isOwn = ({ packId }: { packId: string | null }) => packId === null;
  await readPages((page) => {
    replies.push(...(page.replies ?? []).filter(isOwn));
    articles.push(...(page.articles ?? []).filter(isOwn));
  });
  const rules = (await listRules()).filter(isOwn);
  return { replies, articles, rules, categories: (await readCategories()).filter(isOwn) };
}

/** What there is to put into a pack, by category and tag, the fullest first. */
export async function countOwn(): Promise<OwnItems> {
  const { replies, articles, rules, categories } = await readOwn();
  const items = [...replies, ...articles];
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const byCategory = countBy(items.map(({ category }) => category).filter(Boolean));
  return {
    count: items.length,
    rules: rules.length,
    categories: byCategory.map(([id, count]) => ({ id, name: names.get(id) ?? id, count })),
    tags: countBy(items.flatMap(({ tags }) => tags)).map(([name, count]) => ({ name, count })),
  };
}

function countBy(words: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** What is written here, all of it or some. */
async function chooseOwn(only: PackOrder['only']): Promise<Selection> {
  const own = await readOwn();
  if (only === null) {
    const reminderRules = (await listReminderRules()).filter(({ packId }) => packId === null);
    return { ...own, reminderRules };
  }
  const isWanted = ({ category, tags }: Reply | Article) =>
    only.categories.includes(category) || tags.some((tag) => only.tags.includes(tag));
  const { replies, articles, categories } = own;
  return { replies: replies.filter(isWanted), articles: articles.filter(isWanted), categories };
}

/**
 * Items that somebody picked, of any pack. Those of another pack go as copies with ids of the new
 * one, which are the same each time: whoever has that pack too may take both.
 */
async function readChosen(ids: string[], packId: string): Promise<Selection> {
  const items = await readItems(ids);
  const names = new Map(
    items.map(({ id, packId: owner }) => [
      id,
      owner === null ? id : `${packId}.${id}`.slice(0, LONGEST_ID),
    ]),
  );
  const rename = <T extends Reply | Article>({ ...row }: T): T => ({
    ...row,
    id: names.get(row.id) ?? row.id,
    ...('next' in row && row.next ? { next: row.next.map((one) => names.get(one) ?? one) } : {}),
  });
  const replies: Reply[] = [];
  const articles: Article[] = [];
  for (const { type, ...row } of items) {
    if (type === 'reply') replies.push(rename(row as Reply));
    else articles.push(rename(row as Article));
  }
  return { replies, articles, categories: await readCategories() };
}

/**
 * Makes the file of a pack of items of this library.
 * @throws Error when the browser knows no Ed25519
 */
export async function makePack(order: PackOrder): Promise<MadeFile> {
  const { only, keyId, ...head } = order;
  const selection = only?.ids ? await readChosen(only.ids, order.id) : await chooseOwn(only);
  // A part of the library is chosen by category and tag; playbooks have neither.
  const playbooks =
    only === null ? (await listPlaybooks()).filter(({ packId }) => packId === null) : [];
  const unsigned = exportItems(
    selection,
    { ...head, format: 'sidedesk.pack', formatVersion: 1, scope: {} },
    { playbooks: playbooks.map(contentOfPlaybook) },
  );
  const key = (await listSigningKeys()).find(({ id }) => id === keyId);
  const pack = key ? await signPack(unsigned, key) : unsigned;
  const items = countItems(pack);
  return { ...fileOf(pack.name, pack.version, writeSidedeskPack(pack)), items };
}

/** What a pack is made for: everything of it that is decided on one by one. */
export function countItems({ replies, articles, rules, ...rest }: Pack): number {
  const { reminderRules = [], playbooks = [] } = rest;
  const lists = [replies, articles, rules, reminderRules, playbooks];
  return lists.reduce((sum, list) => sum + list.length, 0);
}

/** A pack's text as a file whose name any system takes. */
export function fileOf(name: string, version: string, text: string): Omit<MadeFile, 'items'> {
  const plain =
    name
      .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'pack';
  const blob = new Blob([text], { type: 'application/json' });
  return { name: `${plain}-${version}.sidedesk.json`, blob };
}
