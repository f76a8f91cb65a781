import {
  type Case,
  type CaseFields,
  type CaseRequest,
  caseFieldsSchema,
} from '../../model/case.ts';
import { conversationKey } from '../../model/conversation-key.ts';

const blank: Omit<CaseFields, 'type'> = {
  orderNo: null,
  stage: 'reception',
  summary: '',
  cause: null,
  department: null,
  demand: '',
  bottomLine: '',
  opinion: '',
  offer: null,
  promiseAt: null,
  promiseNote: '',
  escalatedTo: '',
  outcome: null,
  satisfaction: null,
  rootCause: '',
  lessons: '',
  facts: {},
};

/** Names of what people fill in; `facts` come one by one. */
export const caseFieldNames = Object.keys(caseFieldsSchema.shape).filter(
  (name) => name !== 'facts',
) as Exclude<keyof CaseFields, 'facts'>[];

/** A case with all that is known at its start. @param now UTC epoch ms; @param by the agent */
export function newCase(
  { conversation, fields }: Pick<CaseRequest, 'conversation' | 'fields'>,
  id: string,
  now: number,
  by: string,
): Case {
  const { console, shop, url, buyerKey, buyerName } = conversation;
  const known = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  const stamped = [
    ...Object.keys(known).filter((name) => name !== 'facts'),
    ...Object.keys(fields.facts ?? {}).map((name) => `facts.${name}`),
  ];
  return {
    ...blank,
    ...known,
    type: fields.type,
    id,
    conversationKey: conversationKey(conversation),
    conversation: { console, shop, url, buyerKey, buyerName },
    isOpen: 1,
    openedAt: now,
    openedBy: by,
    updatedAt: now,
    closedAt: null,
    stamps: Object.fromEntries(stamped.map((name) => [name, now])),
    history: [{ at: now, by, what: 'opened' }],
  };
}
