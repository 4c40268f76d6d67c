import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { canary } from '../fakes/canary';
import { useBoardPages } from './board-pages';
import { expectNoViolations, staffPage } from './staff-pages';

/* What axe says of each staff page, with its contrasts, and what a screen reader is told beside. */

const { browser, hostAt } = useBoardPages();

async function pageOf(path = 'staff'): Promise<Page> {
  const host = await hostAt({ staffPassword: canary });
  return staffPage(browser(), host, path);
}

async function chosen(): Promise<Page> {
  const page = await pageOf();
  await page.getByRole('option', { name: /Membership Class/u }).click();
  await page.getByRole('heading', { name: 'Membership Class' }).waitFor();
  return page;
}

describe('axe finds nothing', () => {
  test('in the list, with nothing chosen and with an event', async () => {
    const page = await chosen();
    await expectNoViolations(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('prayer watch');
    await page.getByRole('tab', { name: /found/u }).first().waitFor();
    await expectNoViolations(page);
  });

  test('where nothing is found, and on a day that is not kept', async () => {
    const page = await pageOf();
    await page.getByRole('searchbox').fill('qqqqqqqq');
    await page.getByText('0 events found on this day').waitFor();
    await expectNoViolations(page);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('tab', { name: /^Sun 6/u }).click();
    await page.getByText('This day is not kept yet').waitFor();
    await expectNoViolations(page);
  });

  test('in the timeline', async () => {
    const page = await chosen();
    await page.getByText('Timeline', { exact: true }).click();
    await page.getByRole('listbox', { name: 'Events by room' }).waitFor();
    await expectNoViolations(page);
  });

  test.each(['Say on screens…', 'Hide from screens…', 'Put a notice on screens…', 'Print…'])(
    'in the dialog of "%s"',
    async (name) => {
      const page = await chosen();
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      await expectNoViolations(page);
    },
  );

  test.each(['Moved to another place', 'New time'])('where "%s" is to be said', async (kind) => {
    const page = await chosen();
    await page.getByRole('button', { name: 'Say on screens…' }).click();
    await page.getByText(kind).click();
    await page.locator('.dialog-field').first().waitFor();
    await expectNoViolations(page);
  });

  test.each([0, 1, 2])('in the list behind word %d of the status', async (index) => {
    const page = await pageOf();
    await page.locator('.status-word').nth(index).click();
    await page.getByRole('dialog').waitFor();
    await expectNoViolations(page);
  });

  test.each(['day', 'week', 'doors'])('in the page to print of the %s', async (kind) => {
    const page = await pageOf(`staff/print/${kind}`);
    await page.locator('.sheet').first().waitFor();
    await expectNoViolations(page);
  });

  test.each([
    [1024, 768],
    [390, 844],
  ])('on %d by %d, and nothing is wider than that', async (width, height) => {
    const page = await chosen();
    await page.setViewportSize({ width, height });
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe('a screen reader is told', () => {
  test('of each event its time, name, rooms and state', async () => {
    const page = await pageOf();
    const option = page.getByRole('option', { name: /Morning Worship/u });
    expect((await option.innerText()).replaceAll(/\s+/gu, ' ')).toBe(
      '10:00 – 11:15 AM Morning Worship Every week on Sunday Sanctuary Now',
    );
  });

  test('of each bar of the timeline its name and time, by its room', async () => {
    const page = await pageOf();
    await page.getByText('Timeline', { exact: true }).click();
    const room = page.getByRole('group', { name: 'Room 201' });
    await room.getByRole('option', { name: 'Membership Class, 11:00 AM – 12:45 PM' }).waitFor();
  });

  test('what the parts of the page are called', async () => {
    const page = await pageOf();
    for (const [role, name] of [
      ['navigation', 'Filters'],
      ['region', 'Details'],
      ['region', 'Events of the day'],
      ['tablist', 'Days'],
      ['listbox', 'Events'],
      ['group', 'What to know'],
    ] as const)
      await page.getByRole(role, { name, exact: true }).waitFor();
  });
});
