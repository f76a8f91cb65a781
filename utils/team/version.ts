/**
 * The oldest servers a team may write through, by line. Older ones crash on a crafted WebSocket
 * frame (CVE-2026-27889 and the advisories of 29 June 2026), and a cluster of 2.9 acknowledges
 * several of racing updates and loses some (measured November 2026).
 */
const OLDEST = [
  [2, 12, 12],
  [2, 14, 3],
] as const;

export interface ServerFacts {
  version: string;
  isCluster: boolean;
}

/**
 * Whether the team may be written to through this server.
 * @param isTrusted the manager vouches for a single old server on a trusted network
 */
export function mayWrite({ version, isCluster }: ServerFacts, isTrusted: boolean): boolean {
  return isSupported(version) || (isTrusted && !isCluster);
}

function isSupported(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  const line = OLDEST.find(([, oldestMinor]) => oldestMinor === minor);
  if (major !== 2) return major > 2;
  if (line) return patch >= line[2];
  return minor > 14;
}
