import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Actions } from './start';

/** One thing that a test wants of the child process. */
export type Call = {
  readonly id: number;
  readonly name: keyof Actions;
  readonly args: readonly unknown[];
};

type Reply = { readonly id: number; readonly value?: unknown; readonly error?: string };

export type DesktopApp = {
  readonly call: <Name extends keyof Actions>(
    name: Name,
    ...args: Parameters<Actions[Name]>
  ) => Promise<Awaited<ReturnType<Actions[Name]>>>;
  /** Asks the app to end, as a service manager does. */
  readonly terminate: () => void;
  /** Resolves with the exit code, or null where a signal ended it. */
  readonly exitCode: Promise<number | null>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Closes the pipes behind standard output and standard error, as a terminal does that goes away. */
  readonly closeOutput: () => void;
  /** Ends the child whatever it does. */
  readonly kill: () => void;
};

const projectRoot = join(import.meta.dirname, '../../..');
const lifetimeMs = 30_000;

/** The built desktop entry, running in Node on a stub of Electron. It lives for half a minute at most. */
export function startDesktop(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): DesktopApp {
  const entry = join(projectRoot, 'out/main/index.js');
  const child = fork(join(import.meta.dirname, 'start.ts'), [entry, ...args], {
    silent: true,
    serialization: 'advanced',
    timeout: lifetimeMs,
    killSignal: 'SIGKILL',
    execArgv: [],
    // Nothing of this machine's own settings; and should anything import the real package, no download.
    env: { PATH: process.env.PATH, ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const waiting = new Map<number, (reply: Reply) => void>();
  child.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  const exitCode = once(child, 'close').then(([code]) => {
    const error = `The app has ended with ${String(code)}.\n${stderr}`;
    for (const [id, settle] of waiting) settle({ id, error });
    return code as number | null;
  });
  let calls = 0;
  return {
    call: (name, ...params) => {
      calls += 1;
      const call: Call = { id: calls, name, args: params };
      return new Promise((resolve, reject) => {
        waiting.set(call.id, ({ value, error }) => {
          if (error === undefined) resolve(value as never);
          else reject(new Error(error));
        });
        child.send(call);
      });
    },
    terminate: () => child.kill('SIGTERM'),
    exitCode,
    stdout: () => stdout,
    stderr: () => stderr,
    closeOutput: () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    kill: () => child.kill('SIGKILL'),
  };
}
