import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserName, launch, type World } from '../e2e/browser.ts';

/** A browser over one profile that can be ended without a warning and started again. */
export class Restartable {
  world: World;
  private readonly profile: string;

  private constructor(profile: string, world: World) {
    this.profile = profile;
    this.world = world;
  }

  static async open(folder = tmpdir()): Promise<Restartable> {
    const profile = await mkdtemp(join(folder, 'sidedesk-torture-'));
    return new Restartable(profile, await start(profile));
  }

  /** Ends the browser's process, and with it its children, as a power cut would. */
  async kill(): Promise<void> {
    const child = this.world.browser.process();
    if (!child) throw new Error('the browser has no process of ours');
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async restart(): Promise<World> {
    this.world = await start(this.profile);
    return this.world;
  }

  async end(): Promise<void> {
    await this.world.browser.close().catch(() => undefined);
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function start(profile: string): Promise<World> {
  // Firefox asks whether to restore what crashed, and starts without extensions after three.
  const firefoxPrefs = {
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
  };
  const options = { browser: browserName, profile, firefoxPrefs };
  return launch(options).catch((error) => {
    // Firefox's driver takes its settings out of the profile just while they are looked for.
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    return launch(options);
  });
}
