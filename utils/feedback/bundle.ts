import type { SelfTestReport } from '@/utils/consoles/self-test';
import type { IntegrityReport } from '@/utils/integrity/check-integrity';
import type { Settings } from '@/utils/model/setting';
import { nameBrowser } from './name-browser';
import type { Refusal } from './refusals';

/** What the background knows of faults. */
export interface FaultFacts {
  refusals: Refusal[];
  /** Of the consoles that are open now. */
  selfTests: SelfTestReport[];
}

/** What the page that makes the report knows. */
export interface PageFacts {
  version: string;
  userAgent: string;
  /** BCP 47, of the product and of the browser. */
  language: string;
  browserLanguage: string;
  settings: Settings;
  /** Rows of each table; null = the database cannot be opened. */
  rows: Record<string, number> | null;
  /** Ids of the consoles that come with the product. */
  known: string[];
  /** The last check of all rows; null = there was none. */
  integrity: IntegrityReport | null;
  now: Date;
}

/**
 * A report of a fault, in the order it is read. Built up from facts that are about nobody,
 * never cut down from rows: what is not named here is not in it. Own consoles carry names and
 * selectors of a shop, so of those only the counts stay.
 */
export function makeBundle(page: PageFacts, faults: FaultFacts) {
  const { settings } = page;
  return {
    report: 'sidedesk.feedback',
    made: page.now.toISOString().slice(0, 10),
    version: page.version,
    ...nameBrowser(page.userAgent),
    language: page.language,
    browserLanguage: page.browserLanguage.slice(0, 35),
    settings: {
      colorScheme: settings.colorScheme,
      role: settings.role,
      liveCheck: settings.liveCheck,
      insightsOn: settings.insightsOn,
      nudgesOn: settings.nudgesOn,
      triggers: settings.triggers.filter(({ on }) => on).length,
      replyKeys: Object.keys(settings.replyKeys).length,
      sitesOn: settings.sitesOn.length,
      sitesOff: settings.sitesOff.length,
    },
    rows: page.rows,
    check: page.integrity && {
      rows: page.integrity.rows,
      aside: Object.values(page.integrity.quarantined).reduce((sum, one) => sum + one, 0),
      mended: page.integrity.mended.reminders,
    },
    refusals: faults.refusals,
    consoles: faults.selfTests.map(({ console, parts }) => {
      const isKnown = page.known.includes(console);
      return {
        console: isKnown ? console : 'own',
        parts: parts.map(({ part, state, count, which, css }) => ({
          ...{ part, state, count, which },
          ...(isKnown ? { css } : {}),
        })),
      };
    }),
  };
}
