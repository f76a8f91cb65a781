import type { Reply, ReplyContent } from '@/utils/model/reply';
import { replyContentSchema } from '@/utils/model/reply';

const PREFIX = 'sidedesk.draft.';

/** What an editor holds: a reply as it is being written, valid or not yet. */
export type ReplyDraft = Omit<ReplyContent, 'validFrom' | 'validTo' | 'reviewBy'> & {
  validFrom?: number | undefined;
  validTo?: number | undefined;
  reviewBy?: number | undefined;
};

/** An empty reply under a new id. */
export function newDraft(): ReplyDraft {
  return {
    id: `own.${crypto.randomUUID()}`,
    title: '',
    category: '',
    tags: [],
    aliases: [],
    guideIds: [],
    codes: [],
    variants: [{ tone: 'warm', text: '' }],
    public: false,
  };
}

/** A stored reply as a draft of itself, or of a copy that is one's own. */
export function draftOf(reply: Reply, category: string, copy: boolean): ReplyDraft {
  const { packId: _p, order: _o, rev: _r, createdAt: _c, updatedAt: _u, ...content } = reply;
  const draft = { ...structuredClone(content), category };
  return copy ? { ...draft, id: newDraft().id, guideIds: [] } : draft;
}

/** Marks the wordings that changed, so that it shows which translations are behind. */
export function stampVariants(draft: ReplyDraft, before: Reply | null, now: number): ReplyDraft {
  const old = new Set(before?.variants.map((variant) => JSON.stringify(variant)));
  return {
    ...draft,
    variants: draft.variants.map((variant) =>
      old.has(JSON.stringify(variant)) ? variant : { ...variant, updatedAt: now },
    ),
  };
}

/** What was typed and not saved, kept in this browser through reloads and crashes. */
export function readDraft(key: string): ReplyDraft | null {
  const stored = localStorage.getItem(PREFIX + key);
  if (stored === null) return null;
  try {
    const draft = JSON.parse(stored) as ReplyDraft;
    return Array.isArray(draft.variants) ? { ...newDraft(), ...draft } : null;
  } catch (error) {
    console.warn('[sidedesk] a draft cannot be read:', error);
    return null;
  }
}

export function keepDraft(key: string, draft: ReplyDraft): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch (error) {
    // Pictures may be more than the browser keeps here: the words alone are.
    console.warn('[sidedesk] a draft is kept without its pictures:', error);
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...draft, images: [] }));
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

/** What keeps a draft from being saved: field → what zod says. */
export function problemsOf(draft: ReplyDraft): Map<string, string> {
  const { error } = replyContentSchema.safeParse(draft);
  return new Map(error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []);
}
