import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { DisplaySettings } from '../fakes/electron/settings';
import {
  boardsOn,
  changeDisplays,
  hasOwnDisplays,
  inEachPage,
  markedPages,
  markPages,
  pageAt,
  placedWithinMs,
} from './boards-on-displays';
import { launchDesktop } from './harness/launch-desktop';
import { useDesktop } from './use-desktop';

const size = { width: 1920, height: 1080 };
const lobby = { ...size, id: 1, label: 'Samsung TV' };
const cafe = { ...size, id: 2, label: 'Samsung TV', x: 1920 };
const door = { id: 3, label: 'Door', x: 3840, width: 1280, height: 800 };
const hall = { ...size, id: 4, label: 'Hall', x: 5120 };

/** One that is off tells neither its name nor its size. */
const dark = { id: 99, label: '', width: 1024, height: 768 };

const settings = {
  displays: {
    'Samsung TV': 'agenda',
    'Samsung TV 2': 'timeline',
    Door: 'room/4102',
    Hall: 'sign-up',
  },
};
const agenda = '/board/agenda';
const timeline = '/board/timeline';
const room = '/board/room/4102';
const signUp = '/board/sign-up';

describe.skipIf(hasOwnDisplays)('59 · a desktop of several displays', () => {
  const { desktop } = useDesktop({ settings, displays: [lobby, cafe, door] });
  let tookMs = 0;

  /** Marks every page, and then changes the displays. */
  async function change(
    displays: readonly DisplaySettings[],
    boards: Readonly<Record<string, number>>,
  ) {
    await markPages(desktop());
    tookMs = await changeDisplays(desktop(), displays, boards);
  }
  const isInTime = () => expect(tookMs).toBeLessThan(placedWithinMs);

  describe('of which one is missing from the start', () => {
    test('shows the boards of the others', async () => {
      await expect
        .poll(() => boardsOn(desktop()), { timeout: 5_000 })
        .toEqual({ [agenda]: 1, [timeline]: 2, [room]: 3 });
      for (const path of [agenda, timeline, room]) await pageAt(desktop(), path);
    });

    test('says so in its log', () => {
      const word = 'The display "Hall" is not there; /board/sign-up waits for it.';
      expect(desktop().stderr()).toContain(word);
    });
  });

  describe('of which the first of two equal ones is turned off', () => {
    beforeAll(() =>
      change(
        [
          { ...cafe, x: 0 },
          { ...door, x: 1920 },
        ],
        { [timeline]: 2, [room]: 3 },
      ),
    );

    test('has the others in their place within five seconds', isInTime);

    test('leaves the pages of the others alone', async () => {
      expect(await markedPages(desktop())).toEqual({ [timeline]: true, [room]: true });
    });
  });

  describe('of which one comes back at the other end, and one more with it', () => {
    const displays = [{ ...cafe, x: 0 }, { ...door, x: 1920 }, { ...lobby, x: 3200 }, hall];
    beforeAll(() => change(displays, { [agenda]: 1, [timeline]: 2, [room]: 3, [signUp]: 4 }));

    test('has its board on each within five seconds, equal ones not swapped', isInTime);

    test('draws those that are new', async () => {
      await pageAt(desktop(), agenda);
      await pageAt(desktop(), signUp);
      expect(await inEachPage(desktop(), () => [innerWidth, innerHeight])).toMatchObject({
        [agenda]: [1920, 1080],
        [signUp]: [1920, 1080],
      });
    });

    test('leaves the pages of the others alone', async () => {
      const marked = { [agenda]: false, [timeline]: true, [room]: true, [signUp]: false };
      expect(await markedPages(desktop())).toEqual(marked);
    });
  });

  describe('of which all are gone', () => {
    beforeAll(() => change([], {}));

    test('goes on', async () => {
      expect(await desktop().evaluate(({ app }) => app.isReady())).toBe(true);
    });

    test('shows its first board on the one that a dark television leaves', async () => {
      await change([dark], { [agenda]: 99 });
      isInTime();
      await pageAt(desktop(), agenda);
    });
  });

  describe('of which all come back', () => {
    const boards = { [agenda]: 1, [timeline]: 2, [room]: 3, [signUp]: 4 };
    beforeAll(() => change([lobby, cafe, door, hall], boards));

    test('has its board on each within five seconds', isInTime);

    test('draws all of them', async () => {
      for (const path of Object.keys(boards)) await pageAt(desktop(), path);
    });

    test('knows the second of two equal ones alone at the next start', async () => {
      desktop().terminate();
      expect(await desktop().exitCode).toBe(0);
      const dataDirectory = desktop().directory;
      const next = await launchDesktop({ dataDirectory, displays: [{ ...cafe, x: 0 }] });
      onTestFinished(() => next.close());
      await expect.poll(() => boardsOn(next), { timeout: 10_000 }).toEqual({ [timeline]: 2 });
    });
  });
});
