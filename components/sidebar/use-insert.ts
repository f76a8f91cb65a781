import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '@/components/ui/ask';
import { useStable } from '@/components/ui/use-stable';
import { useWelcome } from '@/components/ui/welcome';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { PreparedReply } from '@/utils/library/answers';
import { reportInsertion } from '@/utils/library/report-insertion';
import type { InsertResult } from '@/utils/link';
import { conversationKey } from '@/utils/model/conversation-key';
import type { GateFinding } from '@/utils/model/finding';
import { movedFinding } from '@/utils/replies/gate/check-reply';
import { applyFix } from './apply-fix';
import {
  type Draft,
  languageQuery,
  prepareDraft,
  preparedQuery,
  type TypedInto,
} from './insert-queries';
import { type Notice, noticeOf } from './notice';
import { rememberLasting } from './remember-lasting';
import { useBuyerChange } from './use-buyer-change';

/** Whose reply it is: another buyer's is neither shown nor carried on, from that very moment. */
interface MadeFor {
  /** Key of the conversation, '' = none was open; null = only says that it was another. */
  key: string | null;
}

/** A reply between being chosen and being in the box. */
export interface Stage extends MadeFor {
  is: 'asking' | 'held' | 'editing';
  draft: Draft;
  prepared: PreparedReply;
  /** Which of its messages, 0-based. */
  at: number;
  /** What holds it up. */
  findings: GateFinding[];
  /** Variables to ask for again although they have a value. */
  again?: string[];
  /** The piece of the text that is to be edited. */
  select?: { start: number; end: number };
  /** What was typed in its place so far; going back and forth loses nothing. */
  typed?: string;
}

/** A reply of several messages of which some went into the box already. */
export interface Chain extends MadeFor {
  draft: Draft;
  prepared: PreparedReply;
  /** The message that is next. */
  at: number;
}

/** What went into the box last; another object for each time. */
export interface Inserted {
  id: string;
}

/**
 * Puts a chosen item into the console's box. Values that are missing are asked for first,
 * what the gate objects to is explained first; nothing half-filled leaves the desk.
 */
