import 'fake-indexeddb/auto';
import i18next from 'i18next';
import english from '@/assets/locales/manager/en.json';
import { explainProblem, explainSource } from '@/components/manager/packs/explain-problem';
import { planPack } from '@/utils/packs/import-pack';
import { type FormatId, formatIds, type ImportProblem, ImportRefused } from '@/utils/packs/parsed';
import { type InputFile, readFiles } from '@/utils/packs/read-files';

/** A problem with its place and its sentence in English. */
interface Told {
  code: string;
  row?: number;
  file?: string;
  text: string;
}

/** What `npm run import` prints. */
export type Outcome =
  | {
      kind: 'planned';
      source: { format: string; why: string; encoding?: string; text: string };
      pack: { id: string; name: string; locale: string };
      counts: { new: number; changed: number; same: number; removed: number };
      rows: {
        id: string;
        kind: 'reply' | 'article';
        title: string;
        codes: string[];
        category: string;
      }[];
      rejected: Told[];
      warnings: Told[];
    }
  | { kind: 'needs-mapping'; name: string; table: object }
  | { kind: 'refused'; problem: Told };

export const formats = formatIds.join('|');

/** Whether somebody named a format there is, or none. */
export function isFormat(name: string | undefined): name is FormatId | undefined {
  return name === undefined || formatIds.some((id) => id === name);
}

/** Plans the import of files into an empty library. */
export async function planImport(files: InputFile[], as: FormatId | undefined): Promise<Outcome> {
  const t = await words();
  const tell = (problem: ImportProblem): Told => ({
    code: problem.code,
    ...(problem.file === undefined ? {} : { file: problem.file }),
    ...(problem.row === undefined ? {} : { row: problem.row }),
    text: explainProblem(problem, t),
  });
  try {
    const result = await readFiles(files, { as });
    if (result.kind === 'needs-mapping') return result;
    const { file } = result;
    const plan = await planPack(file, Date.now());
    const { id, name, locale } = file.pack;
    const rowOf = ({ id, title, category }: { id: string; title: string; category: string }) => ({
      id,
      title,
      category,
    });
    return {
      kind: 'planned',
      source: { ...file.source, text: explainSource(file.source, t) },
      pack: { id, name, locale },
      counts: plan.counts,
      rows: [
        ...plan.change.replies.map((row) => ({
          ...rowOf(row),
          kind: 'reply' as const,
          codes: row.codes,
        })),
        ...plan.change.articles.map((row) => ({
          ...rowOf(row),
          kind: 'article' as const,
          codes: [],
        })),
      ],
      rejected: plan.rejected.map(tell),
      warnings: file.warnings.map(tell),
    };
  } catch (error) {
    if (error instanceof ImportRefused) return { kind: 'refused', problem: tell(error.problem) };
    throw error;
  }
}

/** The same for a person. */
export function writeOutcome(outcome: Outcome): string {
  if (outcome.kind === 'refused') return outcome.problem.text;
  if (outcome.kind === 'needs-mapping') {
    return `The columns of ${outcome.name} must be named in the manager:\n${JSON.stringify(outcome.table, null, 2)}`;
  }
  const { source, pack, counts, rejected, warnings } = outcome;
  const list = (title: string, problems: Told[]) =>
    problems.map(
      ({ row, file, text }) => `${title} ${[file, row].filter(Boolean).join(':')}  ${text}`,
    );
  return [
    source.text,
    `${pack.name}: ${counts.new} new, ${counts.changed} changed, ${counts.same} the same, ${counts.removed} removed`,
    ...list('left out', rejected),
    ...list('look at', warnings),
  ].join('\n');
}

async function words() {
  const resources = { en: { translation: english } };
  return i18next.init({
    lng: 'en',
    resources,
    keySeparator: '/',
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
}
