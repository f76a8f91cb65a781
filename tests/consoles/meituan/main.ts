import baseCss from '../shared/base.css?inline';
import lookCss from '../shared/look.css?inline';
import { mountReact } from '../shared/mount-react.ts';
import { startPage } from '../shared/start-page.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';
import styles from './styles.css?inline';
import { view } from './view.ts';

/*
 * Meituan / Dianping merchant chat; the framework is not known, React is taken. Sources reached it
 * in three ways, each shown by `?shape=`: on the page itself, in a Wujie host's open shadow root
 * (`wujie`), in a frame of the same origin (`iframe`).
 */

const options = new URLSearchParams(window.location.search);
const shape = options.get('shape');

if (shape === 'iframe') {
  options.delete('shape');
  const frame = document.createElement('iframe');
  frame.name = 'chat';
  frame.style.cssText = 'display: block; width: 100%; height: 100%; border: 0';
  frame.src = `?${options}`;
  frame.addEventListener('load', () => {
    if (frame.contentWindow) window.practice = frame.contentWindow.practice;
  });
  document.getElementById('app')?.append(frame);
} else {
  startPage({
    mount: mountReact,
    seeds: buyers,
    script,
    view,
    ...(shape === 'wujie' ? { place: openShadowPlace() } : {}),
  });
}

/** Wujie's host: `#root` in an open shadow root, with its own styles. */
function openShadowPlace(): Element {
  const host = document.createElement('wujie-app');
  host.style.cssText = 'display: block; height: 100%';
  document.getElementById('app')?.append(host);
  const style = document.createElement('style');
  // In a shadow tree the variables belong to the host.
  style.textContent = [baseCss, lookCss, styles].join('\n').replaceAll(':root', ':host');
  const root = document.createElement('div');
  root.id = 'root';
  root.style.height = '100%';
  host.attachShadow({ mode: 'open' }).append(style, root);
  return root;
}
