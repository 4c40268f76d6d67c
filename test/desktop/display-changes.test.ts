import { beforeAll, describe, expect, test } from 'vitest';
import {
  changeDisplays,
  hasOwnDisplays,
  inEachPage,
  markedPages,
  markPages,
  pageAt,
  placedWithinMs,
} from './boards-on-displays';
import { useDesktop } from './use-desktop';

const size = { width: 1920, height: 1080 };
const hall = { ...size, id: 1, label: 'Hall' };
const door = { id: 2, label: 'Door', x: 1920, width: 1280, height: 800 };
const lobby = { ...size, id: 3, label: 'Lobby', x: 3200 };
const cafe = { ...size, id: 4, label: 'Cafe', x: 5120 };
const before = [hall, door, lobby, cafe];

const after = [
  hall,
  // As large for windows as it was.
  { ...door, width: 2560, height: 1600, scaleFactor: 2 },
  { ...lobby, width: 3840, height: 2160, scaleFactor: 1.5 },
  { ...cafe, x: 5760, width: 1080, height: 1920, rotation: 90 },
] as const;

const settings = {
  displays: { Hall: 'sign-up', Door: 'room/4102', Lobby: 'agenda', Cafe: 'timeline' },
};
const boards = {
  '/board/sign-up': 1,
  '/board/room/4102': 2,
  '/board/agenda': 3,
  '/board/timeline': 4,
};
const paths = Object.keys(boards);
const allMarked = Object.fromEntries(paths.map((path) => [path, true]));

describe.skipIf(hasOwnDisplays)('61 · a desktop whose displays change', () => {
  const { desktop } = useDesktop({ settings, displays: before });
  const sizes = () => inEachPage(desktop(), () => [innerWidth, innerHeight, devicePixelRatio]);
  let tookMs = 0;

  beforeAll(async () => {
    for (const path of paths) await pageAt(desktop(), path);
    await markPages(desktop());
    tookMs = await changeDisplays(desktop(), after, boards);
  });

  test('has its boards in their place within five seconds', () => {
    expect(tookMs).toBeLessThan(placedWithinMs);
  });

  test.each([
    ['another resolution and scale', '/board/agenda', [2560, 1440, 1.5]],
    ['another scale alone', '/board/room/4102', [1280, 800, 2]],
    ['been turned', '/board/timeline', [1080, 1920, 1]],
    ['not changed', '/board/sign-up', [1920, 1080, 1]],
  ])('fills one that has %s', async (_what, path, seen) => {
    await expect.poll(sizes, { timeout: 5_000 }).toMatchObject({ [path]: seen });
  });

  test('loads none of its pages again', async () => {
    expect(await markedPages(desktop())).toEqual(allMarked);
  });

  describe('and tell of it without end', () => {
    beforeAll(async () => {
      await desktop().evaluate(({ screen }) => {
        const tell = () => screen.emit('display-metrics-changed', {}, {}, ['bounds']);
        const storm = setInterval(tell, 50);
        setTimeout(clearInterval, 8_000, storm);
      });
      tookMs = await changeDisplays(desktop(), before, boards);
    });

    test('has them in their place within five seconds all the same', async () => {
      expect(tookMs).toBeLessThan(placedWithinMs);
      await expect
        .poll(sizes, { timeout: 5_000 })
        .toMatchObject({ '/board/agenda': [1920, 1080, 1] });
    });

    test('loads none of its pages again', async () => {
      expect(await markedPages(desktop())).toEqual(allMarked);
    });
  });
});
