import type { Reply, ReplyContent } from '@/utils/model/reply';
import { replyContentSchema } from '@/utils/model/reply';

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

/** A kept draft as one that can be shown; null for anything else. */
export function reviveReply(kept: unknown): ReplyDraft | null {
  const draft = kept as ReplyDraft | null;
  return Array.isArray(draft?.variants) ? { ...newDraft(), ...draft } : null;
}

/** What keeps a draft from being saved: field → what zod says. */
export function problemsOf(draft: ReplyDraft): Map<string, string> {
  const { error } = replyContentSchema.safeParse(draft);
  return new Map(error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []);
}
