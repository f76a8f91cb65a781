import { dateTag, fromMoment, ownShift } from './moment-formats.ts';
import type { Translated } from './translate.ts';
import { promptTag } from './write-tags.ts';

const COMMAND = /\{(=\s*[\p{L}\p{N}_ ]{1,60}|[a-z]+(?:\s*:[^{}]{0,1000})?)\}/giu;

/** Text Blaze's commands: times, form fields, the caret, other snippets. */
export function translateBlaze(text: string): Translated {
  const unknown: string[] = [];
  let asked = 0;
  const out = text.replace(COMMAND, (whole, inside: string) => {
    const [, name = '', settings = ''] = /^([a-z]+)\s*:?(.*)$/is.exec(inside) ?? [];
    const command = name.toLowerCase();
    if (command.startsWith('form')) asked += 1;
    const ours = inside.startsWith('=')
      ? promptTag(inside.slice(1).trim(), {})
      : translateCommand(command, readSettings(settings), asked);
    if (ours !== null) return ours;
    unknown.push(whole);
    return whole;
  });
  return { text: out, unknown };
}

interface Settings {
  /** What has no name: the format, the choices. */
  bare: string[];
  named: Map<string, string>;
}

function readSettings(text: string): Settings {
  const settings: Settings = { bare: [], named: new Map() };
  for (const part of text.split(';')) {
    const [, name, value = ''] = /^\s*([a-z]+)\s*=(.*)$/is.exec(part) ?? [];
    if (name) settings.named.set(name.toLowerCase(), value.trim());
    else if (part.trim() !== '') settings.bare.push(part.trim());
  }
  return settings;
}

function translateCommand(
  command: string,
  { bare, named }: Settings,
  asked: number,
): string | null {
  const label = named.get('name') || `${asked}`;
  const fallback = named.get('default');
  const start = fallback === undefined ? {} : { fallback };
  switch (command) {
    case 'cursor':
      return '{{cursor}}';
    case 'time': {
      const format = bare[0] === undefined ? null : fromMoment(bare[0]);
      const shift = named.has('shift') ? ownShift(named.get('shift') ?? '') : null;
      const isClear = [...named.keys()].every((name) => name === 'shift');
      const isWhole = (bare.length === 0 || format !== null) && (!named.has('shift') || shift);
      return isClear && isWhole && bare.length < 2 ? dateTag(shift, format) : null;
    }
    case 'formtext':
    case 'formparagraph':
      return promptTag(label, start);
    case 'formdate':
      return promptTag(label, { kind: 'date' });
    case 'formmenu': {
      if (named.get('multiple') === 'yes') return null;
      // The default is one of the choices, listed or not.
      const options = fallback && !bare.includes(fallback) ? [fallback, ...bare] : bare;
      return options.length > 0 ? promptTag(label, { options, ...start }) : null;
    }
    case 'import': {
      const code = bare[0]?.replace(/^\/+/, '').toLowerCase();
      return code && !/\s/.test(code) ? `{{> ${code}}}` : null;
    }
    default:
      return null;
  }
}
