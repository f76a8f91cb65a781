/** Five-stage workflow of a case (guide 003-02). */
export const caseStages = ['reception', 'diagnosis', 'plan', 'follow-through', 'summary'] as const;

/** A matter that outlives one message: complaint, return, repair. Times are UTC epoch ms. */
export interface Case {
  id: string;
  conversationKey: string;
  orderNo: string | null;
  type: string;
  stage: (typeof caseStages)[number];
  /** When the agent promised the next word (guide 001-05). */
  promiseAt: number | null;
  facts: Record<string, string>;
  openedAt: number;
  closedAt: number | null;
}

/** One run of a service procedure, bound to a conversation. */
export interface PlaybookRun {
  id: string;
  playbookId: string;
  conversationKey: string;
  caseId: string | null;
  /** Step id → when it was ticked. */
  ticked: Record<string, number>;
  choices: Record<string, string>;
  startedAt: number;
  endedAt: number | null;
}
