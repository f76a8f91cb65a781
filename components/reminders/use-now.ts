import { useInterval } from '@mantine/hooks';
import { useState } from 'react';

/** The clock (UTC epoch ms) for texts such as "5 minutes ago", once every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), 30_000, { autoInvoke: true });
  return now;
}
