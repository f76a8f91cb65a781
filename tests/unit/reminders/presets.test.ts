import { describe, expect, it } from 'vitest';
import { checkWording } from '@/utils/compliance/check-wording';
import { type Pack, packSchema } from '@/utils/model/pack';
import { languages } from '@/utils/model/scope';
import { chooseReply } from '@/utils/reminders/engine/choose-reply';
import { parseReminderRules } from '@/utils/reminders/parse-rules';
import { compiledStarter } from '../compliance/starter-rules';
import { readJson } from '../structure/repository';

const presets = readJson<Required<Pick<Pack, 'reminderRules'>>>(
  'assets/packs/reminders.sidedesk.json',
);
const { rules, refused } = parseReminderRules(presets.reminderRules);
const replies = ['zh', 'en'].flatMap(
  (name) => packSchema.parse(readJson(`assets/packs/starter-${name}.sidedesk.json`)).replies,
);
const known = replies.map(({ id, codes, tags }) => ({
  id,
  codes,
  tags,
  locale: id.startsWith('zh') ? 'zh-CN' : 'en',
}));
const wishes = rules.flatMap((rule) =>
  rule.steps.flatMap((step, i) =>
    [step.reply, ...step.branches.map(({ reply }) => reply)].map((reply) => ({
      name: `${rule.id} ${i + 1}`,
      reply,
    })),
  ),
);
const guideIds = new Set(readJson<string[]>('tests/fixtures/guide-ids.json'));

describe('the preset rules', () => {
  it('are all taken, and none of what they say is unknown', () => {
    expect(refused).toEqual([]);
    expect(rules).toMatchObject(presets.reminderRules);
  });

  it('have a name in every language, and guide rows that exist', () => {
    const nameless = rules.filter(({ name }) => languages.some((language) => !name[language]));
    expect(nameless.map(({ id }) => id)).toEqual([]);
    expect(rules.flatMap((rule) => rule.guideIds).filter((id) => !guideIds.has(id))).toEqual([]);
    expect(rules.filter((rule) => rule.guideIds.length === 0)).toEqual([]);
  });

  it.each(wishes)('$name offers a reply in Chinese and in English', ({ reply }) => {
    expect(chooseReply(reply, known, 'CN')).toMatch(/^zh\./);
    expect(chooseReply(reply, known, 'US')).toMatch(/^en\./);
    const missing = reply.ids.filter((id) => !known.some((one) => one.id === id));
    expect(missing).toEqual([]);
  });

  it('offer no words that a marketplace forbids', () => {
    const ids = new Set(wishes.flatMap(({ reply }) => reply.ids));
    const texts = replies
      .filter(({ id }) => ids.has(id))
      .flatMap(({ id, variants }) => variants.map(({ text }) => ({ id, text })));
    expect(texts.length).toBeGreaterThan(40);
    const context = { console: 'feige', isPublic: false };
    const found = texts.flatMap(({ id, text }) =>
      checkWording(text, compiledStarter, context).map(({ matched }) => `${id}: ${matched}`),
    );
    expect(found).toEqual([]);
  });
});

describe('parseReminderRules', () => {
  const [good] = presets.reminderRules;

  it('refuses a rule without caps in one clear sentence', () => {
    const { caps: _none, ...nagging } = good ?? {};
    expect(parseReminderRules([good, nagging])).toMatchObject({
      rules: [{ id: good?.id }],
      refused: [
        { row: 2, id: good?.id, code: 'no-caps', reason: expect.stringMatching(/needs caps/) },
      ],
    });
  });

  it.each([
    ['nothing', null, 'wrong', ''],
    ['a text', 'rule', 'wrong', ''],
    ['a trigger that is no word', { ...good, trigger: 7 }, 'wrong', 'trigger'],
    ['a cap of zero', { ...good, caps: { ...good?.caps, perOrder: 0 } }, 'wrong', 'caps.perOrder'],
    ['no step', { ...good, steps: [] }, 'wrong', 'steps'],
  ])('refuses %s and says where', (_, value, code, field) => {
    const { rules: taken, refused: not } = parseReminderRules([value]);
    expect(taken).toEqual([]);
    expect(not).toMatchObject([{ row: 1, code, field: field || '-' }]);
  });

  it('keeps a rule of a later version unread, unless something else is wrong with it', () => {
    const later = { ...good, trigger: 'full-moon', stops: ['eclipse'] };
    expect(parseReminderRules([later])).toMatchObject({
      rules: [],
      later: [later],
      refused: [{ row: 1, id: good?.id, code: 'later', field: 'trigger' }],
    });
    expect(parseReminderRules([{ ...later, steps: [] }])).toMatchObject({
      later: [],
      refused: [{ code: 'wrong' }],
    });
    const { caps: _none, ...nagging } = later;
    expect(parseReminderRules([nagging])).toMatchObject({
      later: [],
      refused: [{ code: 'no-caps' }],
    });
  });

  it('ignores what later versions add, and takes one id once', () => {
    const later = { ...good, moon: 'full' };
    const { rules: taken, refused: not } = parseReminderRules([later, later]);
    expect(taken).toHaveLength(1);
    expect(not).toMatchObject([{ row: 2, code: 'duplicate' }]);
  });
});
