import type { SideTest } from '@/utils/model/console';
import type { ConversationMessage } from '@/utils/model/conversation';
import { holds, lineOf, partOf } from './find-visible';

type Side = ConversationMessage['side'];

/** What the tests of a row may need besides the row. */
export interface SideWorld {
  list: Element;
  buyerName: string;
}

/** Whose row it is: the first test that answers; a row nobody can place is the system's. */
export function tellSide(row: Element, tests: SideTest[], world: SideWorld): Side {
  for (const test of tests) {
    const side = ask(row, test, world);
    if (side) return side;
  }
  return 'system';
}

function ask(row: Element, test: SideTest, { list, buyerName }: SideWorld): Side | null {
  switch (test.by) {
    case 'css':
      return holds(row, test.css) ? test.is : null;
    case 'text':
      return lineOf(partOf(row, test.css)).startsWith(test.starts) ? test.is : null;
    case 'otherwise':
      return test.is;
    case 'name': {
      const name = lineOf(partOf(row, test.css));
      if (!name || !buyerName) return null;
      return name === buyerName ? test.equal : test.other;
    }
    case 'justify': {
      const part = partOf(row, test.css);
      const view = row.ownerDocument.defaultView;
      if (!part || !view) return null;
      const style = view.getComputedStyle(part);
      const reversed = style.flexDirection === 'row-reverse';
      const place = [style.justifyContent, style.alignSelf].find((one) =>
        /^(?:flex-)?(?:start|end)$|^(?:left|right)$/.test(one),
      );
      if (!place) return reversed ? test.end : null;
      return /end|right/.test(place) !== reversed ? test.end : test.start;
    }
    case 'place': {
      const part = partOf(row, test.css)?.getBoundingClientRect();
      const room = list.getBoundingClientRect();
      if (!part || part.width === 0 || room.width === 0) return null;
      const toLeft = part.left - room.left;
      const toRight = room.right - part.right;
      if (Math.abs(toLeft - toRight) < 4) return null; // in the middle: nobody's
      return toLeft < toRight ? test.left : test.right;
    }
  }
}
