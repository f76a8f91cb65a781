import { describe, expect, it } from 'vitest';
import type { CaseWords } from '@/utils/cases/engine/case-words';
import { writeCsv } from '@/utils/cases/engine/write-csv';
import { listDigest, writeDigestPage } from '@/utils/cases/engine/write-digest';
import { hashOf } from '@/utils/cases/hash';
import { makeEvidence } from '@/utils/cases/make-evidence';
import { writeEvidencePage } from '@/utils/cases/write-evidence-page';
import { aCase, aConversation, NOON } from '../../builders';

const words: CaseWords = {
  field: (name) => name,
  value: (_field, value) => value,
  event: (what) => what,
  moment: (at) => new Date(at).toISOString(),
};
const page = {
  ...words,
  language: 'zh-CN',
  title: '案',
  evidence: '凭证',
  history: '记录',
  seal: '校验',
};
const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

describe('writeCsv', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86 138', "'+86 138"],
    ['-5', "'-5"],
    ['@sum', "'@sum"],
    ['＝1+1', "'＝1+1"],
    [' =1', "' =1"],
    [' a', '" a"'],
    ['a,b', '"a,b"'],
    ['说"好"', '"说""好"""'],
    ['两\n行', '"两\n行"'],
    ['平常', '平常'],
  ])('%j is written %s', (cell, written) => {
    expect(writeCsv([[cell]])).toBe(`\uFEFF${written}\r\n`);
  });
});

describe('writeEvidencePage', () => {
  it('is one file that holds its pictures and hashes and runs nothing', async () => {
    const bytes = Uint8Array.from([137, 80, 78, 71]);
    const picture = { mediaType: 'image/png', bytes } as const;
    const evidence = await Promise.all([
      makeEvidence({ caseId: 'case-1', kind: 'chat', title: EVIL, text: EVIL }, NOON, EVIL),
      makeEvidence(
        { caseId: 'case-1', kind: 'picture', title: 'a', text: '', ...picture },
        NOON,
        '',
      ),
    ]);
    const row = aCase({ summary: EVIL, conversation: aConversation({ buyerName: EVIL }) });
    const html = await writeEvidencePage(row, evidence, { ...page, kind: (kind) => kind }, NOON);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('src="data:image/png;base64,iVBORw=="');
    expect(html).toContain(await hashOf(bytes));
    expect(html).toContain(await hashOf(evidence.map(({ sha256 }) => sha256).join('\n')));
    expect(html.match(/(?:https?:)?\/\/[a-z]/g)).toBeNull();
  });
});

describe('the digest', () => {
  const cases = [
    aCase({ id: 'a', department: 'warehouse', cause: 'warehouse', summary: '漏发 2 件' }),
    aCase({ id: 'b', department: 'logistics', summary: EVIL }),
    aCase({ id: 'c' }),
  ];
  const digest = { ...page, department: '部门', opened: '开始', closed: '结束', nobody: '未定' };

  it('is by department, and names no buyer', () => {
    const rows = listDigest(cases, digest);
    expect(rows.map(([department]) => department)).toEqual([
      '部门',
      'logistics',
      'warehouse',
      '未定',
    ]);
    expect(JSON.stringify(rows)).not.toContain('林女士');
  });

  it('escapes what buyers wrote', () => {
    expect(writeDigestPage(cases, digest)).not.toContain('<script');
  });
});
