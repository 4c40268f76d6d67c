// `npm start`: builds where sources are newer, then opens the desktop, or serves boards for a browser.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { buildIfStale } from './build-if-stale.mjs';
import { chooseHost } from './choose-host.mjs';
import { electronBinary, fetchElectronBinary } from './electron-binary.mjs';

const root = resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);

if (!buildIfStale()) {
  process.stderr.write('narthex: The build failed; the lines above say why.\n');
  process.exit(70);
}

const isQuestion = args.includes('--help') || args.includes('--version');
const host = chooseHost({
  isWebAsked: args.includes('--web') || isQuestion,
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  findRuntime: () => electronBinary() ?? fetchElectronBinary(),
});

if (host.kind === 'web' && host.reason !== '') {
  process.stdout.write(`Narthex serves boards for a browser, since ${host.reason}\n`);
}

const child =
  host.kind === 'desktop'
    ? spawn(host.runtime, [root, ...args], { stdio: 'inherit' })
    : spawn(process.execPath, [join(root, 'out/main/web.js'), ...args], { stdio: 'inherit' });

process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('error', (error) => {
  process.stderr.write(`narthex: ${error.message}\n`);
  process.exitCode = 69;
});
child.once('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 0;
});
