import { describe, expect, it } from 'vitest';
import { choosePlaybooks } from '@/utils/playbooks/choose-shown';
import { aPlaybook } from '../../playbook-builders';

const list = [
  aPlaybook({ id: 'zh', locale: 'zh-CN' }),
  aPlaybook({ id: 'tw', locale: 'zh-TW' }),
  aPlaybook({ id: 'en', locale: 'en' }),
  aPlaybook({ id: 'hk shop', locale: 'zh-HK' }),
  aPlaybook({ id: 'off', locale: 'zh-CN', on: false }),
  aPlaybook({ id: 'zh only', locale: 'zh-CN', topic: 'care' }),
  aPlaybook({ id: 'en too', locale: 'en', topic: 'care' }),
  aPlaybook({ id: 'ja only', locale: 'ja', topic: 'repair' }),
];

describe('the playbooks an agent is shown', () => {
  it.each([
    ['zh-CN', ['zh', 'zh only', 'ja only']],
    ['zh-TW', ['tw', 'hk shop', 'zh only', 'ja only']],
    ['en', ['en', 'en too', 'ja only']],
  ])('in %s', (language, wanted) => {
    expect(choosePlaybooks(list, language).map(({ id }) => id)).toEqual(wanted);
  });
});
