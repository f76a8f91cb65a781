import { useEffect, useState } from 'react';
import { ask } from '@/components/ui/ask';
import { onNews } from '@/components/ui/news';
import { type DeskLine, waitForConsole } from '@/utils/dock/desk-end';
import { openRelay } from '@/utils/dock/relay-end';

const parameters = new URLSearchParams(location.search);
const embedded = window.parent !== window;

/**
 * Started with the page, before React: the content script greets as soon as the frame has
 * loaded. Embedded, the desk must be proved; as side panel or pop-out it speaks through
 * the background.
 */
const line: Promise<DeskLine> = embedded
  ? waitForConsole((token) => ask('desk:confirm', { token }))
  : Promise.resolve(openRelay(ask, Number(parameters.get('tab')) || null, onNews));

/** The line to the console, or null until it is proved. */
export function useLine(): DeskLine | null {
  const [open, setOpen] = useState<DeskLine | null>(null);
  useEffect(() => {
    let mounted = true;
    void line.then((ready) => mounted && setOpen(ready));
    return () => {
      mounted = false;
    };
  }, []);
  return open;
}

/** Inside a console's page (not a side panel or window of its own)? */
export const isEmbedded = embedded;
