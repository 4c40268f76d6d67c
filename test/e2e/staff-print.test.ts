import { describe, expect, test } from 'vitest';
import { canary } from '../fakes/canary';
import { largeChurch, largeChurchName } from '../fakes/large-church';
import { sunday, useBoardPages } from './board-pages';
import { listed, staffPage } from './staff-pages';

/* A Sunday of 300 events: found, narrowed, and on paper. */

const { browser, hostAt } = useBoardPages();

const many = 300;
const names = Array.from({ length: many }, (_, index) => largeChurchName(index));

async function largePage(path = 'staff') {
  const church = largeChurch({ perDay: [many], from: Date.parse('2026-11-22T00:00:00-05:00') });
  const host = await hostAt({ now: sunday, staffPassword: canary, through: () => church });
  return staffPage(browser(), host, path);
}

/** The pages of a PDF, which counts them in the clear. */
const pageCount = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/gu)].length;

describe('a Sunday of 300 events', () => {
  test('is listed as far as anybody looks, and wholly to who asks', async () => {
    const page = await largePage();
    await page.getByRole('status').getByText('300 events').waitFor();
    expect((await listed(page)).length).toBeLessThan(200);
    await page.getByRole('button', { name: 'Show all 300' }).click();
    expect((await listed(page)).toSorted()).toEqual(names.toSorted());
  });

  test('is found by name in spite of an error, wherever in the day it is', async () => {
    const page = await largePage();
    await page.getByRole('searchbox').fill('rehersal 293');
    await expect.poll(() => listed(page)).toEqual(['Rehearsal 293']);
    await page.getByRole('searchbox').fill('cafe 296');
    await expect.poll(() => listed(page)).toEqual(['Youth Café 296']);
  });

  test('is narrowed by room and tag', async () => {
    const page = await largePage();
    await page.getByRole('button', { name: /^Room 124/u }).click();
    const ofRoom = names.filter((_, index) => index % 24 === 23);
    await expect.poll(() => listed(page)).toEqual(ofRoom);
    await page.getByRole('button', { name: /^Kids/u }).click();
    await expect.poll(() => listed(page)).toEqual([]);
    await page.getByRole('button', { name: /^Kids/u }).click();
    await page.getByRole('button', { name: /^Students/u }).click();
    await expect.poll(() => listed(page)).toEqual(ofRoom);
  });

  test('is all on paper, with the moment of printing and without the buttons', async () => {
    const page = await largePage('staff/print/day');
    await page.locator('.sheet-table').waitFor();
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('tbody th').allInnerTexts();
    expect(printed.toSorted()).toEqual(names.toSorted());
    await page.getByText('Printed Sunday, November 22, 10:12 AM').waitFor();
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    const pages = pageCount(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(20);
  });

  test('has the head of its table on each page of paper', async () => {
    const page = await largePage('staff/print/day');
    await page.locator('.sheet-table').waitFor();
    await page.emulateMedia({ media: 'print' });
    const head = page.locator('thead');
    expect(await head.evaluate((each) => getComputedStyle(each).display)).toBe(
      'table-header-group',
    );
    const row = page.locator('tbody tr').first();
    expect(await row.evaluate((each) => getComputedStyle(each).breakInside)).toBe('avoid');
  });

  test('has a page of paper for each door', async () => {
    const page = await largePage('staff/print/doors');
    await page.locator('.sheet-door').first().waitFor();
    expect(await page.locator('.sheet-door h2').allInnerTexts()).toEqual(
      Array.from({ length: 24 }, (_, index) => `Room ${101 + index}`),
    );
    expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(24);
  });
});

test('paper for a door names nothing that staff keep from the screens', async () => {
  const host = await hostAt({ staffPassword: canary });
  const library = host.engine.schedule().rooms.find(({ name }) => name === 'Library');
  const { house } = host.engine.staff().present;
  host.engine.decide({ house, privacy: { rooms: { [library?.id ?? '']: 'reserved' }, tags: {} } });
  const page = await staffPage(browser(), host, 'staff/print/doors');
  const sheet = page.locator('.sheet-door').filter({ hasText: 'Library' });
  await sheet.waitFor();
  expect(await sheet.innerText()).toContain('Reserved');
  expect(await page.locator('body').innerText()).not.toContain('Grief Share');
});

test('paper for doors names what screens name, and nothing more', async () => {
  const host = await hostAt({ staffPassword: canary });
  const page = await staffPage(browser(), host, 'staff/print/doors');
  await page.locator('.sheet-door').first().waitFor();
  const printed = new Set(await page.locator('.sheet-door strong').allInnerTexts());
  const shown = new Set(host.engine.schedule().times.map(({ name }) => name));
  expect([...printed].filter((name) => name !== 'Reserved' && !shown.has(name))).toEqual([]);
  expect(printed.size).toBeGreaterThan(10);
});
