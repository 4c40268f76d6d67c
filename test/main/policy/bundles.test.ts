import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

/* The bundles are those of the build: run `npm run build` before. */

async function builtFiles(pattern: string): Promise<[string, string][]> {
  const files: [string, string][] = [];
  for await (const path of glob(pattern)) files.push([path, readFileSync(path, 'utf8')]);
  if (files.length === 0) throw new Error(`There is no ${pattern}`);
  return files;
}

const main = await builtFiles('out/main/**/*.js');
const preloads = await builtFiles('out/preload/*.cjs');
const all = [...main, ...preloads, ...(await builtFiles('out/renderer/**/*.{js,css,html}'))];

/** Of a bundle: what it names after `from` or in `import`, beside its own chunks. */
function importsOf(text: string): readonly string[] {
  const statements = text.matchAll(/^(?:import|export)\b[^;'"]*['"]([^'"]+)['"];?$/gmu);
  const calls = text.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/gu);
  return [...statements, ...calls]
    .map(([, name]) => name ?? '')
    .filter((name) => !name.startsWith('.'));
}

describe('the main process needs nothing that is not shipped', () => {
  test.each(main)('%s imports Electron and Node alone', (_path, text) => {
    const allowed = (name: string) =>
      name === 'electron' || name.startsWith('node:') || builtinModules.includes(name);
    expect(importsOf(text).filter((name) => !allowed(name))).toEqual([]);
  });

  test.each(main)('%s requires nothing by name while it runs', (_path, text) => {
    // Ajv writes such calls into the code that it would put into a file; none is ever made.
    const written = /(?:`|")require\(\\?"ajv[^)]*\)/gu;
    expect(text.replaceAll(written, '')).not.toMatch(/[^.\w]require\(\s*['"`]/u);
  });

  test('the imports of the desktop are seen', () => {
    const [, text] = main.find(([path]) => path.endsWith('index.js')) ?? ['', ''];
    expect(importsOf(text)).toContain('electron');
  });
});

describe('what is shipped tells nothing of the computer that built it', () => {
  test.each(all)('%s names no folder of it', (_path, text) => {
    expect(text).not.toContain(resolve('.'));
  });

  test.each(all)('%s has no source map', (_path, text) => {
    expect(text).not.toMatch(/sourceMappingURL|sourcesContent/u);
  });
});

describe('a preload gives a page functions and nothing else', () => {
  const ipcRenderer = { on: () => null, off: () => null, invoke: () => Promise.resolve(null) };

  function exposedBy(text: string): readonly unknown[] {
    const exposed: unknown[] = [];
    const contextBridge = {
      exposeInMainWorld: (_name: string, bridge: unknown) => exposed.push(bridge),
    };
    runInNewContext(text, { require: () => ({ contextBridge, ipcRenderer }) });
    return exposed;
  }

  test.each(preloads)('%s requires Electron alone', (_path, text) => {
    const names = [...text.matchAll(/\brequire\(([^)]*)\)/gu)].map(([, name]) => name);
    expect([...new Set(names)]).toEqual(['"electron"']);
  });

  test.each(preloads)('%s gives one bridge', (_path, text) => {
    expect(exposedBy(text)).toHaveLength(1);
  });

  test.each(preloads)('%s gives no function of ipcRenderer', (_path, text) => {
    const given = exposedBy(text).flatMap((bridge) =>
      Object.values(bridge as Record<string, unknown>),
    );
    expect(given.filter((each) => typeof each !== 'function')).toEqual([]);
    expect(given.filter((each) => Object.values(ipcRenderer).includes(each as never))).toEqual([]);
  });
});

describe('the licences of what is bundled are written beside it', () => {
  test.each([
    ['out/main/.vite/license.md', ['luxon', 'zod', 'conf', 'hono', 'electron-store']],
    ['out/renderer/.vite/license.md', ['solid-js', '@fontsource-variable/inter', 'uqr']],
  ])('%s', (path, names) => {
    const headings = readFileSync(path, 'utf8').match(/^## \S+/gmu);
    expect(headings).toEqual(expect.arrayContaining(names.map((name) => `## ${name}`)));
  });

  test.each(['out/main/.vite/license.md', 'out/renderer/.vite/license.md'])(
    '%s names no licence that binds the whole',
    (path) => {
      const licences = [...readFileSync(path, 'utf8').matchAll(/^## .*\(([^)]+)\)$/gmu)];
      const names = new Set(licences.map(([, name]) => name));
      expect(
        [...names].filter(
          (name) => !['MIT', 'ISC', 'BSD-3-Clause', 'OFL-1.1'].includes(name ?? ''),
        ),
      ).toEqual([]);
    },
  );
});
