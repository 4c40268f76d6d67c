// `npm start`: builds where sources are newer, then opens the desktop, or serves boards for a browser, and
// starts that again when it falls.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { buildIfStale } from './build-if-stale.mjs';
import { chooseHost } from './choose-host.mjs';
import { electronBinary, fetchElectronBinary } from './electron-binary.mjs';
import { isQuestion } from './is-question.mjs';
import { endCode, judgeEnds } from './start-again.mjs';

const root = resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);

if (!buildIfStale()) {
  process.stderr.write('narthex: The build failed; the lines above say why.\n');
  process.exit(70);
}

const isAsking = isQuestion(args);
const host = chooseHost({
  isWebAsked: args.includes('--web') || isAsking,
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  findRuntime: () => electronBinary() ?? fetchElectronBinary(),
});

if (host.kind === 'web' && host.reason !== '') {
  process.stdout.write(`Narthex serves boards for a browser, since ${host.reason}\n`);
}

const [program, ...programArgs] =
  host.kind === 'desktop'
    ? [host.runtime, root, ...args]
    : [process.execPath, join(root, 'out/main/web.js'), ...args];

const againMs = 2_000;
const isToStartAgain = judgeEnds();
let isEnding = false;
let child = run();

function run() {
  const startedAt = performance.now();
  const started = spawn(program, programArgs, {
    stdio: 'inherit',
    env: { ...process.env, NARTHEX_SUPERVISED: '1' },
  });
  started.once('error', (error) => {
    process.stderr.write(`narthex: ${error.message}\n`);
    process.exitCode = 69;
  });
  started.once('exit', (code, signal) => {
    const ranMs = performance.now() - startedAt;
    if (isEnding || isAsking || !isToStartAgain({ code, signal, ranMs })) {
      process.exitCode = signal === null || isEnding ? endCode(code) : 70;
      return;
    }
    process.stderr.write(`narthex: It ended with ${signal ?? code}, and is started again.\n`);
    setTimeout(() => {
      if (!isEnding) child = run();
    }, againMs);
  });
  return started;
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    isEnding = true;
    child.kill(signal);
  });
}
