import { z } from 'zod';
import { ownName } from '@/utils/replies/import-syntax/foreign-names';
import { dateTag, fromStrftime } from '@/utils/replies/import-syntax/moment-formats';
import { pickTag, promptTag } from '@/utils/replies/import-syntax/write-tags';
import { type Drafts, emptyDrafts } from './draft';
import { field, isObject, listOf, looseText } from './read-json';
import { readYaml } from './read-yaml';

const variable = z.object({ name: z.string(), type: z.string(), params: z.unknown().optional() });
type Variable = z.infer<typeof variable>;

const match = z.object({
  trigger: looseText,
  triggers: z.array(z.string()).nullish(),
  replace: looseText,
  html: looseText,
  markdown: looseText,
  form: looseText,
  form_fields: z.unknown().optional(),
  label: looseText,
  search_terms: z.array(z.string()).nullish(),
  image_path: looseText,
  vars: z.array(variable).nullish(),
});

/** Whether a text is a match file of Espanso. */
export function isEspanso(text: string): boolean {
  return /^(?:matches|global_vars)\s*:/m.test(text) && !/^\s*[{[]/.test(text);
}

/** Espanso: what runs a program is left out; dates, choices and forms become ours. */
export function readEspanso(text: string): Drafts {
  const drafts = emptyDrafts('own');
  const { value, rowOf } = readYaml(text, 'matches');
  const globals = listOf(field(value, 'global_vars')).flatMap((one) => {
    const parsed = variable.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  listOf(field(value, 'matches')).forEach((entry, i) => {
    const row = rowOf(i);
    const parsed = match.safeParse(entry);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const values = { field: issue?.path.join('.') || '-', reason: issue?.message ?? '-' };
      drafts.rejected.push({ code: 'item', values, row });
      return;
    }
    const one = parsed.data;
    const vars = new Map([...globals, ...(one.vars ?? [])].map((each) => [each.name, each]));
    const own = one.replace || one.markdown || one.html || one.form;
    const running = [...(one.vars ?? []), ...globals.filter(({ name }) => own.includes(name))].find(
      ({ type }) => type === 'shell' || type === 'script',
    );
    if (running) {
      const values = { name: running.name.slice(0, 60), type: running.type };
      drafts.rejected.push({ code: 'runs-code', values, row });
      return;
    }
    const unknown = new Set<string>();
    const translated = translateMatch(own, vars, one.form_fields, unknown);
    for (const name of unknown) {
      drafts.warnings.push({ code: 'variable', values: { name: name.slice(0, 80) }, row });
    }
    if (one.image_path) {
      drafts.warnings.push({ code: 'image-missing', values: { name: one.image_path }, row });
    }
    drafts.items.push({
      kind: 'reply',
      row,
      codes: [one.trigger, ...(one.triggers ?? [])].filter(Boolean),
      title: one.label,
      text: translated,
      isHtml: !one.replace && !one.markdown && one.html !== '',
      aliases: one.search_terms ?? [],
    });
  });
  return drafts;
}

function translateMatch(
  text: string,
  vars: ReadonlyMap<string, Variable>,
  formFields: unknown,
  unknown: Set<string>,
): string {
  return text.replace(
    /\{\{\s*([\p{L}\p{N}_.-]{1,80})\s*\}\}|\[\[\s*([\p{L}\p{N}_. -]{1,80})\s*\]\]|\$\|\$/gu,
    (whole, name: string | undefined, asked: string | undefined) => {
      if (name === undefined && asked === undefined) return '{{cursor}}';
      const ours = asked ? askField(asked, formFields) : fillVariable(name ?? '', vars);
      if (ours !== null) return ours;
      unknown.add(whole);
      return whole;
    },
  );
}

/** One field of a form: a text, or one of its values. */
function askField(name: string, fields: unknown): string | null {
  const settings = field(fields, name);
  const fallback = field(settings, 'default');
  const values = field(settings, 'values');
  return promptTag(name, {
    options: typeof values === 'string' ? values.split('\n') : wordsOf(values),
    ...(typeof fallback === 'string' ? { fallback } : {}),
  });
}

function fillVariable(name: string, vars: ReadonlyMap<string, Variable>): string | null {
  const [head = '', part] = name.split('.', 2);
  const found = vars.get(head);
  if (!found) {
    const ours = ownName(name);
    return ours && `{{${ours}}}`;
  }
  const { type, params } = found;
  switch (type) {
    case 'date':
      return fillDate(params);
    case 'echo': {
      const echo = field(params, 'echo');
      return typeof echo === 'string' ? echo : null;
    }
    case 'random':
      return pickTag(wordsOf(field(params, 'choices')));
    case 'choice': {
      const options = wordsOf(field(params, 'values'));
      return options.length > 0 ? promptTag(head, { options }) : null;
    }
    case 'form':
      return part === undefined ? null : askField(part, field(params, 'fields'));
    case 'match': {
      const trigger = field(params, 'trigger');
      const code = typeof trigger === 'string' ? trigger.replace(/^[^\p{L}\p{N}]+/u, '') : '';
      return code && !/\s/.test(code) ? `{{> ${code.toLowerCase()}}}` : null;
    }
    default:
      return null;
  }
}

function fillDate(params: unknown): string | null {
  const written = field(params, 'format');
  const format = typeof written === 'string' ? fromStrftime(written) : null;
  const offset = field(params, 'offset') ?? 0;
  if (typeof offset !== 'number' || (written !== undefined && format === null)) return null;
  if (offset === 0) return dateTag(null, format);
  const [unit, seconds] =
    offset % 86_400 === 0 ? ['d', 86_400] : offset % 3_600 === 0 ? ['h', 3_600] : ['min', 60];
  const amount = offset / Number(seconds);
  if (!Number.isInteger(amount) || Math.abs(amount) > 9_999) return null;
  return dateTag(`${amount > 0 ? '+' : ''}${amount}${unit}`, format);
}

/** Choices: texts, or objects with a label. */
function wordsOf(list: unknown): string[] {
  return listOf(list).flatMap((one) => {
    const word = isObject(one) ? (field(one, 'label') ?? field(one, 'id')) : one;
    return typeof word === 'string' || typeof word === 'number' ? [String(word)] : [];
  });
}
