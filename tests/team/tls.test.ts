import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { tryInvite } from '@/utils/team/try-invite';
import { aReply } from '../builders';
import { root } from '../run/command.ts';
import { aBrowser, closeBrowsers, titleIn } from './browser';
import { agentNamed, chen, startTeam, type TeamWorld } from './server';

/* The operator's own script makes the certificate, and Node stands in for the browser's trust. */
const folder = mkdtempSync(join(tmpdir(), 'sidedesk-tls-'));
const known = getCACertificates('default');
let world: TeamWorld;
const url = () => world.nodes[0]?.url ?? '';

beforeAll(async () => {
  makeCertificate();
  const tls = { cert: join(folder, 'fullchain.pem'), key: join(folder, 'key.pem') };
  world = await startTeam(1, [], (config) => config.replace('sync_interval: always', ''), tls);
});
afterEach(() => setDefaultCACertificates(known));
afterAll(async () => {
  await world?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A new one for `localhost`, by the same authority. */
function makeCertificate(): void {
  const script = join(root, 'assets/team/make-certificate.sh');
  execFileSync('sh', [script, 'localhost'], { cwd: folder, stdio: 'ignore' });
}

async function serialOf(address: string): Promise<string> {
  const { port } = new URL(address);
  const socket = connect({ host: 'localhost', port: Number(port) });
  await once(socket, 'secureConnect');
  const { serialNumber } = socket.getPeerCertificate();
  socket.destroy();
  return serialNumber;
}

const trust = () =>
  setDefaultCACertificates([...known, readFileSync(join(folder, 'ca.pem'), 'utf8')]);
const join_ = (server: string, who = agentNamed('lin')) =>
  tryInvite({ servers: [server], ...who }, false);

describe('a server with a certificate of one’s own', () => {
  it('is told from one that is not there, while nobody trusts it', async () => {
    expect(url()).toMatch(/^wss:/);
    expect(await join_(url())).toMatchObject({ is: 'certificate' });
    expect(await join_('wss://localhost:1')).toMatchObject({ is: 'refused' });
  });

  it('is not believed under another name than the certificate’s', async () => {
    trust();
    expect(await join_(url().replace('localhost', '127.0.0.1'))).toMatchObject({
      is: 'certificate',
    });
  });

  it('carries a team once its authority is trusted', async () => {
    trust();
    expect(await join_(url())).toMatchObject({ is: 'empty' });
    const manager = await aBrowser(url(), chen);
    const agent = await aBrowser(url(), agentNamed('lin'));
    expect(await join_(url())).toMatchObject({ is: 'fine' });
    expect(
      await join_(url(), { agent: 'lin', team: { user: 'lin', password: 'no' } }),
    ).toMatchObject({ is: 'credentials' });
    await manager.database.replies.add(aReply({ id: 'a', title: 'over TLS' }));
    await manager.publish();
    await vi.waitFor(async () => expect(await titleIn(agent, 'a')).toBe('over TLS'), 2_000);
    await closeBrowsers();
  });

  it('is refused by whoever comes without TLS', async () => {
    expect(await join_(url().replace('wss:', 'ws:'))).toMatchObject({ is: 'stranger' });
  });

  it('takes a new certificate without a restart, and agents need nothing', async () => {
    trust();
    const before = await serialOf(url());
    makeCertificate();
    world.nodes[0]?.reload();
    await vi.waitFor(async () => expect(await serialOf(url())).not.toBe(before), 4_000);
    expect(await join_(url())).toMatchObject({ is: 'fine' });
  });
});
