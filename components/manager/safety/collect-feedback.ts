import { browser } from 'wxt/browser';
import { ask } from '@/components/ui/ask';
import { definitions } from '@/utils/consoles/definitions';
import { countRows } from '@/utils/database/count-rows';
import { DatabaseUnavailable } from '@/utils/database/open';
import { makeBundle } from '@/utils/feedback/bundle';
import type { DeskWelcome } from '@/utils/welcome';

/** The report of a fault as text, exactly as it would be saved. */
export async function collectFeedback({ language, settings, trouble }: DeskWelcome) {
  const isOpen = trouble === null;
  const [faults, rows, integrity] = await Promise.all([
    ask('feedback:facts', undefined),
    isOpen ? countOrNull() : null,
    isOpen ? ask('integrity:report', undefined) : null,
  ]);
  const page = {
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    language,
    browserLanguage: navigator.language,
    settings,
    rows,
    integrity,
    known: definitions.map(({ id }) => id),
    now: new Date(),
  };
  return `${JSON.stringify(makeBundle(page, faults), null, 2)}\n`;
}

async function countOrNull(): Promise<Record<string, number> | null> {
  try {
    return await countRows();
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return null;
    throw error;
  }
}
