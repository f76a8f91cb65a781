/** Something an agent types into. */
export type TextBox = HTMLTextAreaElement | HTMLInputElement;
export type Box = TextBox | HTMLElement;

const TEXT_INPUTS = new Set(['text', 'search', 'email', 'url', 'tel', '']);

export function isTextBox(element: Element | null): element is TextBox {
  if (!element) return false;
  const name = element.localName;
  return (
    name === 'textarea' ||
    (name === 'input' && TEXT_INPUTS.has((element as HTMLInputElement).getAttribute('type') ?? ''))
  );
}

/** Asked of the element itself: an element of a frame is no `HTMLElement` of this window. */
function isEditable(element: Element | null): element is HTMLElement {
  return (element as HTMLElement | null)?.isContentEditable === true;
}

/** The editing host an element belongs to, or the text box it is; null when neither. */
export function boxAt(element: Element | null): Box | null {
  if (isTextBox(element)) return element;
  if (!isEditable(element)) return null;
  let host: HTMLElement = element;
  while (isEditable(host.parentElement)) host = host.parentElement;
  return host;
}

/** May text be put here? Not into hidden, disabled, read-only or password boxes. */
export function canType(box: Box): boolean {
  if (!box.isConnected || box.getClientRects().length === 0) return false;
  if (isTextBox(box)) return !box.disabled && !box.readOnly;
  return isEditable(box);
}

/**
 * What the box holds, made comparable: line ends as `\n`, no zero-width characters, and
 * no-break spaces (which editors put in for spaces) as spaces.
 */
export function readBox(box: Box): string {
  // biome-ignore lint/performance/useDomNodeTextContent: the rendered line breaks are what counts
  return normaliseText(isTextBox(box) ? box.value : box.innerText);
}

export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ');
}
