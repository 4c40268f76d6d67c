import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser, type FoundBrowser } from '../../e2e/find-browser';
import { buildPageScript } from './build-page-script';
import type { Controls } from './controls';
import type { Keyring } from './safe-storage';
import { settingsVariable, type DisplaySettings, type DoubleSettings } from './settings';
import type { Told } from './tell-test';

/** One thing that a test wants of the child process. */
export type Call = {
  readonly id: number;
  readonly name: keyof Controls | 'evaluate';
  readonly args: readonly unknown[];
};

type Reply = { readonly id: number; readonly value?: unknown; readonly error?: string };

export type DoubleOptions = {
  /** Absolute: the built main entry. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly displays: readonly DisplaySettings[];
  readonly isHeaded: boolean;
  readonly keyring: Partial<Keyring>;
  /** After so long it is killed, whatever it does. */
  readonly lifetimeMs: number;
  /** Found anew where it is not given. */
  readonly browser?: FoundBrowser;
};

/** The controls, each asked of the child process. */
export type RemoteControls = {
  readonly [Name in keyof Controls]: (
    ...args: Parameters<Controls[Name]>
  ) => Promise<Awaited<ReturnType<Controls[Name]>>>;
};

export type DoubleProcess = {
  readonly pid: number;
  readonly controls: RemoteControls;
  /** Runs a function's source in the child, with the double as its first argument. */
  readonly evaluate: (source: string, argument: unknown) => Promise<unknown>;
  /** What the app has asked `relaunch` for. */
  readonly relaunches: readonly unknown[];
  readonly exitCode: Promise<number | null>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly terminate: () => void;
  readonly kill: () => void;
  readonly closeOutput: () => void;
  /** Kills it and its Chromium, and waits until neither writes any more. */
  readonly end: () => Promise<void>;
};

/** Starts the built desktop entry on the double, in a process of its own. */
export async function launchDouble(options: DoubleOptions): Promise<DoubleProcess> {
  const { displays, isHeaded, keyring } = options;
  const browser = options.browser ?? (await findBrowser());
  const pageScript = await buildPageScript();
  const settings: DoubleSettings = { browser, displays, isHeaded, keyring, pageScript };
  const child = fork(join(import.meta.dirname, 'start.ts'), [options.entry, ...options.args], {
    silent: true,
    serialization: 'advanced',
    timeout: options.lifetimeMs,
    killSignal: 'SIGKILL',
    execArgv: [],
    env: {
      ...options.env,
      [settingsVariable]: JSON.stringify(settings),
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const waiting = new Map<number, (reply: Reply) => void>();
  const relaunches: unknown[] = [];
  let chromiumPid = 0;
  child.on('message', (message: Reply | { readonly told: Told }) => {
    if ('told' in message) {
      if (message.told.kind === 'relaunch') relaunches.push(message.told.options);
      else chromiumPid = message.told.pid;
      return;
    }
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  const exitCode = once(child, 'close').then(([code]) => {
    const error = `The app has ended with ${String(code)}.\n${stderr}`;
    for (const [id, settle] of waiting) settle({ id, error });
    waiting.clear();
    return code as number | null;
  });
  let calls = 0;
  function call(name: Call['name'], args: readonly unknown[]): Promise<unknown> {
    const id = (calls += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ value, error }) => {
        if (error === undefined) resolve(value);
        else reject(new Error(error));
      });
      if (child.connected) child.send({ id, name, args } satisfies Call);
      else waiting.get(id)?.({ id, error: `The app has ended.\n${stderr}` });
    });
  }
  const controls = new Proxy({} as RemoteControls, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        call(name as keyof Controls, args),
  });
  return {
    pid: child.pid ?? 0,
    controls,
    evaluate: (source, argument) => call('evaluate', [source, argument]),
    relaunches,
    exitCode,
    stdout: () => stdout,
    stderr: () => stderr,
    terminate: () => child.kill('SIGTERM'),
    kill: () => child.kill('SIGKILL'),
    end: async () => {
      child.kill('SIGKILL');
      await exitCode;
      if (chromiumPid > 0) await endGroup(chromiumPid);
    },
    closeOutput: () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
  };
}

/** Chromium ends by itself, but not at once. What is killed may still be listed for a while. */
async function endGroup(leader: number): Promise<void> {
  const deadline = performance.now() + 300;
  while (performance.now() < deadline) {
    try {
      process.kill(-leader, 'SIGKILL');
    } catch {
      return;
    }
    await pause(10);
  }
}
