import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Stories that take long for what their files hold: tables of consoles, editors and views. */
const LONG = ['access', 'consoles', 'editors'].map((name) => `${name}.e2e.ts`);

/** Left to itself Vitest starts with the largest files; a long story last is waited for alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      LONG.some((name) => moduleId.endsWith(`/${name}`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
