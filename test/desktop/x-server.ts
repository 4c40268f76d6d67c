import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A screen of its own for one test, with a window manager on it. */
export type XServer = {
  /** For the environment of what is to be seen there, such as `:7`. */
  readonly display: string;
  /** The picture of the whole screen, as a PNG. */
  readonly picture: () => Buffer;
  /** Sizes and places of the windows that are seen, such as `1280x720+0+0`. */
  readonly windows: () => string[];
  readonly close: () => void;
};

const needed = ['Xvfb', 'openbox', 'xprop', 'xwininfo', 'import'];

/** Which of the programs that this needs are not on this computer. */
export function missingPrograms(): string[] {
  return needed.filter((name) => spawnSync('which', [name]).status !== 0);
}

export async function startXServer(width: number, height: number): Promise<XServer> {
  const screen = ['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-displayfd', '3'];
  const server = spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [said] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  const display = `:${said.toString().trim()}`;
  const env = { ...process.env, DISPLAY: display };
  // Without one, nothing is ever full screen.
  const manager = spawn('openbox', ['--sm-disable'], { stdio: 'ignore', env });
  await managed(env);
  return {
    display,
    picture: () => pictureOf(env),
    windows: () => windowsIn(execFileSync('xwininfo', ['-root', '-tree'], { env }).toString()),
    close: () => {
      manager.kill('SIGKILL');
      server.kill('SIGKILL');
    },
  };
}

/** Waits until the window manager has said that it is there. */
async function managed(env: NodeJS.ProcessEnv): Promise<void> {
  const asked = ['-root', '_NET_SUPPORTING_WM_CHECK'];
  while (!spawnSync('xprop', asked, { env }).stdout.toString().includes('window id')) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function pictureOf(env: NodeJS.ProcessEnv): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'narthex-picture-'));
  try {
    const file = join(folder, 'root.png');
    const to = ['-window', 'root', '-depth', '8', '-define', 'png:color-type=2', file];
    execFileSync('import', to, { env });
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function windowsIn(tree: string): string[] {
  const lines = tree.split('\n').filter((line) => /"(?:chromium|narthex|electron)/iu.test(line));
  return lines.map((line) => {
    const match = /(?<size>\d+x\d+)\+-?\d+\+-?\d+ {2}(?<place>[+-]\d+[+-]\d+)$/u.exec(line);
    return `${match?.groups?.size ?? line}${match?.groups?.place ?? ''}`;
  });
}
