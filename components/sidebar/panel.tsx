import { lazy, Suspense } from 'react';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { DeskPanel } from './desk-panel';
import type { Notice } from './notice';
import { PanelLoading } from './panel-loading';
import { isEmbedded } from './use-line';
import type { usePeople } from './use-people';

// Loaded when they are asked for: the desk is painted without them.
const TodayPanel = lazy(async () => ({ default: (await import('./today-panel')).TodayPanel }));
const RemindPanel = lazy(async () => ({ default: (await import('./remind-panel')).RemindPanel }));
const ProposePanel = lazy(async () => ({
  default: (await import('./propose-panel')).ProposePanel,
}));
const PlaybookPanel = lazy(async () => ({
  default: (await import('./playbook-panel')).PlaybookPanel,
}));
const WaitingPanel = lazy(async () => ({
  default: (await import('./waiting-panel')).WaitingPanel,
}));

const SelfTestView = lazy(async () => ({
  default: (await import('./self-test-view')).SelfTestView,
}));
const TeachPanel = lazy(async () => ({ default: (await import('./teach-panel')).TeachPanel }));

const CasePanel = lazy(async () => {
  const { CasePanel: panel } = await withPeopleWords(import('@/components/people/case-panel'));
  return { default: panel };
});
const ContactPanel = lazy(async () => {
  const { ContactPanel: panel } = await withPeopleWords(
    import('@/components/people/contact-panel'),
  );
  return { default: panel };
});

/** Panels about people bring their own words. */
async function withPeopleWords<P>(panel: Promise<P>): Promise<P> {
  const [loaded, { addPeopleWords }] = await Promise.all([
    panel,
    import('@/components/people/words'),
  ]);
  addPeopleWords();
  return loaded;
}

interface Props {
  panel: DeskPanel;
  line: DeskLine;
  people: ReturnType<typeof usePeople>;
  /** The item a correction is proposed of. */
  about: string | null;
  conversation: ConversationSnapshot | null;
  onInsert(id: string): void;
  /** Inserts and leaves the panel only where something has to be settled first. */
  onInsertHere(id: string): void;
  onRemind(dueAt: number, note: string): void;
  onCopy(text: string): void;
  onChange(panel: DeskPanel | null): void;
  onNotice(notice: Notice): void;
}

/** What the desk shows in place of the conversation's answers. */
export function Panel(props: Props) {
  return (
    <Suspense fallback={<PanelLoading />}>
      <PanelView {...props} />
    </Suspense>
  );
}

function PanelView(props: Props) {
  const { panel, line, about, people, conversation, onCopy, onChange, onNotice } = props;
  const leaveAnd =
    <A extends unknown[]>(act: (...values: A) => void) =>
    (...values: A) => {
      onChange(null);
      act(...values);
    };
  switch (panel) {
    case 'reminders':
      return <TodayPanel conversation={conversation} onInsert={leaveAnd(props.onInsert)} />;
    case 'remind':
      return <RemindPanel conversation={conversation} onRemind={leaveAnd(props.onRemind)} />;
    case 'propose':
      return <ProposePanel line={line} id={about} />;
    case 'playbook':
      return (
        <PlaybookPanel
          conversation={conversation}
          onInsert={props.onInsertHere}
          onCopy={onCopy}
          onCase={() => void people.showCase()}
        />
      );
    case 'case':
      return (
        <CasePanel
          key={people.caseId}
          id={people.caseId}
          others={people.card?.open ?? []}
          conversation={conversation}
          onOther={people.setCaseId}
        />
      );
    case 'contact':
      return (
        <ContactPanel
          key={conversation?.buyerKey}
          card={people.card}
          conversation={conversation}
          onForgotten={() => onChange(null)}
        />
      );
    case 'waiting':
      return <WaitingPanel />;
    case 'self-test':
      return (
        <SelfTestView
          line={line}
          onCopy={onCopy}
          onTeach={isEmbedded ? () => onChange('teach') : null}
        />
      );
    case 'teach':
      return (
        <TeachPanel
          line={line}
          onCancel={() => onChange(null)}
          onSaved={() => {
            onChange(null);
            onNotice({ tone: 'good', say: 'teach/saved' });
          }}
        />
      );
  }
}
