/** How others write the parts of a date, and how our templates do (UTS 35). */
const strftime: Record<string, string> = {
  '%Y': 'yyyy',
  '%m': 'MM',
  '%d': 'dd',
  '%-d': 'd',
  '%e': 'd',
  '%-m': 'M',
  '%H': 'HH',
  '%I': 'hh',
  '%M': 'mm',
  '%S': 'ss',
  '%p': 'a',
  '%B': 'MMMM',
  '%b': 'MMM',
  '%h': 'MMM',
  '%A': 'EEEE',
  '%a': 'EEE',
  '%F': 'yyyy-MM-dd',
  '%T': 'HH:mm:ss',
  '%R': 'HH:mm',
  '%%': '%',
};

const moment: Record<string, string> = {
  YYYY: 'yyyy',
  MMMM: 'MMMM',
  MMM: 'MMM',
  MM: 'MM',
  M: 'M',
  DD: 'dd',
  D: 'd',
  dddd: 'EEEE',
  ddd: 'EEE',
  HH: 'HH',
  H: 'H',
  hh: 'hh',
  h: 'h',
  mm: 'mm',
  ss: 'ss',
  A: 'a',
  a: 'a',
};

/** A format of `strftime` (Espanso, Liquid) as ours; null when it has a part we cannot write. */
export function fromStrftime(format: string): string | null {
  return build(format, /%-?[A-Za-z%]|[^%]+|%/g, (part) =>
    part.startsWith('%') ? strftime[part] : plain(part),
  );
}

/** A format of moment.js (Briskine, Text Blaze) as ours; null when it has a part we cannot write. */
export function fromMoment(format: string): string | null {
  return build(format, /([A-Za-z])\1*|[^A-Za-z]+/g, (part) =>
    /[A-Za-z]/.test(part) ? moment[part] : plain(part),
  );
}

/** What would end the tag or its quotation marks cannot stand in a format of ours. */
function plain(part: string): string | undefined {
  return /["{}|A-Za-z]/.test(part) ? undefined : part;
}

function build(
  format: string,
  parts: RegExp,
  write: (part: string) => string | undefined,
): string | null {
  const written = (format.match(parts) ?? []).map(write);
  return written.every((part) => part !== undefined) ? written.join('') : null;
}

const shiftUnits: Record<string, string> = {
  m: 'min',
  minute: 'min',
  minutes: 'min',
  h: 'h',
  H: 'h',
  hour: 'h',
  hours: 'h',
  d: 'd',
  D: 'd',
  day: 'd',
  days: 'd',
  w: 'w',
  W: 'w',
  week: 'w',
  weeks: 'w',
  M: 'month',
  month: 'month',
  months: 'month',
};

/** `+3D`, `-2 weeks` as a shift of ours; null when it is none. A year is twelve months. */
export function ownShift(written: string): string | null {
  const [, sign = '', digits = '', word = ''] =
    /^\s*([+-]?)\s*(\d{1,4})\s*([A-Za-z]+)\s*$/.exec(written) ?? [];
  if (digits === '') return null;
  const isYear = /^(?:y|years?)$/i.test(word);
  const unit = isYear ? 'month' : Object.hasOwn(shiftUnits, word) ? shiftUnits[word] : undefined;
  const amount = Number(digits) * (isYear ? 12 : 1);
  return unit && amount <= 9_999 ? `${sign || '+'}${amount}${unit}` : null;
}

/** The tag of a moment: `{{date +3d|format:"yyyy-MM-dd"}}`. */
export function dateTag(shift: string | null, format: string | null): string {
  const isTime = format !== null && /[Hhms]/.test(format) && !/[yMdE]/.test(format);
  const head = isTime ? 'time' : 'date';
  return `{{${head}${shift ? ` ${shift}` : ''}${format ? `|format:"${format}"` : ''}}}`;
}
