import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { canary } from '../fakes/canary';
import { rowsOf, useBoardPages } from './board-pages';
import { activeOption, focusedName, listed, staffDoor, staffPage, tabTo } from './staff-pages';

/* All of it without a mouse. */

const { browser, hostAt, boardOf } = useBoardPages();

const staffHost = () => hostAt({ staffPassword: canary });

const viewerOf = async () => staffPage(browser(), await staffHost());

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Finds an event by its name, and goes on into its details. */
async function openDetails(page: Page, name: string): Promise<void> {
  await press(page, 'Control+K');
  await page.keyboard.type(name);
  await press(page, 'ArrowDown', 'Enter');
  await expect.poll(() => focusedName(page)).toBe(name);
}

const dialogOf = (page: Page) => page.getByRole('dialog');

test('from the sign-in, Tab leads past the days and the search to the list', async () => {
  const page = await staffDoor(browser(), await staffHost());
  await page.keyboard.type(canary);
  await press(page, 'Enter');
  await page.locator('.viewer').waitFor();
  for (const name of [
    /^Today, Sun 22/u,
    'Search events, rooms, tags',
    'Print…',
    /^2 things/u,
    'Put a notice on screens…',
    /^All 43 events$/u,
    'Events',
  ])
    await tabTo(page, name);
});

test('arrows choose another day, and come back', async () => {
  const page = await viewerOf();
  await tabTo(page, /^Today, Sun 22/u);
  await press(page, 'ArrowRight');
  await page.getByRole('heading', { name: 'Monday, November 23' }).waitFor();
  await press(page, 'ArrowLeft');
  await page.getByRole('heading', { name: 'Sunday, November 22' }).waitFor();
  expect(await focusedName(page)).toMatch(/^Today/u);
});

test('the days keep the focus when the host tells its news', async () => {
  const host = await staffHost();
  const page = await staffPage(browser(), host);
  await tabTo(page, /^Today, Sun 22/u);
  await press(page, 'ArrowRight');
  await host.ask('put-notice', {
    text: 'News',
    screens: null,
    until: host.engine.schedule().now + 60_000,
  });
  await page.getByText('1 notice is up').waitFor();
  expect(await focusedName(page)).toMatch(/^Mon/u);
});

test.each([
  ['a typing error', 'memebrship', 'Membership Class'],
  ['an accent that is not there', 'Lïbrary', 'Grief Share'],
  ['a tag', 'youth', 'Youth Leadership Retreat Planning'],
])('search finds in spite of %s', async (_, query, name) => {
  const page = await viewerOf();
  await press(page, 'Control+K');
  await page.keyboard.type(query);
  await expect.poll(() => listed(page)).toContain(name);
  expect((await listed(page)).length).toBeLessThan(12);
  await page.getByRole('status').filter({ hasText: 'found on this day' }).waitFor();
});

test('what is found on other days is counted at their tabs', async () => {
  const page = await viewerOf();
  await press(page, 'Control+K');
  await page.keyboard.type('prayer watch');
  await page.getByRole('tab', { name: /^Mon\W+\d+ found/u }).waitFor();
});

test('the list begins with what is not over', async () => {
  const page = await viewerOf();
  await press(page, 'Control+K', 'ArrowDown', 'ArrowDown');
  expect(await activeOption(page)).toContain('Confirmation Class');
  await press(page, 'Home');
  expect(await activeOption(page)).toContain('Harvest Food Drive');
});

test('arrows choose an event, Enter leads to its details, Escape back', async () => {
  const page = await viewerOf();
  await press(page, 'Control+K');
  await page.keyboard.type('worship');
  await press(page, 'ArrowDown', 'ArrowDown');
  const chosen = await activeOption(page);
  await press(page, 'Enter');
  const heading = await focusedName(page);
  expect(chosen).toContain(heading);
  await page.getByRole('region', { name: 'Details' }).getByText('Approval').waitFor();
  await press(page, 'Escape');
  expect(await focusedName(page)).toBe('Events');
});

test('details tell each time with who sees it, rooms, and connections', async () => {
  const page = await viewerOf();
  await openDetails(page, 'Membership Class');
  const rows = await page.locator('.details-table tbody tr').allInnerTexts();
  expect(rows.map((row) => row.replaceAll(/\s+/gu, ' '))).toEqual([
    'Setup 11:00 – 11:30 AM Staff only',
    'Class 11:30 AM – 12:30 PM On screens',
    'Teardown 12:30 – 12:45 PM Staff only',
  ]);
  await page.getByText('Projector (1)').waitFor();
});