export function useInsert(line: DeskLine, into: TypedInto) {
  const { conversation } = into;
  const queries = useQueryClient();
  const { settings } = useWelcome();
  const [begun, setStage] = useState<Stage | null>(null);
  const [followed, setChain] = useState<Chain | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [inserted, setInserted] = useState<Inserted | null>(null);
  const key = conversation ? conversationKey(conversation) : '';
  const mine = <T extends MadeFor>(one: T | null) =>
    one && (!one.key || one.key === key) ? one : null;
  const stage = mine(begun);
  const chain = mine(followed);
  useBuyerChange(key, () => {
    // What was asked or begun belonged to the former buyer; why it stopped must still be read.
    setStage((now) => (now?.key === null ? now : null));
    setChain(null);
    // What went wrong must still be read: often it went wrong because of the switch.
    setNotice((now) => (now?.tone === 'bad' ? now : null));
  });

  async function prepare(draft: Draft): Promise<PreparedReply> {
    const { locale } = await queries.fetchQuery(languageQuery(conversation));
    const isPlain = Object.keys(draft.values).length === 0 && draft.variant === undefined;
    return isPlain && !draft.edited
      ? queries.fetchQuery(preparedQuery(draft.id, into, locale))
      : prepareDraft(draft, into, locale);
  }

  /** Takes a draft as far as it goes: into the box, or to what has to be settled first. */
  async function go(draft: Draft, at = 0): Promise<boolean> {
    setNotice(null);
    try {
      const prepared = await prepare(draft);
      if (prepared.missing.length + prepared.prompts.length > 0) {
        setStage({ is: 'asking', draft, prepared, at, findings: [], key });
        return false;
      }
      return await pass({ draft, prepared, at, key });
    } catch (error) {
      const gone = error instanceof Error && error.name === 'ItemGone';
      setNotice({ tone: 'bad', say: gone ? 'failure/gone' : 'failure/lost' });
      return false;
    }
  }

  async function pass(now: Chain): Promise<boolean> {
    const findings = now.prepared.messages[now.at]?.findings ?? [];
    if (findings.length === 0) return put(now);
    setStage({ ...now, is: 'held', findings });
    return false;
  }

  async function put({ draft, prepared, at }: Chain): Promise<boolean> {
    const message = prepared.messages[at];
    if (!message) return false;
    const guard = conversation && {
      buyerKey: conversation.buyerKey,
      lastMessageId: conversation.lastMessageId,
    };
    const { text, cursor } = message;
    const before = chain && at > 0 ? prepared.messages[at - 1]?.text : undefined;
    const after = before === undefined ? {} : { after: before };
    const more = at + 1 < prepared.messages.length;
    const command = { do: 'insert' as const, text, cursor, guard, more, ...after };
    const result = (await line.ask(command)) as InsertResult;
    if (!result.ok && result.why === 'conversation-changed') {
      setStage({ is: 'held', draft, prepared, at, findings: [movedFinding], key: null });
      setNotice(noticeOf(result, text));
      void line.ask({ do: 'report-conversation' });
      return false;
    }
    setNotice(noticeOf(result, text));
    if (!result.ok) return false;
    setInserted({ id: draft.id });
    setStage(null);
    setChain(more ? { draft, prepared, at: at + 1, key } : null);
    const place = {
      console: conversation?.console ?? 'generic',
      shop: conversation?.shop ?? '',
    };
    const report = reportInsertion(draft.id, message, conversation, place);
    // Nobody waits for the log: the agent may be typing the next question already.
    ask('usage:log', draft.query ? { ...report, query: draft.query.slice(0, 200) } : report).then(
      () => {
        // The list of used replies has a new head, and this text is no longer new.
        void queries.invalidateQueries({ queryKey: ['search', ''] });
        void queries.invalidateQueries({ queryKey: ['prepare', draft.id] });
      },
      (error) => console.warn('[sidedesk] a use was not logged:', error),
    );
    return true;
  }

  return {
    stage,
    setStage,
    chain,
    setChain,
    notice,
    setNotice,
    inserted,
    choose: useStable((id: string, query?: string) => go({ id, query, values: {} })),
    /** Goes on with the answers to what was asked. */
    complete: useStable(async (values: Record<string, string>) => {
      if (!stage) return false;
      await rememberLasting(values, settings);
      const draft = { ...stage.draft, values: { ...stage.draft.values, ...values } };
      return go(draft, stage.at);
    }),
    /** Inserts in spite of warnings; what blocks stays where it is. */
    override: useStable(async () => {
      if (!stage || stage.findings.some(({ level }) => level === 'block')) return false;
      return put(stage);
    }),
    /** Does what a finding offers; `findOther` looks for another reply with that title. */
    fix: useStable(async (finding: GateFinding, findOther: (title: string) => void) => {
      if (!stage) return false;
      const next = applyFix(finding, stage);
      if (next.is === 'find-other') {
        setStage(null);
        findOther(stage.prepared.title);
        return false;
      }
      if (next.is === 'draft') return go(next.draft, stage.at);
      setStage(next.stage);
      return false;
    }),
    edit: useStable((text: string) =>
      stage ? go({ ...stage.draft, edited: { at: stage.at, texts: [text] } }, stage.at) : false,
    ),
    /** One step back from what is being settled; false when nothing is. */
    back: useStable(() => {
      if (!stage) return false;
      setStage(stage.is === 'editing' ? { ...stage, is: 'held' } : null);
      return true;
    }),
    /** The next message of the chain. */
    next: useStable(async () => (chain ? pass(chain) : false)),
    /** The first message went into the box from the console itself. */
    follow: useStable(async (id: string) => {
      const draft = { id, values: {} };
      setChain({ draft, prepared: await prepare(draft), at: 1, key });
      setNotice({ tone: 'good', say: 'desk/inserted' });
    }),
    /** Asks again for values that are remembered. */
    askAgain: useStable(async (id: string, names: string[]) => {
      const draft = { id, values: {} };
      const prepared = await prepare(draft);
      setStage({ is: 'asking', draft, prepared, at: 0, findings: [], again: names, key });
    }),
  };
}
