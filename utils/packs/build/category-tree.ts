import type { CategoryContent } from '@/utils/model/pack';
import { plainLine } from '../decode/plain-text';
import { hashOf } from './make-id';

/** Folders inside folders; what is deeper stays in the last one. */
const DEEPEST = 6;
const LONGEST_NAME = 120;

/** The categories of a pack, made as its items name them. */
export class CategoryTree {
  readonly #byId = new Map<string, CategoryContent>();
  readonly #known = new Map<string, string>();

  /** The id of the folder a path leads to; '' for no folder. Makes what is missing. */
  add(path: readonly string[]): string {
    const key = path.join('\u0000');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const names = path
      .flatMap((name) =>
        plainLine(name)
          .replace(/\p{C}/gu, '')
          .split(/::|[/\\>]/),
      )
      .map((name) => [...name.trim()].slice(0, 60).join('').trim())
      .filter(Boolean)
      .slice(0, DEEPEST);
    let id = '';
    let parent: string | null = null;
    const walked: string[] = [];
    for (const name of names) {
      walked.push(name);
      id = idOf(walked);
      if (!this.#byId.has(id)) {
        this.#byId.set(id, {
          id,
          name: name.slice(0, LONGEST_NAME),
          parent,
          order: this.#byId.size,
        });
      }
      parent = id;
    }
    this.#known.set(key, id);
    return id;
  }

  list(): CategoryContent[] {
    return [...this.#byId.values()];
  }
}

function idOf(names: string[]): string {
  const id = names.map((name) => name.replace(/\s+/g, '-')).join('/');
  return id.length > LONGEST_NAME ? hashOf(id) : id;
}
