import { parseTag } from '../template/parse-tag.ts';
import { ownName } from './foreign-names.ts';
import { dateTag, fromMoment, fromStrftime, ownShift } from './moment-formats.ts';
import type { Translated } from './translate.ts';
import { pickTag, valueTag } from './write-tags.ts';

const TAG = /\{\{\{[^{}]{1,500}\}\}\}|\{\{[^{}]{1,500}\}\}|\{%[^{}]{1,500}%\}/g;

/**
 * Handlebars and Liquid, as Briskine, Chatwoot, Gorgias, Intercom, Zendesk and Shopify use
 * them: variables, defaults, conditions, includes, dates, random wordings. A condition is
 * translated whole or not at all, so that no half of a block is left.
 */
export function translateBraces(text: string): Translated {
  const tags = text.match(TAG) ?? [];
  const blocksAreClear = tags.every((tag) => !isBlock(tag) || translateBlock(tag) !== null);
  const unknown: string[] = [];
  const out = text.replace(TAG, (tag) => {
    const ours = isBlock(tag) ? blocksAreClear && translateBlock(tag) : translateTag(tag);
    if (typeof ours === 'string') return ours;
    unknown.push(tag);
    return tag;
  });
  return { text: out, unknown };
}

function insideOf(tag: string): string {
  return tag
    .replace(/^\{+%?[-~]?/, '')
    .replace(/[-~]?%?\}+$/, '')
    .trim();
}

function isBlock(tag: string): boolean {
  return tag.startsWith('{%') || /^(?:[#/^](?!\s*$)|else\b|elsif\b)/.test(insideOf(tag));
}

/** The mark of a condition in ours, or null: a loop, an assignment, a test we cannot make. */
function translateBlock(tag: string): string | null {
  const inside = insideOf(tag).replace(/^#\s*/, '');
  if (/^(?:else|否则|否則)$/.test(inside)) return '{{else}}';
  if (/^(?:\/\s*(?:if|unless|如果)|end(?:if|unless))$/.test(inside)) return '{{/if}}';
  const [, word, condition = ''] = /^(if|unless|如果)\s+(.+)$/s.exec(inside) ?? [];
  if (!word) return null;
  const [, not, name = '', compare = ''] =
    /^(not\s+|!)?([?？]?[^\s=!<>]+)\s*((?:==|!=|>=|<=|>|<)\s*(?:"[^"]*"|'[^']*'|[^\s"']+))?$/s.exec(
      condition,
    ) ?? [];
  const ours = /^[?？]/.test(name) ? name : ownName(name);
  if (!ours) return null;
  const turned = (word === 'unless') !== (not !== undefined);
  return `{{#if ${turned ? '!' : ''}${ours}${compare && ` ${compare}`}}}`;
}

function translateTag(tag: string): string | null {
  const inside = insideOf(tag);
  if (/^(?:cursor|光标|光標)$/.test(inside)) return '{{cursor}}';
  if (inside.startsWith('>')) {
    const code = inside.slice(1).trim();
    return code && !/\s/.test(code) ? `{{> ${code.replace(/^\/+/, '').toLowerCase()}}}` : null;
  }
  return (
    translateValue(inside) ??
    translateHelper(inside) ??
    // Our own language, written for us: prompts, dates, wordings.
    (/^(?:[?？]|(?:date|time|日期|时间|時間|pick|轮换|輪換|随机|隨機)(?![\w.]))/.test(inside) &&
    !('error' in parseTag(inside))
      ? `{{${inside}}}`
      : null)
  );
}

/** A variable with at most a default. */
function translateValue(inside: string): string | null {
  const [, name = '', filter, quoted, single, bare] =
    /^([^|"'\s]+(?: [^|"'\s]+){0,3})\s*(?:\|\s*(default|fallback|默认|預設)\s*[:：]\s*(?:"([^"]*)"|'([^']*)'|([^"'\s|]+)))?$/.exec(
      inside,
    ) ?? [];
  const ours = name && ownName(name);
  if (!ours) return null;
  return filter ? valueTag(ours, quoted ?? single ?? bare) : valueTag(ours);
}

/** Briskine's helpers and Liquid's date of now. */
function translateHelper(inside: string): string | null {
  const [, list] = /^(?:choice|random)\s+["']([^"']+)["']$/.exec(inside) ?? [];
  if (list) return pickTag(list.split(','));
  const [, liquid] =
    /^["']?(?:now|today)["']?\s*\|\s*date\s*:\s*["']([^"']+)["']$/.exec(inside) ?? [];
  if (liquid) {
    const format = fromStrftime(liquid);
    return format === null ? null : dateTag(null, format);
  }
  return /^moment(?:\s|$)/.test(inside) ? translateMoment(inside) : null;
}

function translateMoment(inside: string): string | null {
  const values = new Map(
    [...inside.matchAll(/([a-z]+)\s*=\s*["']([^"']*)["']/g)].map(([, key, value]) => [key, value]),
  );
  const written = values.get('format');
  const format = written === undefined ? null : fromMoment(written);
  const added = values.get('add') ?? values.get('subtract');
  const sign = values.has('add') ? '+' : '-';
  const shift = added === undefined ? null : ownShift(`${sign}${added.replace(';', '')}`);
  const isKnown = [...values.keys()].every((key) => /^(?:format|add|subtract)$/.test(key ?? ''));
  if (!isKnown || (written !== undefined && format === null)) return null;
  return added !== undefined && shift === null ? null : dateTag(shift, format);
}
