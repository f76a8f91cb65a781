/** A failure the reader can put right: its message is one sentence and is shown without a stack. */
export class UserError extends Error {}