test('an event is said to be cancelled, on the board too, and it is taken back', async () => {
  const host = await staffHost();
  const [page, board] = [await staffPage(browser(), host), await boardOf(host)];
  const remark = async () =>
    (await rowsOf(board)).find(([, name]) => name === 'Confirmation Class')?.[3];
  await openDetails(page, 'Confirmation Class');
  await tabTo(page, 'Say on screens…');
  await press(page, 'Enter');
  await tabTo(page, 'Say it on screens');
  await press(page, 'Enter');
  await expect.poll(remark).toBe('Cancelled');
  await expect.poll(() => focusedName(page)).toBe('Say on screens…');
  await press(page, 'Enter');
  await tabTo(page, 'Take it back');
  await press(page, 'Enter');
  await expect.poll(remark).toBe('until 10:30');
});

test('a notice is put, stands on the board, and is taken down', async () => {
  const host = await staffHost();
  const [page, board] = [await staffPage(browser(), host), await boardOf(host)];
  await tabTo(page, 'Put a notice on screens…');
  await press(page, 'Enter');
  await dialogOf(page).waitFor();
  await tabTo(page, 'What it says');
  await page.keyboard.type('The north door is open');
  await tabTo(page, 'Put it up');
  await press(page, 'Enter');
  await board.getByText('The north door is open').waitFor();
  await tabTo(page, 'Take down: The north door is open');
  await press(page, 'Enter');
  await board.locator('.notice').waitFor({ state: 'detached' });
});

test('an event is hidden from the board, and let back', async () => {
  const host = await staffHost();
  const [page, board] = [await staffPage(browser(), host), await boardOf(host)];
  const names = async () => (await rowsOf(board)).map(([, name]) => name);
  await openDetails(page, 'Confirmation Class');
  await tabTo(page, 'Hide from screens…');
  await press(page, 'Enter');
  await tabTo(page, 'Hide it');
  await press(page, 'Enter');
  await expect.poll(names).not.toContain('Confirmation Class');
  await expect.poll(() => focusedName(page)).toBe('Hide from screens…');
  await press(page, 'Enter');
  await tabTo(page, 'Show it on screens again');
  await press(page, 'Enter');
  await expect.poll(names).toContain('Confirmation Class');
});

test('what the host refuses is said in the dialog, which stays', async () => {
  const host = await staffHost();
  const page = await staffPage(browser(), host);
  await openDetails(page, 'Confirmation Class');
  await tabTo(page, 'Say on screens…');
  await press(page, 'Enter');
  await tabTo(page, 'Cancelled');
  await press(page, 'ArrowDown', 'ArrowDown');
  await tabTo(page, 'Starts at');
  await page.keyboard.type('0230PM');
  await tabTo(page, 'Ends at');
  await page.keyboard.type('0130PM');
  await tabTo(page, 'Say it on screens');
  await press(page, 'Enter');
  await dialogOf(page).getByRole('alert').getByText(/\w/u).waitFor();
});

describe('filters', () => {
  test('by room and by tag narrow the list, and All lets go', async () => {
    const page = await viewerOf();
    await tabTo(page, 'Sanctuary 7 events');
    await press(page, 'Space');
    await expect.poll(async () => (await listed(page)).length).toBe(7);
    await tabTo(page, 'Staff 2 events');
    await press(page, 'Space');
    await expect.poll(() => listed(page)).toEqual(['Sanctuary Preparation']);
    expect(await page.getByRole('button', { name: 'Sanctuary' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await press(page, 'Space');
    for (let step = 0; step < 40 && !/^All/u.test(await focusedName(page)); step += 1)
      await press(page, 'Shift+Tab');
    await press(page, 'Space');
    await expect.poll(async () => (await listed(page)).length).toBe(43);
  });

  test('leave out what is on no screen', async () => {
    const page = await viewerOf();
    await tabTo(page, 'Not on screens');
    await press(page, 'Space');
    await expect.poll(() => listed(page)).not.toContain('Elders');
  });
});

test('the timeline shows the same, and arrows go through it', async () => {
  const page = await viewerOf();
  await tabTo(page, 'List');
  await press(page, 'ArrowRight', 'Space');
  await page.getByRole('listbox', { name: 'Events by room' }).waitFor();
  await tabTo(page, 'Events by room');
  await press(page, 'ArrowDown', 'ArrowRight');
  const chosen = await activeOption(page);
  await press(page, 'Enter');
  expect(chosen).toContain(await focusedName(page));
});

test.each([
  ['2 things to look at today Show', 'What screens will show badly'],
  ['Next Sunday is ready Show', 'Next Sunday is ready'],
  ['No screen is showing a board now. Show', 'Screens'],
  ['Put a notice on screens…', 'Put a notice on screens'],
  ['Print…', 'Print'],
])('Escape closes the dialog of "%s", and the focus goes back', async (opener, title) => {
  const page = await viewerOf();
  await tabTo(page, opener);
  await press(page, 'Enter');
  await page.getByRole('dialog', { name: title }).waitFor();
  await press(page, 'Escape');
  await dialogOf(page).waitFor({ state: 'detached' });
  await expect.poll(() => focusedName(page)).toBe(opener);
});
