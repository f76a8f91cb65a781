import type { GateFinding } from '@/utils/model/finding';

/** Where a reply may be used, and where it is about to be. */
export interface Place {
  scope?:
    | {
        consoles?: string[] | undefined;
        shops?: string[] | undefined;
        locales?: string[] | undefined;
        roles?: string[] | undefined;
      }
    | undefined;
  now: {
    console: string;
    /** '' where the page does not say. */
    shop: string;
    /** The buyer's language, BCP 47; null = not known. */
    locale: string | null;
    role: 'agent' | 'manager';
  };
}

interface Bounds {
  scope?: Place['scope'];
  validFrom?: number | undefined;
  validTo?: number | undefined;
}

/**
 * Whether a reply is meant for here and now. A date that passed blocks: such texts promise
 * what no longer holds. Another place only warns: an agent may know better. What a page
 * does not say is not held against a reply.
 */
export function checkPlace(item: Bounds, place: Place['now'], now: number): GateFinding[] {
  const findings: GateFinding[] = [];
  const add = (level: GateFinding['level'], reason: string, values: GateFinding['values']) => {
    const check = level === 'block' ? ('validity' as const) : ('scope' as const);
    const fix = { do: 'find-other' as const };
    findings.push({ check, level, reason, values, id: reason, guideIds: [], fix });
  };
  if (item.validTo !== undefined && item.validTo <= now) {
    add('block', 'expired', { date: item.validTo });
  }
  if (item.validFrom !== undefined && item.validFrom > now) {
    add('block', 'not-yet', { date: item.validFrom });
  }
  const { consoles, shops, locales, roles } = item.scope ?? {};
  if (consoles && !consoles.includes(place.console)) {
    add('warn', 'scope-console', { consoles: consoles.join(',') });
  }
  if (shops && place.shop !== '' && !shops.includes(place.shop)) {
    add('warn', 'scope-shop', { shops: shops.join(' · ') });
  }
  if (locales && place.locale !== null && !locales.some((one) => isSame(one, place.locale))) {
    add('warn', 'scope-locale', { locales: locales.join(',') });
  }
  if (roles && !roles.includes(place.role)) add('warn', 'scope-role', { roles: roles.join(',') });
  return findings;
}

const isSame = (a: string, b: string | null): boolean => a.slice(0, 2) === b?.slice(0, 2);
