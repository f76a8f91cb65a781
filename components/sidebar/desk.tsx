import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask } from '@/components/ui/ask';
import { passNews } from '@/components/ui/news';
import { useStable } from '@/components/ui/use-stable';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { DeskHit, HitSection } from '@/utils/library/answers';
import { conversationKey } from '@/utils/model/conversation';
import type { DeskAction } from './actions';
import classes from './desk.module.css';
import { DeskHeader } from './desk-header';
import { FillForm } from './fill-form';
import { asksForActions } from './find-actions';
import { HitList, rowId } from './hit-list';
import { KeysHelp } from './keys-help';
import { NoHits } from './no-hits';
import { NoticeLine } from './notice-line';
import { Offer } from './offer';
import { OrderCard } from './order-card';
import { PageNote } from './page-note';
import { Preview } from './preview';
import { RemindersView } from './reminders-view';
import { SearchBox } from './search-box';
import { SectionLine } from './section-line';
import { useActions } from './use-actions';
import { type DeskEvent, useConversation } from './use-conversation';
import { useDeskKeys } from './use-desk-keys';
import { useHitActs } from './use-hit-acts';
import { useInsert } from './use-insert';
import { useList } from './use-list';
import { useSearch } from './use-search';

const FEW_GUESSES = 3;
const noHits: DeskHit[] = [];
const noSections: HitSection[] = [];

/** The whole desk beside one console. */
export function Desk({ line }: { line: DeskLine }) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [showsKeys, setShowsKeys] = useState(false);
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
  const conversation = snapshot?.buyerKey ? snapshot : null;
  const { choose, complete, asking, setAsking, notice, setNotice } = useInsert(line, conversation);
  const acts = useHitActs(conversation, setNotice);
  const isActing = asksForActions(text);
  const { data, isPlaceholderData: isBehind } = useSearch(isActing ? '' : text, snapshot);
  const found = (!isActing && data?.hits) || noHits;

  const key = conversation ? conversationKey(conversation) : '';
  const { data: offer } = useQuery({
    queryKey: ['reminders', 'offered', key],
    queryFn: () => ask('reminder:offered', { conversation: key }),
    enabled: key !== '',
  });
  const offers = key !== '' && offer ? offer : null;
  const offered = offers?.replyId;

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
    if (!(await choose(id, isActing || text === '' ? undefined : text))) return;
    setText('');
    if (wasOffer) await ask('reminder:settle', { id: wasOffer.id, how: 'done' });
  }

  const toggleReminders = useStable(() => setShowsReminders(!showsReminders));
  // Actions are about the hit that was chosen before they were asked for.
  const target = useRef<DeskHit | null>(null);
  const { found: actions, run } = useActions(text, line, open?.dock, {
    hit: target.current,
    hasConversation: conversation !== null,
    insert: ({ id }) => void insert(id),
    copy: acts.copyHit,
    star: acts.star,
    remind: acts.remind,
    mute: acts.mute,
    showReminders: toggleReminders,
    showKeys: () => setShowsKeys(true),
  });
  // Where only the actions hold what was typed, a long list of guesses would hide them.
  const hits = data?.weak && actions.length > 0 ? found.slice(0, FEW_GUESSES) : found;
  const rows = [...hits, ...actions].map(({ id }) => id);
  const { selected, select, move, follow } = useList(rows, `${text}|${key}`);
  const hit = hits[selected];
  if (!isActing) target.current = hit ?? null;
  const act = useStable((action: DeskAction) => {
    setText('');
    run(action);
  });
  const star = useStable((wanted: DeskHit) => {
    follow(wanted.id);
    void acts.star(wanted);
  });

  // Enter before the list has caught up with the last letter waits for the right list.
  const hurried = useRef(false);
  const enter = () => {
    if (text === '' && offered) void insert(offered);
    else if (isBehind && !isActing) hurried.current = true;
    else if (hit) void insert(hit.id);
    else {
      const action = actions[selected - hits.length];
      if (action) act(action);
    }
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
    onItem: (id) => void insert(id),
    onHit: (what) => hit && (what === 'copy' ? void acts.copyHit(hit) : star(hit)),
    onHelp: () => setShowsKeys(true),
    onType: () => input.current?.focus(),
    onEscape: () =>
      asking ? setAsking(null) : showsReminders ? setShowsReminders(false) : backToBox(),
  });

  const insertById = useStable((id: string) => void insert(id));
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
          {conversation && (
            <OrderCard snapshot={conversation} onCopy={acts.copy} onRemind={acts.remind} />
          )}
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
                if (text === '' && /^[?？]$/.test(now)) setShowsKeys(true);
                else setText(now);
              }}
              active={rowId(hits, actions, selected)}
              onMove={move}
              onEnter={enter}
              onHelp={() => setShowsKeys(true)}
            />
          </div>
          {data && !isActing && (
            <SectionLine
              answer={data}
              snapshot={snapshot}
              onRemind={conversation && !conversation.orders[0] ? acts.remind : null}
            />
          )}
          {data && rows.length === 0 ? (
            <NoHits query={text} size={data.size} />
          ) : (
            <HitList
              hits={hits}
              sections={(!isActing && data?.sections) || noSections}
              actions={actions}
              about={target.current?.titleText ?? ''}
              selected={selected}
              onSelect={select}
              onMove={move}
              onChoose={insertById}
              onAct={act}
              onStar={star}
            />
          )}
          {hit && (
            <Preview
              hit={hit}
              conversation={conversation}
              onInsert={insertById}
              onCopy={acts.copy}
            />
          )}
        </>
      )}
      <NoticeLine notice={notice} onCopy={acts.copy} />
      {showsKeys && <KeysHelp onClose={() => setShowsKeys(false)} />}
    </main>
  );
}
