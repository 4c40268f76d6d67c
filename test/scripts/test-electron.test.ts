import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('tests on Electron say plainly that its runtime is missing', () => {
  const script = join(import.meta.dirname, '../../scripts/test-electron.mjs');
  const env = { PATH: process.env.PATH, ELECTRON_EXEC_PATH: '/nonexistent/electron' };
  const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  expect(status).toBe(69);
  expect(stderr).toMatch(/^narthex: Electron's runtime is not on this computer\. .+\n$/u);
});
