import { defineContentScript } from 'wxt/utils/define-content-script';
import { startConsole } from '@/components/console/start-console';
import { consoleMatches } from '@/utils/consoles/matches';

export default defineContentScript({
  matches: consoleMatches(import.meta.env.MODE),
  // First: our key listeners must be registered before the page's own.
  runAt: 'document_start',
  main: startConsole,
});
