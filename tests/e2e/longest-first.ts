import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The longest stories, as measured: begun last, one of them would run alone at the end while
 * the other browser window stands idle.
 */
const longest = ['editors', 'consoles', 'library', 'search', 'faults', 'shortcuts', 'teach'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.e2e.ts`));
      return at < 0 ? longest.length : at;
    };
    return [...files].sort((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId));
  }
}
