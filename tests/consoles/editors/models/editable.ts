import type { PracticeEditor } from '../editor.ts';

/**
 * An editable block without any library, as JD, 1688 and Meituan have it: the page keeps what
 * the block shows after each input, and puts pasted pictures into a tray of its own.
 */
export function editableBlock(place: HTMLElement, block: HTMLElement): PracticeEditor {
  const page = place.ownerDocument;
  const tray = page.createElement('div');
  tray.className = 'tray';
  let draft = '';
  block.addEventListener('input', () => {
    draft = linesIn(block);
  });
  block.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    for (const file of files) {
      const picture = page.createElement('img');
      picture.src = URL.createObjectURL(file);
      picture.alt = file.name;
      tray.append(picture);
    }
  });
  place.append(block, tray);
  return {
    draft: () => draft,
    images: () => tray.childElementCount,
    reset(text, start, end) {
      draft = text;
      tray.replaceChildren();
      block.replaceChildren(...(text ? [text] : []));
      block.focus();
      const line = block.firstChild ?? block;
      page.getSelection()?.setBaseAndExtent(line, start, line, end);
    },
  };
}

/** What a careful page makes of its block: `innerText` would count an empty line twice. */
function linesIn(block: HTMLElement): string {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const line of copy.querySelectorAll('div')) {
    if (line.childNodes.length === 1 && line.firstChild?.nodeName === 'BR') line.textContent = '';
    line.before('\n');
  }
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n');
  return copy.textContent;
}
