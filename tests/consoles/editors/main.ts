import { lendDefaultPolicy } from './default-policy.ts';
import type { Mount, PracticeEditor } from './editor.ts';
import { type Kind, kinds, type Place, places, queryOf } from './kinds.ts';
import { makePlace } from './place.ts';
import './styles.css';

/** Each editor is a chunk of its own: a page loads the one it shows. */
const mounts = import.meta.glob<{ mount: Mount }>('./kinds/*.{ts,tsx}');

const asked = new URLSearchParams(location.search);
let kind = choose<Kind>(asked.get('editor'), kinds, 'textarea');
const place = choose<Place>(asked.get('in'), places, 'plain');

function choose<T extends string>(wanted: string | null, known: Record<T, string>, other: T): T {
  return wanted !== null && wanted in known ? (wanted as T) : other;
}

function find<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

function drawPickers(): void {
  find('kinds').replaceChildren(
    ...Object.entries(kinds).map(([name, title]) =>
      link(title, queryOf(name as Kind, place), name === kind),
    ),
  );
  find('places').replaceChildren(
    ...Object.entries(places).map(([name, title]) =>
      link(title, queryOf(kind, name as Place), name === place),
    ),
  );
  find('title').textContent = kinds[kind];
  find('about').textContent = `?editor=${kind}, ${places[place]}`;
}

function link(title: string, query: string, current: boolean): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = query;
  anchor.textContent = title;
  if (current) anchor.setAttribute('aria-current', 'page');
  return anchor;
}

/** What the editor holds, shown below it while somebody tries the page by hand. */
function showHeld(): void {
  const held = find('held');
  setInterval(() => {
    const draft = window.practiceEditor?.draft() ?? '';
    if (held.textContent !== draft) held.textContent = draft;
  }, 250);
}

/** Another editor in the place of this one, as a console draws its page anew without a load. */
async function change(next: Kind): Promise<void> {
  kind = next;
  drawPickers();
  const old = find('place');
  old.replaceWith(old.cloneNode(false));
  window.practiceEditor = await open();
}

async function open(): Promise<PracticeEditor> {
  if (place === 'iframe') {
    document.documentElement.classList.add('outer');
    return openFrame(find('place'), `${queryOf(kind, 'plain')}&frame=1`);
  }
  const load = mounts[`./kinds/${kind}.ts`] ?? mounts[`./kinds/${kind}.tsx`];
  if (!load) throw new Error(`No editor is called ${kind}.`);
  if (place === 'strict') lendDefaultPolicy();
  const { mount } = await load();
  return mount(makePlace(find('place'), place));
}

/** The same page again, inside a frame: its editor belongs to another document and realm. */
async function openFrame(parent: HTMLElement, query: string): Promise<PracticeEditor> {
  const frame = document.createElement('iframe');
  frame.src = query;
  frame.title = kinds[kind];
  const ready = new Promise<PracticeEditor>((resolve) => {
    window.addEventListener('message', ({ source }) => {
      const inner = frame.contentWindow?.practiceEditor;
      if (source === frame.contentWindow && inner) resolve(inner);
    });
  });
  parent.append(frame);
  return ready;
}

if (asked.has('frame')) document.documentElement.classList.add('framed');
else drawPickers();
window.practiceEditor = await open();
if (asked.has('frame')) parent.postMessage('ready', location.origin);
else {
  window.changeEditor = change;
  showHeld();
}
document.documentElement.dataset.ready = 'yes';
