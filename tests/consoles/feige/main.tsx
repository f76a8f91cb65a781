import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../shared/base.css';
import { isScripted, playScript } from '../shared/page-options.ts';
import { createPractice } from '../shared/practice.ts';
import { readDraft, readPublished } from './practice-bridge.ts';
import { scriptLines } from './script.ts';
import './styles.css';
import { WorkspaceRoot } from './workspace-root.tsx';

const container = document.getElementById('root');
if (!container) throw new Error('The page has no root.');
const scripted = isScripted(window.location.search);
// Flushed, so that `window.practice` can be asked at once.
flushSync(() => createRoot(container).render(<WorkspaceRoot ticking={scripted} />));

window.practice = createPractice({
  shop: () => readPublished().shop,
  connected: () => readPublished().connected,
  draft: readDraft,
  step: (step) => flushSync(() => readPublished().step(step)),
  open: (uid) => flushSync(() => readPublished().step({ type: 'opened', uid })),
  remount: () => flushSync(() => readPublished().remount()),
  paidNotice: '用户已付款，请尽快安排发货',
});

if (scripted) playScript(window.practice, scriptLines);
