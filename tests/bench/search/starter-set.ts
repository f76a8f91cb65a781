import { readFileSync } from 'node:fs';
import type { CorpusLine, EvaluationSet } from './corpus.ts';

interface StarterPack {
  articles: { title: string; body: string; category: string }[];
  replies: { title: string; category: string; variants: { text: string }[] }[];
}

/** The starter pack over and over, numbered, up to a size; its titles are what is typed. */
export function readStarterSet(size: number): EvaluationSet {
  const file = new URL('../../../assets/packs/starter-zh.sidedesk.json', import.meta.url);
  const { articles, replies } = JSON.parse(readFileSync(file, 'utf8')) as StarterPack;
  const once = [
    ...articles,
    ...replies.map(({ title, category, variants }) => ({
      title,
      category,
      body: variants[0]?.text ?? '',
    })),
  ];
  const documents = Array.from({ length: size }, (_, at): CorpusLine => {
    const { title = '', body = '', category = '' } = once[at % once.length] ?? {};
    return { id: `${at}`, title: `${title} ${at}`, body, cat: category };
  });
  const queries = once.flatMap(({ title, body }, at) => [
    { qid: `t${at}`, kind: 'title', query: title, rel: [`${at}`] },
    { qid: `l${at}`, kind: 'long', query: body.slice(0, 200), rel: [`${at}`] },
  ]);
  return { name: 'starter', documents, queries };
}
