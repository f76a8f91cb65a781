import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { passNews } from '@/components/ui/news';
import { useStable } from '@/components/ui/use-stable';
import type { DeskLine } from '@/utils/dock/desk-end';
import { conversationKey, isOpen } from '@/utils/model/conversation';
import classes from './desk.module.css';
import { DeskHeader } from './desk-header';
import { FillForm } from './fill-form';
import { HitList, optionId } from './hit-list';
import { NoHits } from './no-hits';
import { NoticeLine } from './notice-line';
import { Offer } from './offer';
import { OrderCard } from './order-card';
import { PageNote } from './page-note';
import { Preview } from './preview';
import { tellTime } from './remind-times';
import { RemindersView } from './reminders-view';
import { SearchBox } from './search-box';
import { SectionLine } from './section-line';
import { type DeskEvent, useConversation } from './use-conversation';
import { useDeskKeys } from './use-desk-keys';
import { useInsert } from './use-insert';
import { useSearch } from './use-search';

/** The whole desk beside one console. */
export function Desk({ line }: { line: DeskLine }) {
  const { i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [selected, setSelected] = useState(0);
  const [showsReminders, setShowsReminders] = useState(false);

  const focusSearch = useStable(() => {
    setShowsReminders(false);
    input.current?.focus();
    input.current?.select();
  });
  const hear = useStable((event: DeskEvent) => {
    if (event.is === 'focus-search') focusSearch();
    else if (event.is === 'news') passNews(event.news);
    else if (event.is === 'pick') void insert(hits[event.index]?.id);
    else if (event.is === 'complete') void insert(event.id);
    else setNotice({ tone: 'bad', say: `failure/${event.why}`, values: { name: event.buyerName } });
  });
  const open = useConversation(line, hear);
  const snapshot = open?.snapshot ?? null;
  const conversation = snapshot && isOpen(snapshot) ? snapshot : null;
  const { choose, complete, asking, setAsking, notice, setNotice } = useInsert(line, conversation);
  const { data, isPlaceholderData: isBehind } = useSearch(text, snapshot);
  const hits = data?.hits ?? [];
  const hit = hits[Math.min(selected, hits.length - 1)];

  const key = conversation?.buyerKey ? conversationKey(conversation) : '';
  const { data: offer } = useQuery({
    queryKey: ['reminders', 'offered', key],
    queryFn: () => ask('reminder:offered', { conversation: key }),
    enabled: key !== '',
  });
  const offers = key !== '' && offer ? offer : null;
  const offered = offers?.replyId;

  // A new question or another buyer starts at the top again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are the triggers
  useEffect(() => setSelected(0), [text, key]);
  const formerKey = useRef(key);
  useEffect(() => {
    const former = formerKey.current;
    formerKey.current = key;
    if (former === '' || former === key) return;
    // What was asked belonged to the former buyer.
    setAsking(null);
    // What went wrong must still be read: often it went wrong because of the switch.
    setNotice((now) => (now?.tone === 'bad' ? now : null));
  }, [key, setAsking, setNotice]);

  async function insert(id: string | undefined): Promise<void> {
    if (!id) return;
    const wasOffer = id === offered ? offers : null;
    if (!(await choose(id, text || undefined))) return;
    setText('');
    if (wasOffer) await ask('reminder:settle', { id: wasOffer.id, how: 'done' });
  }

  // Enter before the list has caught up with the last letter waits for the right list.
  const hurried = useRef(false);
  const enter = () => {
    if (text === '' && offered) void insert(offered);
    else if (isBehind) hurried.current = true;
    else void insert(hit?.id);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new list is the trigger
  useEffect(() => {
    if (isBehind || !hurried.current) return;
    hurried.current = false;
    void insert(hits[0]?.id);
  }, [isBehind, data]);
  const backToBox = () => void line.ask({ do: 'focus-box' });
  useDeskKeys({
    onToggle: () => void line.ask({ do: 'toggle-desk' }),
    onSearch: focusSearch,
    onPick: (index) => void insert(hits[index]?.id),
    onEscape: () =>
      asking ? setAsking(null) : showsReminders ? setShowsReminders(false) : backToBox(),
  });

  const insertById = useStable((id: string) => void insert(id));
  const toggleReminders = useStable(() => setShowsReminders(!showsReminders));
  const copy = useStable(async (words: string) => {
    await navigator.clipboard.writeText(words);
    setNotice({ tone: 'good', say: 'desk/copied' });
  });
  const remind = useStable(async (dueAt: number) => {
    if (!conversation?.buyerKey) return;
    const { console, shop, url, buyerKey, buyerName } = conversation;
    const orderNo = conversation.orders[0]?.no;
    const request = {
      kind: 'manual' as const,
      dueAt,
      note: '',
      conversation: { console, shop, url, buyerKey, buyerName },
    };
    await ask('reminder:create', orderNo ? { ...request, orderNo } : request);
    setNotice({
      tone: 'good',
      say: 'reminder/set',
      values: { time: tellTime(dueAt, Date.now(), i18n.language) },
    });
  });
  const move = (step: 1 | -1 | 'first' | 'last') => {
    const last = Math.max(0, hits.length - 1);
    setSelected((now) =>
      step === 'first' ? 0 : step === 'last' ? last : Math.min(last, Math.max(0, now + step)),
    );
  };

  return (
    <main className={classes.desk} aria-busy={isBehind}>
      <DeskHeader
        line={line}
        open={open}
        showsReminders={showsReminders}
        onToggleReminders={toggleReminders}
      />
      {showsReminders ? (
        <RemindersView />
      ) : asking ? (
        <FillForm
          key={asking.id}
          reply={asking}
          onFill={(values) => void complete(values)}
          onCancel={() => setAsking(null)}
        />
      ) : (
        <>
          {open && <PageNote open={open} />}
          {conversation && <OrderCard snapshot={conversation} onCopy={copy} onRemind={remind} />}
          {offers && (
            <Offer
              reminder={offers}
              onInsert={offered ? () => void insert(offered) : null}
              onDone={() => void ask('reminder:settle', { id: offers.id, how: 'done' })}
            />
          )}
          <div className={classes.search}>
            <SearchBox
              inputRef={input}
              value={text}
              onChange={(now) => {
                hurried.current = false;
                setText(now);
              }}
              active={hit && optionId(hit.id)}
              onMove={move}
              onEnter={enter}
            />
          </div>
          {data && (
            <SectionLine
              answer={data}
              snapshot={snapshot}
              onRemind={key !== '' && !conversation?.orders[0] ? remind : null}
            />
          )}
          {data && hits.length === 0 ? (
            <NoHits query={text} size={data.size} />
          ) : (
            <HitList
              hits={hits}
              selected={Math.min(selected, hits.length - 1)}
              onSelect={setSelected}
              onChoose={insertById}
            />
          )}
          {hit && (
            <Preview hit={hit} conversation={conversation} onInsert={insertById} onCopy={copy} />
          )}
        </>
      )}
      <NoticeLine notice={notice} onCopy={copy} />
    </main>
  );
}
