import type { TFunction } from 'i18next';
import { nameVariable } from '@/components/ui/highlight';
import type { GateFinding } from '@/utils/model/finding';

/** Values of a finding that are lists of names, and the words each stands for. */
const named: Record<string, string> = {
  consoles: 'consoles/',
  roles: 'gate/role/',
  kind: 'gate/private/',
};

/** Why a reply is held up, in the agent's language. */
export function tellFinding(finding: GateFinding, t: TFunction, language: string): string {
  if (finding.message !== undefined) return finding.message;
  const words: Record<string, string | number> = { ...finding.values };
  for (const [name, value] of Object.entries(finding.values)) {
    const prefix = named[name];
    if (name === 'date') words.date = write(Number(value), language, { dateStyle: 'long' });
    else if (name === 'at') words.at = write(Number(value), language, { timeStyle: 'short' });
    else if (name === 'names') words.names = list(value, (one) => nameVariable(one, t));
    else if (name === 'locales') words.locales = list(value, (one) => nameLanguage(one, language));
    else if (prefix) words[name] = list(value, (one) => t(prefix + one, { defaultValue: one }));
  }
  // What is wrong with a template is said in the editor's words.
  const isTemplate = finding.reason.startsWith('template/');
  return t(isTemplate ? finding.reason : `gate/reason/${finding.reason}`, words);
}

/** What the key of a finding does. */
export function tellFix({ fix, check }: GateFinding, t: TFunction): string {
  if (fix?.do === 'replace') {
    return t(check === 'private' ? 'gate/fix/mask' : 'gate/fix/replace', { text: fix.text });
  }
  return fix ? t(`gate/fix/${fix.do}`) : '';
}

export function nameLanguage(locale: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale;
}

function list(value: string | number, name: (one: string) => string): string {
  return String(value).split(',').map(name).join(' · ');
}

function write(at: number, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, options).format(at);
}
