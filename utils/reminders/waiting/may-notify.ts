/** The agent's last keystroke in a console's box. */
export interface Typing {
  /** `conversationKey()` of the buyer the box belongs to. */
  conversation: string;
  /** UTC epoch ms. */
  at: number;
}

/** So long after a keystroke somebody is still writing, ms. */
const STILL_TYPING = 8_000;

/**
 * May the system show a notification about this buyer now? Never while the agent types to that
 * very buyer: they are there already.
 */
export function mayNotify(conversation: string, typing: Typing | null, now: number): boolean {
  if (typing === null || typing.conversation !== conversation) return true;
  return now - typing.at >= STILL_TYPING || typing.at > now + STILL_TYPING;
}
