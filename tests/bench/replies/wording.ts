import { readFileSync } from 'node:fs';
import { checkCraft } from '../../../utils/compliance/check-craft.ts';
import { checkWording } from '../../../utils/compliance/check-wording.ts';
import { compileRules } from '../../../utils/compliance/compile-rules.ts';
import { findPrivateData } from '../../../utils/compliance/find-private-data.ts';
import { type Rule, ruleContentSchema } from '../../../utils/model/rule.ts';
import { tell } from '../rows.ts';

/** What the wording rules may cost before an insertion; issue 5 allows 5 ms. */
export interface WordingRow {
  title: string;
  /** ms; absent = no promise. */
  target?: number;
  p50: number;
  p95: number;
}

const RULES = 2_000;
const CHARACTERS = 1_000;
const RUNS = 400;

/** The starter rules and as many of a shop's own, against an innocent text and a bad one. */
export function measureWording(): WordingRow[] {
  const path = new URL('../../../assets/packs/rules.sidedesk.json', import.meta.url);
  const { rules: starter } = JSON.parse(readFileSync(path, 'utf8')) as { rules: unknown[] };
  const own = Array.from({ length: RULES - starter.length }, (_, i) => ({
    id: `own.${i}`,
    level: i % 2 ? 'block' : 'warn',
    phrases: [`${character(i)}${character(i * 7)}${character(i * 31)}`, `no ${i} please`],
    message: { en: 'not so' },
  }));
  const rules = [...starter, ...own].map(
    (content, order): Rule => ({
      ...ruleContentSchema.parse(content),
      packId: null,
      order,
      on: true,
      createdAt: 0,
      updatedAt: 0,
    }),
  );
  const compiled = compileRules(rules, 'zh-CN');
  const where = { console: 'pinduoduo', isPublic: true };
  const innocent = fill('您好，订单 230101-123456789012345 今天发出，预计三天送到，感谢支持。');
  const bad = fill('加 微❤信 领红包，好评返现 5 元，电话 138-0013-8000。');
  return [
    row('compile 2,000 rules', 5, () => compileRules(rules, 'zh-CN')),
    row('check 1,000 innocent characters', RUNS, () => checkWording(innocent, compiled, where), 5),
    row('check 1,000 characters, all bad', RUNS, () => checkWording(bad, compiled, where), 5),
    row(
      'with private data and craft',
      RUNS,
      () => [
        checkWording(innocent, compiled, where),
        findPrivateData(innocent),
        checkCraft(innocent),
      ],
      5,
    ),
  ];
}

const character = (i: number): string => String.fromCharCode(0x4e00 + (i % 5_000));
const fill = (text: string): string => text.repeat(CHARACTERS).slice(0, CHARACTERS);

function row(title: string, runs: number, run: () => unknown, target?: number): WordingRow {
  // The first runs compile: an agent's worker has done that long before.
  for (let i = 0; i < runs / 4; i++) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] as number;
  const measured = { title, p50: at(0.5), p95: at(0.95) };
  return target === undefined ? measured : { ...measured, target };
}

// node tests/bench/replies/wording.ts
if (import.meta.main) {
  for (const { title, target, p95 } of measureWording()) {
    tell({ measure: `${title}, p95`, value: p95, unit: 'ms', ...(target ? { target } : {}) });
  }
}
