/**
 * What a practice page shows, before any framework: one description that React, Vue 2 and Vue 3
 * each draw in their own way, so that a console needs no code of theirs.
 *
 * Classes, ids and attributes are the facts about the real console. Paint hangs on `look` alone
 * (`data-look`, see look.css): no class of ours can be taken for one of theirs.
 */

export type Part = Element | string | null;

interface Element {
  tag: string;
  id: string;
  classes: string;
  props: Props;
  children: Part[];
}

export interface Props {
  key?: string | number;
  look?: string;
  /** Camel case, as both frameworks take it. */
  style?: Record<string, string>;
  onClick?(event: MouseEvent): void;
  onKeydown?(event: KeyboardEvent): void;
  /** A text box bound to the framework's own state: controlled in React, `v-model` in Vue. */
  model?: { value: string; change(text: string): void };
  /** For what no framework draws (an editor): called with the empty node; returns its end. */
  mounted?(node: HTMLElement): () => void;
  /** Attributes. */
  [attribute: string]: unknown;
}

const OWN = ['key', 'look', 'style', 'onClick', 'onKeydown', 'model', 'mounted'];

/**
 * An element: `el('div.message.message_left#id', { look: 'row' }, …)`. Throws for a name that is
 * no tag, id and classes.
 */
export function el(
  name: string,
  props: Props = {},
  ...children: (Part | false | undefined)[]
): Element {
  const [, tag, id = '', classes = ''] = /^([\w-]+)(#[\w-]+)?((?:\.[\w-]+)*)$/.exec(name) ?? [];
  if (!tag) throw new Error(`"${name}" names no element; write tag#id.class`);
  return {
    tag,
    id: id.slice(1),
    classes: classes.slice(1).replaceAll('.', ' '),
    props,
    children: children.map((child) => child || (child === '' ? '' : null)),
  };
}

/** The attributes an element gets in the page, `data-look` with them. */
export function attributesOf({ id, props }: Element): Record<string, unknown> {
  const given = Object.entries(props).filter(
    ([name, value]) => !OWN.includes(name) && value !== undefined && value !== false,
  );
  return {
    ...(id ? { id } : {}),
    ...(props.look ? { 'data-look': props.look } : {}),
    ...Object.fromEntries(given),
  };
}
