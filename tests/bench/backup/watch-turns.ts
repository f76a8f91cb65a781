/**
 * Watches how long this thread is kept from taking other work: it posts itself one message
 * after another and remembers the longest wait. A message port and no timer: nested timers
 * wait 4 ms at least.
 * @returns `stop()` gives the longest stretch in ms
 */
export function watchTurns(): { stop(): number } {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  port1.onmessage = () => {
    look();
    port2.postMessage(0);
  };
  port2.postMessage(0);
  return {
    stop() {
      look();
      port1.close();
      return longest;
    },
  };
}
