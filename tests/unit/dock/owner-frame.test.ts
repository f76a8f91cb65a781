import { describe, expect, it, vi } from 'vitest';
import { claimTab, ownerFrame, releaseTab } from '@/utils/dock/owner-frame';

const yes = async () => true;
const no = async () => false;
const TAB = 7;

describe('one desk per tab', () => {
  it('belongs to the page itself until a frame claims it', async () => {
    expect(await ownerFrame(TAB)).toBe(0);
  });

  it('goes to the first frame that asks', async () => {
    expect(await claimTab(TAB, 3, true, no)).toBe(true);
    expect(await ownerFrame(TAB)).toBe(3);
  });

  it('is not given to a second one while the first answers', async () => {
    await claimTab(TAB, 3, true, no);
    const answers = vi.fn(yes);
    expect(await claimTab(TAB, 4, true, answers)).toBe(false);
    expect(answers).toHaveBeenCalledWith(3);
    expect(await ownerFrame(TAB)).toBe(3);
  });

  it('is given to the next once the owner is gone', async () => {
    await claimTab(TAB, 3, true, no);
    expect(await claimTab(TAB, 4, false, no)).toBe(true);
    expect(await ownerFrame(TAB)).toBe(4);
  });

  it('stays with an owner that asks again, without asking it back', async () => {
    await claimTab(TAB, 3, true, no);
    const answers = vi.fn(yes);
    expect(await claimTab(TAB, 3, true, answers)).toBe(true);
    expect(answers).not.toHaveBeenCalled();
  });

  it('is taken by the page itself where that is a console', async () => {
    await claimTab(TAB, 3, true, no);
    expect(await claimTab(TAB, 0, true, yes)).toBe(true);
    expect(await ownerFrame(TAB)).toBe(0);
  });

  it('is not taken by a page that is none while a frame answers', async () => {
    await claimTab(TAB, 3, true, no);
    expect(await claimTab(TAB, 0, false, yes)).toBe(false);
  });

  it('is another one in each tab, and free again when the tab is closed', async () => {
    await claimTab(TAB, 3, true, no);
    expect(await claimTab(8, 4, true, yes)).toBe(true);
    await releaseTab(TAB);
    expect(await claimTab(TAB, 5, false, yes)).toBe(true);
  });
});
