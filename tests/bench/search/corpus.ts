import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { SearchItem } from '../../../utils/search/types.ts';

/** One line of a corpus file and of a queries file. */
export interface CorpusLine {
  id: string;
  title: string;
  body: string;
  cat: string;
}

export interface QueryLine {
  qid: string;
  kind: string;
  query: string;
  rel: string[];
}

export interface EvaluationSet {
  name: string;
  documents: CorpusLine[];
  queries: QueryLine[];
}

/** Where the evaluation sets lie when they are there: beside the project, never inside it. */
const EVALUATION = fileURLToPath(new URL('../../../../shared/eval/', import.meta.url));

/** Reads a JSON-lines file, gzipped or plain. Throws when it cannot be read. */
function readLines<T>(file: string): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}

/** The development sets that are present, or the one named on the command line. */
export function readSets(corpus?: string, queries?: string): EvaluationSet[] {
  if (corpus && queries) {
    return [{ name: corpus, documents: readLines(corpus), queries: readLines(queries) }];
  }
  return ['zh-shop', 'zh-faq', 'en-support']
    .filter((name) => existsSync(join(EVALUATION, name)))
    .map((name) => ({
      name,
      documents: readLines(join(EVALUATION, name, 'corpus.jsonl')),
      queries: readLines(join(EVALUATION, name, 'queries.dev.jsonl')),
    }));
}

/** Documents to reach large libraries; empty when the file is not there. */
export function readFiller(): CorpusLine[] {
  const file = join(EVALUATION, 'filler.jsonl.gz');
  return existsSync(file) ? readLines(file) : [];
}

/** A corpus line as the product stores it. */
export function toItem(line: CorpusLine): SearchItem {
  return {
    id: line.id,
    kind: 'reply',
    title: line.title ?? '',
    body: line.body ?? '',
    codes: [],
    aliases: [],
    tags: [],
    category: line.cat ?? '',
    packId: null,
    locale: '',
  };
}
