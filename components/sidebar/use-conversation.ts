import { useEffect, useState } from 'react';
import type { DeskPage } from '@/utils/consoles/describe-reading';
import type { TestedPart } from '@/utils/consoles/self-test';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { ConsoleEvent } from '@/utils/link';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { isOpen } from '@/utils/model/conversation-key';
import type { DockSettings } from '@/utils/model/setting';
import type { TypedInto } from './insert-queries';

export interface OpenConversation {
  /** Null on a page whose conversations cannot be read. */
  snapshot: ConversationSnapshot | null;
  canType: boolean;
  page?: DeskPage | undefined;
  /** How the desk sits in the console's page; nothing where it is no part of one. */
  dock?: DockSettings | undefined;
  /** Essential parts of the page that are not found any more. */
  ailing?: TestedPart[] | undefined;
}

/** What the console says besides what it shows. */
export type DeskEvent = Exclude<ConsoleEvent, { is: 'conversation' }>;

/** What the console shows now, and what a text is written into; other events go to `onEvent`. */
export function useConversation(line: DeskLine, onEvent: (event: DeskEvent) => void) {
  const [open, setOpen] = useState<OpenConversation | null>(null);
  useEffect(() => {
    const stop = line.listen((event) => {
      if (event.is === 'conversation') {
        const { snapshot, canType, page, dock, ailing } = event;
        setOpen({ snapshot, canType, page, dock, ailing });
      } else onEvent(event);
    });
    void line.ask({ do: 'report-conversation' });
    return stop;
  }, [line, onEvent]);
  const snapshot = open?.snapshot ?? null;
  const conversation = snapshot && isOpen(snapshot) ? snapshot : null;
  const into: TypedInto = { conversation, console: open?.page?.console };
  return { open, snapshot, into };
}
