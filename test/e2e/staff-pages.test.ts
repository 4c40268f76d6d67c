import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Finding } from '../../src/core/staff/finding';
import { canary } from '../fakes/canary';
import type { BoardHost, BoardHostOptions } from './board-host';
import { useBoardPages } from './board-pages';

const { browser, hostAt } = useBoardPages();

const sizes = [
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
] as const;

/** A host with staff pages, and one of them as somebody has it who has just signed in. */
async function signedIn(
  path: string,
  options: Partial<BoardHostOptions> = {},
  viewport: (typeof sizes)[number] = sizes[0],
): Promise<{ readonly host: BoardHost; readonly page: Page }> {
  const host = await hostAt({ staffPassword: canary, ...options });
  const context = await browser().newContext({ viewport });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${host.url}${path}`);
  await page.getByLabel('Staff password').fill(canary);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Back to the day' }).waitFor();
  return { host, page };
}

const roomRow = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

/** The names of what has the focus, from the top of the page on, until it comes around. */
async function tabbedThrough(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (names.includes(name)) break;
    names.push(name);
  }
  return names;
}

const findings: readonly Finding[] = [
  { topic: 'Narthex', verdict: 'well', word: 'It runs.', whatToDo: null },
  { topic: 'clock', verdict: 'unknown', word: 'Nobody says.', whatToDo: null },
  { topic: 'display', verdict: 'attention', word: 'No display is on.', whatToDo: 'Switch it on.' },
  { topic: 'network', verdict: 'broken', word: 'No answer.', whatToDo: 'Look at the cable.' },
];

describe('the turnover', () => {
  test('tells what a room is, what it will be and how that is wanted', async () => {
    const { page } = await signedIn('staff/turnover');
    const text = await roomRow(page, 'Room 201').innerText();
    expect(text).toContain('Confirmation Class');
    expect(text).toContain('Event until 10:30 AM');
    expect(text).toMatch(/11:00 AM\s+in 48 min/u);
    expect(text).toContain('Projector (1)');
    expect(text).toContain('Name tags and pens on each table.');
  });

  test('says in a word where there is little time', async () => {
    const { page } = await signedIn('staff/turnover');
    await roomRow(page, 'Sanctuary').getByText('Tight', { exact: true }).waitFor();
  });

  test('hears of what staff cancel', async () => {
    const { host, page } = await signedIn('staff/turnover');
    const { now, times } = host.engine.schedule();
    const instanceId = times.find(({ name }) => name === 'Membership Class')?.instanceId;
    const until = now + 3_600_000;
    await host.ask('say', { instanceId, said: { kind: 'cancelled' }, until });
    await roomRow(page, 'Room 201').getByText('Cancelled', { exact: true }).waitFor();
  });

  test('says that there is none where today was never read', async () => {
    const through = () => () => new Response('', { status: 503 });
    const host = await hostAt({ staffPassword: canary, through });
    const page = await browser().newPage();
    onTestFinished(() => page.close());
    await page.goto(`${host.url}staff/turnover`);
    await page.getByLabel('Staff password').fill(canary);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Schedule not available' }).waitFor();
  });

  test.each(sizes)('has nothing that axe complains of, nor to the side: $width', async (size) => {
    const { page } = await signedIn('staff/turnover', {}, size);
    await roomRow(page, 'Sanctuary').waitFor();
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
  });

  test('is no board, and no board has any of it', async () => {
    const host = await hostAt();
    const page = await browser().newPage();
    onTestFinished(() => page.close());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const response = await page.goto(`${host.url}board/turnover`);
    expect(response?.status()).toBe(404);
    await page.getByText('There is no board at /board/turnover.').waitFor();
    expect(asked.filter((path) => path.startsWith('/staff'))).toEqual([]);
    const wish = 'Name tags and pens';
    expect(JSON.stringify(host.engine.staff().calendar)).toContain(wish);
    expect(JSON.stringify(host.engine.schedule())).not.toContain(wish);
  });
});

describe('the doctor', () => {
  test('says what is broken first, with what to do, and what is well last', async () => {
    const { page } = await signedIn('staff/doctor', { findings });
    await page.getByRole('heading', { name: 'Broken' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Broken (1)',
      'To look at (1)',
      'Not known from here (1)',
      'Well (1)',
    ]);
    await page.getByText('What to do: Look at the cable.').waitFor();
    await page.getByRole('status').getByText('1 thing is broken, 1 thing to look at.').waitFor();
  });

  test('looks again for who has no mouse, and says how long that takes', async () => {
    const { page } = await signedIn('staff/doctor', { findings });
    await page.getByRole('heading', { name: 'Broken' }).waitFor();
    expect(await tabbedThrough(page)).toEqual(expect.arrayContaining(['Look again']));
    await page.getByRole('button', { name: 'Look again' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('It takes up to 15 seconds').waitFor();
  });

  test.each(sizes)('has nothing that axe complains of, nor to the side: $width', async (size) => {
    const { page } = await signedIn('staff/doctor', { findings }, size);
    await page.getByRole('heading', { name: 'Broken' }).waitFor();
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
  });
});

test('both can be reached from the day, by keyboard alone', async () => {
  const { page } = await signedIn('staff/turnover');
  expect(await tabbedThrough(page)).toContain('Back to the day');
  await page.getByRole('link', { name: 'Back to the day' }).press('Enter');
  const pages = page.getByRole('navigation', { name: 'Staff pages' });
  await pages.getByRole('link', { name: 'Doctor' }).press('Enter');
  await page.getByRole('button', { name: 'Look again' }).waitFor();
});
