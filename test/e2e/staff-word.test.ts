import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { BoardHost } from './board-host';
import { rowsOf, shownRow, useBoardPages } from './board-pages';

const { hostAt, boardOf } = useBoardPages();

const text = 'Water main closed: use the north door';

function noticesOf(page: Page): Promise<string[]> {
  return page.locator('.notice').allInnerTexts();
}

async function put(host: BoardHost, more: object = {}): Promise<void> {
  const until = host.engine.schedule().now + 3_600_000;
  const answer = await host.ask('put-notice', { text, screens: null, until, ...more });
  expect(answer.ok).toBe(true);
}

async function say(host: BoardHost, name: string, said: object): Promise<void> {
  const { now, times } = host.engine.schedule();
  const instanceId = times.find((time) => time.name === name)?.instanceId;
  const answer = await host.ask('say', { instanceId, said, until: now + 3_600_000 });
  expect(answer).toEqual({ ok: true, value: { isKept: true } });
}

describe('a notice', () => {
  test('stands above a board a second after it was put, and leaves it at its end', async () => {
    const host = await hostAt();
    const page = await boardOf(host);
    await put(host, { until: host.engine.schedule().now + 4_000 });
    await page.locator('.notice').waitFor({ timeout: 1_000 });
    expect(await noticesOf(page)).toEqual([text]);
    await page.locator('.notice').waitFor({ state: 'detached', timeout: 6_000 });
  });

  test('leaves a board whose host is gone', async () => {
    const host = await hostAt();
    const page = await boardOf(host);
    await put(host, { until: host.engine.schedule().now + 4_000 });
    await page.locator('.notice').waitFor();
    await host.engine.stop();
    await page.locator('.notice').waitFor({ state: 'detached', timeout: 6_000 });
  });

  test.each(['board/agenda', 'board/timeline', 'board/sign-up', 'board/room/4108'])(
    'covers nothing of %s: the board has what is left',
    async (path) => {
      const host = await hostAt();
      const page = await boardOf(host, path);
      await put(host);
      await page.locator('.notice').waitFor();
      const strip = await page.locator('.notices').boundingBox();
      const board = await page.locator('.frame-board > *').first().boundingBox();
      const end = (strip?.y ?? 0) + (strip?.height ?? 0);
      expect(board?.y).toBeGreaterThanOrEqual(end);
      expect((board?.y ?? 0) + (board?.height ?? 0)).toBeLessThanOrEqual(1080.5);
    },
  );

  test('leaves the agenda fewer rows a page, and none half', async () => {
    const host = await hostAt();
    const page = await boardOf(host);
    const before = (await rowsOf(page)).length;
    await put(host, { text: 'x'.repeat(40) });
    await put(host);
    await page.locator('.notice').nth(1).waitFor();
    await expect.poll(async () => (await rowsOf(page)).length).toBeLessThan(before);
    const foot = (await page.locator('.foot').boundingBox())?.y ?? 0;
    const last = await page.locator(shownRow).last().boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(foot);
  });

  test('for one screen is on that alone', async () => {
    const host = await hostAt({ house: { screens: { lobby: {}, gym: {} } } });
    const [lobby, gym] = [await boardOf(host, 'screen/lobby'), await boardOf(host, 'screen/gym')];
    const nameless = await boardOf(host);
    await put(host, { screens: ['lobby'] });
    await lobby.locator('.notice').waitFor();
    expect([await noticesOf(gym), await noticesOf(nameless)]).toEqual([[], []]);
  });

  test('without a place is counted', async () => {
    const host = await hostAt();
    const page = await boardOf(host);
    for (const said of ['One', 'Two', 'Three']) await put(host, { text: said });
    await page.locator('.notices-more').waitFor();
    expect(await noticesOf(page)).toEqual(['Three', 'Two']);
    expect(await page.locator('.notices-more').innerText()).toBe('+ 1 more');
  });
});

describe('an event that staff', () => {
  test('cancel says so on the agenda, and is on no more', async () => {
    const host = await hostAt();
    const page = await boardOf(host);
    await say(host, 'Confirmation Class', { kind: 'cancelled' });
    await page.locator(`${shownRow}.row-off`).waitFor();
    const rows = await rowsOf(page);
    expect(rows.find(([, name]) => name === 'Confirmation Class')?.[3]).toBe('Cancelled');
    expect(await page.locator('.agenda-now .row-off').count()).toBe(0);
  });

  test('cancel says so on the door of its room', async () => {
    const host = await hostAt();
    const page = await boardOf(host, 'board/room/4108');
    await say(host, 'Confirmation Class', { kind: 'cancelled' });
    await page.locator('.door-cancelled').waitFor();
    expect(await page.locator('.door-block .door-word').innerText()).toBe('Cancelled');
    expect(await page.locator('.door-block .door-name').innerText()).toBe('Confirmation Class');
  });

  test('move says where it is, on the agenda and at both doors', async () => {
    const host = await hostAt();
    const agenda = await boardOf(host);
    const old = await boardOf(host, 'board/room/4108');
    const { rooms } = host.engine.schedule();
    const loft = rooms.find(({ name }) => name === 'Loft')?.id ?? '';
    const door = await boardOf(host, `board/room/${loft}`);
    await say(host, 'Confirmation Class', { kind: 'moved', to: { kind: 'room', roomId: loft } });
    await agenda.locator(shownRow, { hasText: 'Moved, was Room 201' }).waitFor();
    await door.locator('.door-name', { hasText: 'Confirmation Class' }).first().waitFor();
    expect(await old.locator('.door-card').innerText()).toMatch(
      /Confirmation Class moved\s+→ Loft/u,
    );
    expect(await old.locator('.door-block .door-word').innerText()).toBe('Reserved');
  });

  test('hide leaves every board', async () => {
    const host = await hostAt();
    const page = await boardOf(host, 'board/room/4108');
    await say(host, 'Confirmation Class', { kind: 'hidden' });
    await page.locator('.door-reserved').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Confirmation');
  });
});
