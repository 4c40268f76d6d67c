import { join } from 'node:path';
import { openDisplayMemory } from '../../desktop/displays/display-memory';
import { createEdgeLog } from '../../edge-log';
import type { Clock } from '../../clock';
import { createDisk } from '../../store/disk';
import type { Connector, SeenDisplays } from '../judge/judge-display';
import { namesIn, readText } from './read-text';

type Environment = Readonly<Record<string, string | undefined>>;

export function seesDesktop(env: Environment): boolean {
  return (env.DISPLAY ?? '') !== '' || (env.WAYLAND_DISPLAY ?? '') !== '';
}

/**
 * What Linux's kernel says of each connector, beneath `root`, which is `/` but in tests.
 * https://docs.kernel.org/gpu/drm-uapi.html
 */
export async function lookAtConnectors(root: string): Promise<readonly Connector[]> {
  const folder = join(root, 'sys/class/drm');
  const names = (await namesIn(folder)).filter((name) => /^card\d+-/u.test(name));
  const statuses = await Promise.all(
    names.map((name) => readText(join(folder, name, 'status')).catch(() => null)),
  );
  return names.flatMap((name, index) => {
    const status = statuses[index]?.trim();
    const isKnown = status === 'connected' || status === 'disconnected';
    const connector = {
      name: name.replace(/^card\d+-/u, ''),
      isConnected: status === 'connected',
    };
    return isKnown && !connector.name.startsWith('Writeback') ? [connector] : [];
  });
}

/** Names that displays have had, from `displays.json`. */
export async function lookAtNames(
  directory: string,
  clock: Clock,
): Promise<SeenDisplays['remembered']> {
  const log = createEdgeLog({ info: () => undefined, warn: () => undefined });
  const memory = await openDisplayMemory({ directory, disk: createDisk(clock), clock, log });
  return memory.remembered().map(({ name }) => name);
}
