import type { ConversationSnapshot } from '@/utils/model/conversation';
import { EditForm } from './edit-form';
import { FillForm } from './fill-form';
import { FindingsView } from './findings-view';
import type { Stage, useInsert } from './use-insert';

interface Props {
  stage: Stage;
  inserting: ReturnType<typeof useInsert>;
  conversation: ConversationSnapshot | null;
  /** Looks for another reply with this title. */
  onFindOther(title: string): void;
  /** The reply is in the box. */
  onInserted(): void;
}

/** What has to be settled before a chosen reply may go into the box. */
export function StageView({ stage, inserting, conversation, onFindOther, onInserted }: Props) {
  const { setStage } = inserting;
  const settle = async (done: Promise<boolean> | boolean) => {
    if (await done) onInserted();
  };
  if (stage.is === 'asking') {
    return (
      <FillForm
        key={stage.draft.id}
        stage={stage}
        orders={conversation?.orders ?? []}
        onFill={(values) => void settle(inserting.complete(values))}
        onCancel={() => setStage(null)}
      />
    );
  }
  if (stage.is === 'held') {
    return (
      <FindingsView
        stage={stage}
        onFix={(finding) => void settle(inserting.fix(finding, onFindOther))}
        onOverride={() => void settle(inserting.override())}
        onCancel={() => setStage(null)}
      />
    );
  }
  return (
    <EditForm
      stage={stage}
      onType={(typed) => setStage({ ...stage, typed })}
      onDone={(words) => void settle(inserting.edit(words))}
      onCancel={() => setStage({ ...stage, is: 'held' })}
    />
  );
}
