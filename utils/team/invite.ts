import { z } from 'zod';
import { NAME } from './names';

const nameSchema = z.string().regex(NAME, 'only letters, digits, - and _');

/** How somebody proves who they are: an NKEY seed, or a user with a password. */
const credentialsSchema = z.union([
  z.object({ seed: z.string().regex(/^SU[A-Z2-7]{56}$/, 'not the seed of a user') }),
  z.object({ user: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
]);

const addressSchema = z
  .url({ protocol: /^wss?$/, error: 'not an address such as wss://team.example:8443' })
  .max(300)
  .refine(isProtected, 'ws:// is for this machine and the local network only; use wss://');

/** What a manager hands out: everything a browser needs to join. It holds a secret. */
export const inviteSchema = z.object({
  format: z.literal('sidedesk.team'),
  formatVersion: z.literal(1),
  /** Shown to people. */
  name: z.string().min(1).max(100),
  servers: z.array(addressSchema).min(1).max(9),
  agent: nameSchema,
  /** Proves the agent in the account TEAM. */
  team: credentialsSchema,
  /** Only a manager has it: proves the writer in the account KB. */
  library: credentialsSchema.optional(),
});
export type Invite = z.infer<typeof inviteSchema>;

/** What stands before the data in a link; everything behind the # stays in the browser. */
const LINK = 'sidedesk-team:';

export type ReadInvite =
  | { invite: Invite }
  /** `field` such as `servers.0`; '' = it is no invitation at all. */
  | { fault: { field: string; reason: string } };

/** Reads an invitation, a file's text or a link. */
export function readInvite(text: string): ReadInvite {
  const parsed = inviteSchema.safeParse(parse(text.trim()));
  if (parsed.success) return { invite: parsed.data };
  const issue = parsed.error.issues[0];
  return { fault: { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' } };
}

/** The invitation as one line that fits into a message. */
export function writeLink(invite: Invite): string {
  const bytes = new TextEncoder().encode(JSON.stringify(invite));
  return LINK + btoa(String.fromCharCode(...bytes));
}

function parse(text: string): unknown {
  try {
    if (!text.startsWith(LINK)) return JSON.parse(text);
    const bytes = Uint8Array.from(atob(text.slice(LINK.length)), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) return null;
    throw error;
  }
}

/** Without TLS only where nobody else can listen: this machine and private networks (RFC 1918). */
function isProtected(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'wss:' ||
    /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*)$/.test(
      hostname,
    )
  );
}
