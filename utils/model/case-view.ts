import type { Case } from './case';
import type { Evidence } from './evidence';

/** A case as the desk shows it: its pictures by name and size (bytes). */
export interface CaseView {
  case: Case;
  evidence: (Omit<Evidence, 'bytes'> & { size: number })[];
}
