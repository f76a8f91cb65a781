import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { useStable } from '@/components/ui/use-stable';
import { useWelcome } from '@/components/ui/welcome';
import type { DeskHit } from '@/utils/library/answers';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { tellTime } from './remind-times';
import { type Notice, preparedQuery } from './use-insert';

/** What can be done besides inserting: each says what became of it. */
export function useHitActs(
  conversation: ConversationSnapshot | null,
  setNotice: (notice: Notice) => void,
) {
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const { settings } = useWelcome();
  const timeOf = (time: number) => tellTime(time, Date.now(), i18n.language);

  const copy = useStable(async (words: string) => {
    await navigator.clipboard.writeText(words);
    setNotice({ tone: 'good', say: 'desk/copied' });
  });
  const copyHit = useStable(async ({ id }: DeskHit) => {
    const prepared = await queries.fetchQuery(preparedQuery(id, conversation));
    if (prepared.missing.length === 0) await copy(prepared.text);
    else setNotice({ tone: 'bad', say: 'desk/copyMissing' });
  });
  const star = useStable(async ({ id }: DeskHit) => {
    const on = !settings.favourites.includes(id);
    await ask('favourite:switch', { id, on });
    setNotice({ tone: 'good', say: on ? 'desk/starred' : 'desk/unstarred' });
    await queries.invalidateQueries({ queryKey: ['search', ''] });
  });
  const remind = useStable(async (dueAt: number) => {
    if (!conversation) return;
    const { console, shop, url, buyerKey, buyerName } = conversation;
    const orderNo = conversation.orders[0]?.no;
    const request = {
      kind: 'manual' as const,
      dueAt,
      note: '',
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
  return { copy, copyHit, star, remind, mute };
}
