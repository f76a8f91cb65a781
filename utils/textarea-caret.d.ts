declare module 'textarea-caret' {
  /** Position of the character at `position` inside a text box, CSS px from its border box. */
  export default function getCaretCoordinates(
    element: HTMLTextAreaElement | HTMLInputElement,
    position: number,
  ): { top: number; left: number; height: number };
}
