import { describe, expect, test } from 'vitest';
import { rowsOf, useBoardPages } from './board-pages';

const { hostAt, boardOf } = useBoardPages();

describe('a preview of another moment', () => {
  test('is the same to the pixel each time that it is drawn', async () => {
    const host = await hostAt({ now: '2026-11-21T16:40:00-05:00' });
    const picture = async () => {
      const page = await boardOf(host, 'board/agenda?at=2026-11-22T10:12');
      await page.evaluate(() => document.fonts.ready);
      return (await page.screenshot()).toString('base64');
    };
    const first = await picture();
    expect(await picture()).toBe(first);
  });

  test('shows the board of that moment, and says that it is one', async () => {
    const host = await hostAt({ now: '2026-11-21T16:40:00-05:00' });
    const page = await boardOf(host, 'board/agenda?at=2026-11-22T10:12');
    expect(await page.locator('.header-clock').innerText()).toContain('10:12');
    expect((await rowsOf(page)).map(([, name]) => name)).toContain('Kids Church');
    expect(await page.locator('.frame-watermark').innerText()).toBe('Preview');
  });

  test('of no moment says how one is written', async () => {
    const host = await hostAt();
    const context = await boardOf(host, 'board/agenda');
    await context.goto(`${host.url}board/agenda?at=noon`);
    expect(await context.locator('.directory').innerText()).toContain('Write it as YYYY-MM-DD');
  });
});
