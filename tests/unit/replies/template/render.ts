import type { Template } from '@/utils/replies/template/ast';
import { parseTemplate } from '@/utils/replies/template/parse-template';
import {
  type RenderContext,
  type Rendered,
  renderTemplate,
} from '@/utils/replies/template/render-template';
import { NOON } from '../../../builders';

interface Setting extends Partial<Omit<RenderContext, 'values' | 'include' | 'lastPicked'>> {
  values?: Record<string, string>;
  /** Code → template. */
  includes?: Record<string, string>;
  picked?: Record<string, number>;
}

/** Renders a template at noon of 20 November 2026 (a Friday) in Shanghai. */
export function render(source: string, setting: Setting = {}): Rendered {
  const { values = {}, includes = {}, picked = {}, ...rest } = setting;
  const templates = new Map<string, Template>(
    Object.entries(includes).map(([code, text]) => [code, parseTemplate(text)]),
  );
  return renderTemplate(parseTemplate(source), {
    values: new Map(Object.entries(values)),
    now: NOON,
    locale: 'zh-CN',
    zone: 'Asia/Shanghai',
    include: (code) => templates.get(code) ?? null,
    lastPicked: (option) => (Object.hasOwn(picked, option) ? (picked[option] ?? 0) : 0),
    ...rest,
  });
}
