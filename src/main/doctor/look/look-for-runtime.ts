import { join } from 'node:path';
import type { SeenRuntime } from '../judge/judge-display';
import { isThere } from './is-there';
import { readText } from './read-text';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether what `npm start` opens windows with lies in the project at `root`. By its files, as
 * scripts/electron-binary.mjs: to import the package would try to download it.
 */
export async function lookForRuntime(root: string, env: Environment): Promise<SeenRuntime> {
  const folder = join(root, 'node_modules', 'electron');
  if (!(await isThere(join(folder, 'package.json')))) return 'unknown';
  const binary = (await readText(join(folder, 'path.txt')))?.trim() ?? 'electron';
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  return (await isThere(env.ELECTRON_EXEC_PATH ?? join(dist, binary))) ? 'ready' : 'missing';
}
