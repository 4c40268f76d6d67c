import childProcess, { type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, expect } from 'vitest';
import { holdsCanary } from './fakes/canary';

/**
 * Runs with every file of tests: whatever goes to standard output and error, into a file, to a client of
 * a server of ours, or out of a child process is searched for the canary, in clear, base64 and URL form.
 * Only a calendar service may see it: what answers a request that carried it is not searched.
 */
const leaks = new Set<string>();

/** Where the canary was seen since this was asked last. */
export function leaksSoFar(): string[] {
  const found = [...leaks];
  leaks.clear();
  return found;
}

afterEach(() => {
  expect(leaksSoFar(), 'outputs that hold the secret').toEqual([]);
});

function search(where: string, output: unknown): void {
  const isSearchable = typeof output === 'string' || output instanceof Uint8Array;
  if (isSearchable && holdsCanary(output)) leaks.add(where);
}

type Callable = (this: unknown, ...given: unknown[]) => unknown;

/** Puts a search of what it is given before a method, which stays as it is otherwise. */
function watch(owner: object, name: string, see: (self: unknown, given: unknown[]) => void): void {
  const methods = owner as Record<string, Callable>;
  const method = methods[name];
  if (!method) throw new Error(`There is no ${name} to watch`);
  methods[name] = function watched(this: unknown, ...given: unknown[]) {
    see(this, given);
    return Reflect.apply(method, this, given);
  };
}

const searchAll = (where: string) => (_: unknown, given: unknown[]) => {
  for (const each of given) search(where, each);
};

for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
  watch(console, name, searchAll(`console.${name}`));
}
watch(process.stdout, 'write', searchAll('standard output'));
watch(process.stderr, 'write', searchAll('standard error'));

for (const name of [
  'write',
  'writeSync',
  'writeFile',
  'writeFileSync',
  'appendFile',
  'rename',
  'symlink',
]) {
  watch(fs, name, searchAll(`fs.${name}`));
}
for (const name of ['writeFile', 'appendFile', 'rename', 'symlink']) {
  watch(fs.promises, name, searchAll(`fs.promises.${name}`));
}
const handle = await fs.promises.open(import.meta.filename);
const handles = Object.getPrototypeOf(handle) as object;
await handle.close();
for (const name of ['write', 'writev', 'writeFile', 'appendFile']) {
  watch(handles, name, (_, [given]) => {
    for (const each of Array.isArray(given) ? (given as unknown[]) : [given]) {
      search(`a file handle's ${name}`, each);
    }
  });
}

for (const name of ['write', 'end', 'setHeader', 'writeHead']) {
  watch(ServerResponse.prototype, name, (self, given) => {
    const { req } = self as ServerResponse;
    if (req.headers.authorization === undefined)
      searchAll(`an answer to ${req.url ?? ''}`)(self, given);
  });
}

const { spawn } = childProcess;
childProcess.spawn = function watchedSpawn(this: unknown, ...given: unknown[]) {
  const child = Reflect.apply(spawn, this, given) as ChildProcess;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: unknown) => {
      search('the output of a child process', chunk);
    });
  }
  return child;
} as typeof spawn;
syncBuiltinESMExports();
