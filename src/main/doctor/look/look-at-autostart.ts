import { join } from 'node:path';
import type { SeenAutostart } from '../judge/judge-autostart';
import { namesIn, readText } from './read-text';

export type AutostartPlaces = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** `/` but in tests. */
  readonly root: string;
};

const unit = 'narthex.service';

/**
 * By the links that `systemctl enable` makes, so that no other program has to be started. Where they are:
 * systemd.unit(5), "User Unit Search Path". Entries of the desktop: the Desktop Application Autostart
 * Specification.
 */
export async function lookAtAutostart(places: AutostartPlaces): Promise<SeenAutostart> {
  const { platform, env, home, root } = places;
  const configured = env.XDG_CONFIG_HOME ?? '';
  const config = configured === '' ? join(home, '.config') : configured;
  const units = [join(config, 'systemd/user'), join(root, 'etc/systemd/user')];
  const ofLabwc = await readText(join(config, 'labwc/autostart'));
  const entries = await namesIn(join(config, 'autostart'));
  return {
    platform,
    wantedBy: (await Promise.all(units.map(targetsWanting))).flat(),
    hasLabwc: ofLabwc !== null || /labwc/iu.test(env.XDG_CURRENT_DESKTOP ?? ''),
    isInLabwc: /^[^#\n]*\bnarthex\b/mu.test(ofLabwc ?? ''),
    entries: entries.filter((name) => /narthex.*\.desktop$/iu.test(name)),
  };
}

async function targetsWanting(folder: string): Promise<readonly string[]> {
  const wants = (await namesIn(folder)).filter((name) => name.endsWith('.wants'));
  const isWanted = await Promise.all(
    wants.map(async (name) => (await namesIn(join(folder, name))).includes(unit)),
  );
  return wants.filter((_, index) => isWanted[index]).map((name) => name.replace(/\.wants$/u, ''));
}
