import type { Place } from './kinds.ts';
import editorStyles from './place.css?inline';

/** Styles every editor needs, also in a shadow root, where the page's own do not reach. */
export function makePlace(host: HTMLElement, place: Place): HTMLElement {
  const root = place === 'shadow' ? host.attachShadow({ mode: 'open' }) : document;
  const styles = new CSSStyleSheet();
  styles.replaceSync(editorStyles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles];
  const inside = document.createElement('div');
  inside.className = 'inside';
  if (root instanceof ShadowRoot) root.append(inside);
  else host.append(inside);
  return inside;
}
