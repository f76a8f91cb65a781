import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passNews } from '@/components/ui/news';
import { useStable } from '@/components/ui/use-stable';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { DeskHit } from '@/utils/library/answers';
import { conversationKey } from '@/utils/model/conversation-key';
import type { DeskAction } from './action';
import classes from './desk.module.css';
import { DeskCards } from './desk-cards';
import { DeskHeader } from './desk-header';
import { panelTitles } from './desk-panel';
import { FavouritesBar } from './favourites-bar';
import { asksForActions } from './find-actions';
import { HitList, rowId } from './hit-list';
import { usePrepared } from './insert-queries';
import { KeysHelp, StageView } from './later-views';
import { NoHits } from './no-hits';
import { NoticeLine } from './notice-line';
import { Panel } from './panel';
import { Preview } from './preview';
import { SearchBox } from './search-box';
import { SectionLine } from './section-line';
import { useActions } from './use-actions';
import { useChoose } from './use-choose';
import { type DeskEvent, useConversation } from './use-conversation';
import { useDeskKeys } from './use-desk-keys';
import { useHitActs } from './use-hit-acts';
import { useHurry } from './use-hurry';
import { useInsert } from './use-insert';
import { useList } from './use-list';
import { usePanel } from './use-panel';
import { usePeople } from './use-people';
import { useSearch } from './use-search';
import { useWording } from './use-wording';

const FEW_GUESSES = 3;
const noHits: DeskHit[] = [];

/** The whole desk beside one console. */
export function Desk({ line }: { line: DeskLine }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [showsKeys, setShowsKeys] = useState(false);
  const { panel, setPanel, back, about, propose } = usePanel();
  const [draft, setDraft] = useState('');
  const focusSearch = useStable(() => {
    // The list of keys is modal: it would keep the focus.
    document.querySelector('dialog')?.close();
    back();
    input.current?.focus();
    input.current?.select();
  });
  const hear = useStable((event: DeskEvent) => {
    if (event.is === 'focus-search') focusSearch();
    else if (event.is === 'draft') setDraft(event.text);
    else if (event.is === 'news') passNews(event.news);
    else if (event.is === 'pick') void insert(hits[event.index]?.id);
    else if (event.is === 'complete') void insert(event.id);
    else if (event.is === 'started') void inserting.follow(event.id);
    else if (event.is === 'next-step') void inserting.next();
    else if (event.is === 'panel') people.show(event.panel);
    else setNotice({ tone: 'bad', say: `failure/${event.why}`, values: { name: event.buyerName } });
  });
  const { open, snapshot, into } = useConversation(line, hear);
  const { conversation } = into;
  const inserting = useInsert(line, into);
  const { stage, chain, notice, setNotice } = inserting;
  const acts = useHitActs(line, into, setNotice);
  const people = usePeople(conversation, panel, setPanel, setNotice);
  const isActing = asksForActions(text);
  const { data, isPlaceholderData: isBehind } = useSearch(isActing ? '' : text, snapshot);
  const found = (!isActing && data?.hits) || noHits;
  const key = conversation?.buyerKey ? conversationKey(conversation) : '';
  const { offer, offered, insert, insertHere } = useChoose(key, {
    inserting,
    query: isActing || text === '' ? undefined : text,
    onInserted: () => setText((now) => (now === text ? '' : now)),
    onHeld: () => setPanel(null),
  });

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
    propose,
    show: setPanel,
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
  // The list is painted first: the preview asks the background for its text.
  const previewed = useDeferredValue(hit);
  const prepared = usePrepared(previewed?.id, into);
  const { nextLanguage, nextTone } = useWording(prepared, conversation);

  const hurry = useHurry(isBehind, data, () => void insert(hits[0]?.id));
  const enter = () => {
    if (text === '' && chain) void inserting.next();
    else if (text === '' && offered) void insert(offered);
    else if (isBehind && !isActing) hurry.wait();
    else if (hit) void insert(hit.id);
    else {
      const action = actions[selected - hits.length];
      if (action) act(action);
    }
  };
  useDeskKeys({
    onToggle: () => void line.ask({ do: 'toggle-desk' }),
    onSearch: focusSearch,
    onPick: (index) => void insert(hits[index]?.id),
    onItem: (id) => void insert(id),
    onHit: (what) => hit && (what === 'copy' ? void acts.copyHit(hit) : star(hit)),
    onHelp: () => setShowsKeys(true),
    onType: () => input.current?.focus(),
    onNext: () => void inserting.next(),
    onPanel: people.show,
    onSwitch: (what) => void (what === 'language' ? nextLanguage() : nextTone()),
    onEscape: () => {
      if (inserting.back()) return;
      if (panel) setPanel(null);
      else void line.ask({ do: 'focus-box' });
    },
  });

  return (
    <main className={classes.desk} aria-busy={isBehind}>
      <DeskHeader
        line={line}
        open={open}
        title={panel && t(panelTitles[panel])}
        onShow={setPanel}
      />
      {panel ? (
        <Panel
          panel={panel}
          line={line}
          about={about}
          people={people}
          conversation={conversation}
          onInsert={insert}
          onInsertHere={insertHere}
          onRemind={acts.remind}
          onCopy={acts.copy}
          onChange={setPanel}
          onNotice={setNotice}
        />
      ) : stage ? (
        <StageView
          stage={stage}
          inserting={inserting}
          conversation={conversation}
          onInserted={() => setText('')}
          onFindOther={(title) => {
            setText(title);
            focusSearch();
          }}
        />
      ) : (
        <>
          <DeskCards
            line={line}
            open={open}
            draft={draft}
            hasFound={text !== '' && !isBehind && hits.length > 0}
            offer={offer}
            inserting={inserting}
            acts={acts}
            people={people}
            onInsert={insert}
            onShow={setPanel}
          />
          <SearchBox
            inputRef={input}
            value={text}
            onChange={(now) => {
              hurry.forget();
              if (text === '' && /^[?？]$/.test(now)) setShowsKeys(true);
              else setText(now);
            }}
            active={rowId(hits, actions, selected)}
            onMove={move}
            onEnter={enter}
            onHelp={() => setShowsKeys(true)}
          />
          {data && data.basis !== 'recent' && <FavouritesBar onInsert={insert} />}
          {data && !isActing && (
            <SectionLine
              answer={data}
              shown={hits.length}
              snapshot={snapshot}
              onRemind={key !== '' && !conversation?.orders[0] ? acts.remind : null}
              onShow={setPanel}
            />
          )}
          {data && rows.length === 0 ? (
            <NoHits query={text} size={data.size} />
          ) : (
            <HitList
              hits={hits}
              sections={isActing ? undefined : data?.sections}
              actions={actions}
              about={target.current?.titleText ?? ''}
              selected={selected}
              onSelect={select}
              onMove={move}
              onChoose={insert}
              onAct={act}
              onStar={star}
            />
          )}
          {hit && previewed && (
            <Preview
              hit={previewed}
              reply={prepared}
              onInsert={insert}
              onCopy={acts.copy}
              onPicture={acts.putPicture}
              onAskAgain={inserting.askAgain}
              onLanguage={nextLanguage}
              onTone={nextTone}
              onPropose={propose}
            />
          )}
        </>
      )}
      <NoticeLine notice={notice} onCopy={acts.copy} />
      {showsKeys && <KeysHelp onClose={() => setShowsKeys(false)} />}
    </main>
  );
}
