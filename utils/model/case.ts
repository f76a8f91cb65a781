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
