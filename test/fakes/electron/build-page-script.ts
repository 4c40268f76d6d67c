import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const folder = join(import.meta.dirname, 'page');
const cache = join(import.meta.dirname, '../../../node_modules/.cache/electron-double');

/**
 * Makes one script of what the double puts into pages, for both of their worlds, and returns its file. It
 * is kept under a digest of its sources.
 */
export async function buildPageScript(): Promise<string> {
  const digest = createHash('sha256');
  for (const name of readdirSync(folder).sort()) digest.update(readFileSync(join(folder, name)));
  const file = join(cache, `${digest.digest('hex').slice(0, 16)}.js`);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    // Another test may be making the same.
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, await bundled());
    renameSync(unfinished, file);
  }
  return file;
}

async function bundled(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'warn',
    root: folder,
    build: {
      write: false,
      minify: true,
      target: 'chrome140',
      lib: {
        entry: join(folder, 'both-worlds.ts'),
        formats: ['iife'],
        name: 'electronDouble',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const code = output[0]?.output[0].code;
  if (code === undefined) throw new Error('Vite has built nothing');
  return code;
}
