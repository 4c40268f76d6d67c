import Conf from 'conf';
import { setImmediate as turn } from 'node:timers/promises';

/*
 * The child process of a settings test: `node setting-child.ts DIRECTORY`. It changes settings, two that
 * belong together at a time, until somebody kills it.
 */

const [directory = ''] = process.argv.slice(2);
const settings = new Conf<{ port: number; pollSeconds: number }>({
  cwd: directory,
  configName: 'settings',
  projectName: 'narthex',
});
for (let port = settings.get('port') + 1; ; port += 1) {
  settings.set({ port, pollSeconds: port + 1_000 });
  process.send?.('set');
  await turn();
}
