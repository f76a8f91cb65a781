import type { DeskLine } from '@/utils/dock/desk-end';
import type { DeskPanel } from './desk-panel';
import type { Notice } from './notice';
import { ProposePanel } from './propose-panel';
import { RemindersView } from './reminders-view';
import { SelfTestView } from './self-test-view';
import { TeachPanel } from './teach-panel';
import { isEmbedded } from './use-line';

interface Props {
  panel: DeskPanel;
  line: DeskLine;
  /** The item a correction is proposed of. */
  about: string | null;
  onCopy(text: string): void;
  onChange(panel: DeskPanel | null): void;
  onNotice(notice: Notice): void;
}

/** What the desk shows in place of the conversation's answers. */
export function Panel({ panel, line, about, onCopy, onChange, onNotice }: Props) {
  switch (panel) {
    case 'reminders':
      return <RemindersView />;
    case 'propose':
      return <ProposePanel line={line} id={about} />;
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
