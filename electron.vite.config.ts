import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import solid from 'vite-plugin-solid';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * Boards stand at /board/room/12 as well as at /board/agenda, and both hosts serve /assets. electron-vite
 * sets a base that is relative to the page, and overrules the option of that name.
 */
const assetsFromTheRoot: Plugin = { name: 'assets-from-the-root', config: () => ({ base: '/' }) };

export default defineConfig({
  main: {
    define: { builtAt: String(Date.now()) },
    build: {
      license: true,
      rolldownOptions: { input: { index: at('src/main/index.ts'), web: at('src/main/web.ts') } },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is one CommonJS file.
      rolldownOptions: {
        input: { board: at('src/preload/board.ts'), staff: at('src/preload/staff.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [solid(), assetsFromTheRoot],
    build: {
      license: true,
      manifest: true,
      minify: true,
      // Both hosts allow only files of their own: nothing may be inlined as data.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          board: at('src/renderer/board/index.html'),
          home: at('src/renderer/home/index.html'),
          identify: at('src/renderer/identify/index.html'),
          staff: at('src/renderer/staff/index.html'),
        },
      },
    },
  },
});
