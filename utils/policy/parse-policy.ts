import { z } from 'zod';
import { readFeedAddress } from '@/utils/feeds/feed-address';
import {
  noPolicy,
  type Policy,
  policyFeedSchema,
  policyKeySchema,
  policySwitches,
} from '@/utils/model/policy';

/**
 * A part of the policy that was left out. `code` names the sentence `policy/problem/<code>`,
 * `place` says where: `feeds.2.url`.
 */
export interface PolicyProblem {
  code: 'value' | 'unknown' | 'address';
  place: string;
  /** The schema's words, or the fault of an address (`feeds/address/<reason>`). */
  reason: string;
}

const variables = z.record(z.string().min(1).max(60), z.string().max(2_000));

/**
 * Reads what the browser was given, part by part: one mistake costs that part only, and is
 * told. Never throws.
 */
export function parsePolicy(given: Record<string, unknown>): {
  policy: Policy;
  problems: PolicyProblem[];
} {
  const policy: Policy = structuredClone(noPolicy);
  const problems: PolicyProblem[] = [];
  const take = <T>(schema: z.ZodType<T>, value: unknown, place: string): T | undefined => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const path = [place, ...(issue?.path ?? [])].join('.');
    problems.push({ code: 'value', place: path, reason: issue?.message ?? '' });
  };
  for (const [key, value] of Object.entries(given)) {
    switch (key) {
      case 'feeds':
        for (const [i, one] of listOf(value, key, problems)) {
          const feed = take(policyFeedSchema, one, `feeds.${i}`);
          if (!feed) continue;
          const address = readFeedAddress(feed.url);
          if ('url' in address) policy.feeds.push({ ...feed, url: address.url });
          else problems.push({ code: 'address', place: `feeds.${i}.url`, reason: address.fault });
        }
        break;
      case 'publicKeys':
        for (const [i, one] of listOf(value, key, problems)) {
          const publicKey = take(policyKeySchema, one, `publicKeys.${i}`);
          if (publicKey) policy.publicKeys.push(publicKey);
        }
        break;
      case 'shopVariables':
        policy.shopVariables = take(variables, value, key) ?? {};
        break;
      default:
        if (Object.hasOwn(policySwitches, key)) {
          const schema = policySwitches[key as keyof typeof policySwitches];
          const taken = take<unknown>(schema, value, key);
          if (taken !== undefined) Object.assign(policy.switches, { [key]: taken });
        } else problems.push({ code: 'unknown', place: key, reason: '' });
    }
  }
  return { policy, problems };
}

function listOf(value: unknown, place: string, problems: PolicyProblem[]): [number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()];
  problems.push({ code: 'value', place, reason: 'not a list' });
  return [];
}
