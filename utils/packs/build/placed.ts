import type { Draft } from '../formats/draft';
import type { ImportProblem } from '../parsed';

/** A problem at the place of a draft. */
export function placed(
  { row, file }: Draft,
  code: ImportProblem['code'],
  values: ImportProblem['values'] = {},
): ImportProblem {
  return { code, values, row, ...(file === undefined ? {} : { file }) };
}
