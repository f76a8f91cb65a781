import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tellTime } from '@/components/reminders/remind-times';
import { ask } from '@/components/ui/ask';
import { useStable } from '@/components/ui/use-stable';
import { useWelcome } from '@/components/ui/welcome';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { DeskHit } from '@/utils/library/answers';
import { insertPicture } from './insert-picture';
import { languageQuery, preparedQuery, type TypedInto } from './insert-queries';
import type { Notice } from './notice';
import { isWhole, wholeText } from './whole-text';

/** What can be done besides inserting: each says what became of it. */
export function useHitActs(line: DeskLine, into: TypedInto, setNotice: (notice: Notice) => void) {
  const { conversation } = into;
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const { settings } = useWelcome();
  const timeOf = (time: number) => tellTime(time, Date.now(), i18n.language);

  const copy = useStable(async (words: string) => {
    await navigator.clipboard.writeText(words);
    setNotice({ tone: 'good', say: 'desk/copied' });
  });
  const copyHit = useStable(async ({ id }: DeskHit) => {
    const { locale } = await queries.fetchQuery(languageQuery(conversation));
    const prepared = await queries.fetchQuery(preparedQuery(id, into, locale));
    if (isWhole(prepared)) await copy(wholeText(prepared));
    else setNotice({ tone: 'bad', say: 'desk/copyMissing' });
  });
  const putPicture = useStable(async (id: string, at: number) => {
    const guard = conversation && {
      buyerKey: conversation.buyerKey,
      lastMessageId: conversation.lastMessageId,
    };
    const place = await insertPicture(line, { id, at }, guard);
    if (place === null) setNotice({ tone: 'bad', say: 'failure/gone' });
    else setNotice({ tone: 'good', say: place === 'box' ? 'desk/inserted' : 'desk/copied' });
  });
  const star = useStable(async ({ id }: DeskHit) => {
    const on = !settings.favourites.includes(id);
    await ask('favourite:switch', { id, on });
    setNotice({ tone: 'good', say: on ? 'desk/starred' : 'desk/unstarred' });
    await queries.invalidateQueries({ queryKey: ['search', ''] });
  });
  const remind = useStable(async (dueAt: number, note?: string) => {
    if (!conversation?.buyerKey) return;
    const { console, shop, url, buyerKey, buyerName } = conversation;
    const orderNo = conversation.orders[0]?.no;
    const request = {
      kind: 'manual' as const,
      dueAt,
      note: note ?? '',
      conversation: { console, shop, url, buyerKey, buyerName },
    };
    await ask('reminder:create', orderNo ? { ...request, orderNo } : request);
    setNotice({ tone: 'good', say: 'reminder/set', values: { time: timeOf(dueAt) } });
  });
  const mute = useStable(async (until: number) => {
    await ask('settings:change', { mutedUntil: until });
    const values = { time: timeOf(until) };
    setNotice({ tone: 'good', say: until > 0 ? 'desk/mutedUntil' : 'desk/unmuted', values });
  });
  return { copy, copyHit, putPicture, star, remind, mute };
}
