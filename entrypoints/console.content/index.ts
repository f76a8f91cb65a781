import { defineContentScript } from 'wxt/utils/define-content-script';
import { startConsole } from '@/components/console/start-console';

export default defineContentScript({
  // The known consoles: `wxt.config.ts` puts their addresses in.
  matches: [],
  // A chat may sit in a frame of another page; one frame of a tab carries the desk.
  allFrames: true,
  // First: our key listeners must be registered before the page's own.
  runAt: 'document_start',
  main: startConsole,
});
