import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { themeNames } from '../../src/core/board/theme';
import { languages } from '../../src/core/language/words';
import { launchBrowser } from '../e2e/find-browser';
import { contactSheet, type Thumbnail } from './contact-sheet';
import { startGallery, type GalleryHost } from './gallery-host';
import { gallerySizes, judgingOf, type GallerySize } from './sizes';
import { galleryStates } from './states';
import { textFaults } from './text-faults';

/*
 * `npm run gallery`: draws every board in every state, size, theme and language into out/gallery, judges
 * each picture, and lays some of them out on the contact sheets of docs/gallery.
 */

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'out/gallery');
const sheets = join(root, 'docs/gallery');

const boards = [...new Set(galleryStates.map(({ board }) => board))];

/** A picture goes on a sheet where it shows what no other does. */
function sheetOf(board: string, size: GallerySize, theme: string, language: string): string | null {
  const name = board.replace(/\/.*/u, '');
  // 4K looks as 1080p does, only sharper.
  if (size.name === '4K') return null;
  if (theme === 'dark' && language === 'en') return `${name} ${size.name}`;
  const isPlain = size.name === (name === 'room' ? 'tablet' : '1080p');
  if (isPlain && language === 'en' && theme === 'light') return `${name} light`;
  return isPlain && theme === 'dark' && language === 'de' ? `${name} German` : null;
}

async function drawBoard(host: GalleryHost, page: Page, board: string, size: GallerySize) {
  const faults: string[] = [];
  const thumbnails = new Map<string, Thumbnail[]>();
  await host.open(page, board);
  for (const state of galleryStates.filter((each) => each.board === board)) {
    for (const theme of themeNames) {
      for (const language of languages) {
        await host.show(page, state, { ...size.viewing, theme, language });
        const name = [board.replace('/', '-'), state.name, size.name, theme, language].join('.');
        const found = await textFaults(page, judgingOf(size, theme));
        faults.push(...found.map((fault) => `${name}: ${fault}`));
        const picture = await page.screenshot({ path: join(folder, `${name}.png`) });
        const sheet = sheetOf(board, size, theme, language);
        if (sheet === null) continue;
        thumbnails.set(sheet, [...(thumbnails.get(sheet) ?? []), { title: state.name, picture }]);
      }
    }
  }
  return { faults, thumbnails };
}

async function draw(browser: Browser, host: GalleryHost): Promise<number> {
  let count = 0;
  for (const board of boards) {
    for (const size of gallerySizes) {
      const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
      const { faults, thumbnails } = await drawBoard(host, page, board, size);
      await page.close();
      for (const fault of faults) console.log(fault);
      count += faults.length;
      for (const [name, pictures] of thumbnails) {
        const file = join(sheets, `${name.replaceAll(' ', '-').toLowerCase()}.jpg`);
        await writeFile(file, await contactSheet(browser, name, pictures));
      }
    }
  }
  return count;
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await mkdir(sheets, { recursive: true });
const browser = await launchBrowser();
const host = await startGallery();
const faults = await draw(browser, host);
await browser.close();
await host.close();
const looks = gallerySizes.length * themeNames.length * languages.length;
console.log(`${galleryStates.length * looks} pictures in out/gallery, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
