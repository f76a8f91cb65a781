import { UndoRefused } from '@/utils/database/undo-check';
import { PlanOutdated } from '@/utils/database/write-rows';
import type { Language } from '@/utils/model/scope';
import { type ImportProblem, ImportRefused } from '../parsed';
import type { CallName, Calls, Progress } from './calls';

/** A question on its way to the workbench. */
export interface Question {
  id: number;
  name: CallName;
  data: Calls[CallName][0];
  /** Language of the reasons a file is refused for. */
  language: Language;
}

/** What comes back: an answer or an error to a question, or how far a long one is. */
export type Message =
  | { id: number; answer: Calls[CallName][1] }
  | { id: number; error: SentError }
  | { progress: Progress };

/** An error that crossed to another context; classes do not. */
type SentError =
  | { is: 'refused'; problem: ImportProblem }
  | { is: 'undo'; why: UndoRefused['why']; keys: string[]; by: string }
  | { is: 'outdated'; message: string }
  | { is: 'other'; name: string; message: string };

export function packError(error: unknown): SentError {
  if (error instanceof ImportRefused) return { is: 'refused', problem: error.problem };
  if (error instanceof UndoRefused) {
    return { is: 'undo', why: error.why, keys: error.keys, by: error.by };
  }
  if (error instanceof PlanOutdated) return { is: 'outdated', message: error.message };
  if (error instanceof Error) return { is: 'other', name: error.name, message: error.message };
  return { is: 'other', name: 'Error', message: String(error) };
}

export function unpackError(sent: SentError): Error {
  switch (sent.is) {
    case 'refused':
      return new ImportRefused(sent.problem);
    case 'undo':
      return new UndoRefused(sent.why, sent.keys, sent.by);
    case 'outdated':
      return new PlanOutdated(sent.message);
    case 'other':
      return Object.assign(new Error(sent.message), { name: sent.name });
  }
}
