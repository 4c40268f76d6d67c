import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { textFaults } from '../gallery/text-faults';
import { launchBrowser } from './find-browser';

/* The judge of the gallery is judged: what it is there to find, it finds, and nothing else. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

const judging = { contrast: 4.5, pixelMillimetres: 0.6, leastCapMillimetres: 16 };

async function faultsIn(markup: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 800, height: 400 } });
  await page.setContent(
    `<style>body { margin: 0; background: #0d1014; color: #f6f2ea; font: 20px sans-serif }
     div { position: absolute }</style>${markup}`,
  );
  const faults = await textFaults(page, judging);
  await page.close();
  return faults;
}

test.each([
  ['nothing of a sound page', '<div style="top: 40px">Morning Worship</div>', []],
  [
    'a text that runs off the page',
    '<div style="left: 760px; white-space: nowrap">Morning</div>',
    'cut off',
  ],
  [
    'a line that its box cuts',
    '<div style="top: 40px; height: 26px; width: 60px; overflow: hidden">Morning Worship</div>',
    'cut off',
  ],
  [
    'a text over another',
    '<div style="top: 40px">Morning Worship</div><div style="top: 44px; left: 30px">Chapel</div>',
    'over "Chapel"',
  ],
  [
    'a text too faint for its ground',
    '<div style="top: 40px; color: #444">Chapel</div>',
    'contrast',
  ],
  [
    'a key fact that is too small',
    '<div style="top: 40px" class="row-name">Chapel</div>',
    'mm tall',
  ],
])('the judge tells %s', async (_, markup, fault) => {
  const faults = await faultsIn(markup);
  expect(faults).toEqual(typeof fault === 'string' ? [expect.stringContaining(fault)] : fault);
});
