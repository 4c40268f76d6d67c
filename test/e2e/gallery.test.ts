import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ThemeName } from '../../src/core/board/palettes';
import { languages, type Language } from '../../src/core/language/words';
import { startGallery, type GalleryHost } from '../gallery/gallery-host';
import { gallerySizes, judgingOf, type GallerySize } from '../gallery/sizes';
import { galleryStates, type GalleryState } from '../gallery/states';
import { textFaults } from '../gallery/text-faults';
import { launchBrowser } from './find-browser';

let browser: Browser;
let host: GalleryHost;
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
  host = await startGallery();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

const boards = [...new Set(galleryStates.map(({ board }) => board))];

type Look = { readonly theme: ThemeName; readonly language: Language };

async function faultsOf(page: Page, size: GallerySize, state: GalleryState, look: Look) {
  await host.show(page, state, { ...size.viewing, ...look });
  const faults = await textFaults(page, judgingOf(size, look.theme));
  return faults.map((fault) => `${state.name}, ${look.theme}, ${look.language}: ${fault}`);
}

describe.each(boards)(
  'every state of %s',
  (board) => {
    const states = galleryStates.filter((state) => state.board === board);

    test.each(gallerySizes)('can be read on $name in every language', async (size) => {
      const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
      await host.open(page, board);
      const faults: string[] = [];
      for (const state of states) {
        for (const language of languages) {
          faults.push(...(await faultsOf(page, size, state, { theme: 'dark', language })));
        }
      }
      await page.close();
      expect(faults).toEqual([]);
    });

    test('can be read in every theme', async () => {
      const [size] = gallerySizes;
      if (!size) throw new Error('There are no sizes');
      const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
      await host.open(page, board);
      const faults: string[] = [];
      for (const state of states) {
        for (const theme of ['light', 'contrast'] as const) {
          faults.push(...(await faultsOf(page, size, state, { theme, language: 'en' })));
        }
      }
      await page.close();
      expect(faults).toEqual([]);
    });
  },
  120_000,
);
