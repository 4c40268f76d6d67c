import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { weekStretch } from '../../src/core/board/opening-hours';
import type { BoardTurn, Screen } from '../../src/core/board/screen';
import { useBoardPages } from './board-pages';

const { hostAt, boardOf } = useBoardPages();

const turns: readonly BoardTurn[] = [
  { board: { name: 'agenda' }, seconds: 3 },
  { board: { name: 'timeline' }, seconds: 3 },
];
const cardAlone: BoardTurn = { board: { name: 'test-card' }, seconds: 20 };

type Counting = { timers?: number };

function countTimers(): void {
  const counting = window as Counting;
  const start = window.setTimeout.bind(window);
  const counted = (...task: Parameters<typeof start>) => {
    counting.timers = (counting.timers ?? 0) + 1;
    return start(...task);
  };
  Object.defineProperty(window, 'setTimeout', { value: counted });
}

const withScreen = (lobby: Screen) => hostAt({ house: { screens: { lobby } } });

describe('a screen that staff have named', () => {
  test('takes turns between its boards', async () => {
    const page = await boardOf(await withScreen({ turns }), 'screen/lobby');
    await page.locator('.timeline-row').first().waitFor();
    await page.locator('.agenda-label:visible').first().waitFor();
    await page.locator('.timeline-row').first().waitFor();
  });

  test('has all of its boards before their turn, so that a lost network changes nothing', async () => {
    const host = await withScreen({ turns });
    const page = await boardOf(host, 'screen/lobby');
    await page.locator('.timeline-row').first().waitFor();
    await page.context().setOffline(true);
    await page.locator('.agenda-label:visible').first().waitFor();
    await page.locator('.timeline-row').first().waitFor();
  });

  test('is black outside of its hours, and nothing else', async () => {
    const host = await withScreen({ hours: [weekStretch(0, 12 * 60, 14 * 60)] });
    const page = await boardOf(host, 'board/agenda');
    await page.goto(`${host.url}screen/lobby`);
    const black = page.locator('.frame-black');
    await black.waitFor();
    expect(await page.locator('body').innerText()).toBe('');
    expect(await black.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(0, 0, 0)',
    );
  });

  test.each([
    ['closed', { hours: [weekStretch(0, 12 * 60, 14 * 60)] }],
    ['that shows a board without any change', { turns: [cardAlone] }],
  ])('%s rests until something changes', async (_, lobby: Screen) => {
    const host = await withScreen(lobby);
    const page = await boardOf(host, 'board/agenda');
    await page.addInitScript(countTimers);
    await page.goto(`${host.url}screen/lobby`);
    await page.locator('.frame-black, .test-card').waitFor();
    await page.waitForTimeout(2_000);
    expect(await page.evaluate(() => (window as Counting).timers ?? 0)).toBeLessThan(20);
  });

  test('takes the theme of its hour', async () => {
    const theme = { day: 'light', night: 'dark', from: 7 * 60, to: 19 * 60 } as const;
    const host = await withScreen({ theme });
    const groundAt = async (time: string) => {
      const page = await boardOf(host, `screen/lobby?at=2026-11-22T${time}`);
      return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    expect(await groundAt('06:59')).toBe('rgb(13, 16, 20)');
    expect(await groundAt('07:00')).not.toBe('rgb(13, 16, 20)');
  });

  test('that nobody has named shows which there are', async () => {
    const host = await withScreen({ turns });
    const page = await boardOf(host, 'board/agenda');
    await page.goto(`${host.url}screen/garden`);
    const directory = page.locator('.directory');
    await directory.getByText('Nobody has named a screen "garden".').waitFor();
    expect(await directory.getByRole('link', { name: 'lobby' }).getAttribute('href')).toBe(
      '/screen/lobby',
    );
  });
});

test('the first page lists boards, screens and the doors of rooms', async () => {
  const host = await withScreen({ turns });
  const page = await boardOf(host, 'board/agenda');
  await page.goto(host.url);
  await page.getByRole('link', { name: 'Room 201' }).waitFor();
  const links = await page
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(
    expect.arrayContaining([
      '/board/agenda',
      '/board/timeline',
      '/screen/lobby',
      '/board/room/4108',
    ]),
  );
});

test.each(['board/test-card', 'board/nowhere', 'screen/nobody'])(
  'axe finds nothing at /%s',
  async (path) => {
    const host = await hostAt();
    const page = await boardOf(host, 'board/agenda');
    await page.goto(`${host.url}${path}`);
    await page.locator('.test-card, .directory').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  },
);
