import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { bareHouse } from '../../src/core/board/house';
import type { Screen } from '../../src/core/board/screen';
import type { PublicSchedule } from '../../src/core/schedule/public-schedule';
import { parsePreviewMoment } from '../../src/core/time/preview-moment';
import { readBoardFiles } from '../../src/main/board-files';
import { isRefusal } from '../../src/main/settings/launch';
import { startWebServer } from '../../src/main/web/web-server';
import { startBoardHost } from '../e2e/board-host';
import { shiftedClock } from '../fakes/shifted-clock';
import type { GalleryState } from './states';

/** Serves one state after the other to pages that stay open: each is a preview of its moment. */
export type GalleryHost = {
  readonly url: string;
  readonly open: (page: Page, board: string) => Promise<void>;
  /** Sends the state, and settles once `page` has drawn it. */
  readonly show: (page: Page, state: GalleryState, screen: Screen) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** So early that today and tomorrow, which are read first, are the Sunday and its Monday. */
const early = '2026-11-22T00:30:00-05:00';

export async function startGallery(): Promise<GalleryHost> {
  const church = await startBoardHost({ now: early, isDemo: false });
  // What is kept stays as it is: each picture is the same whenever it is drawn.
  await church.engine.stop();
  const files = await readBoardFiles(join(import.meta.dirname, '../../out/renderer'));
  const listeners = new Set<(schedule: PublicSchedule) => void>();
  let shown = scheduleOf('10:12');
  let last = shown;

  function scheduleOf(time: string): PublicSchedule {
    const moment = parsePreviewMoment(`2026-11-22T${time.padStart(5, '0')}`);
    if (moment === null) throw new Error(`${time} is no time`);
    return church.engine.scheduleAt(moment);
  }

  const server = await startWebServer({
    engine: {
      schedule: () => shown,
      scheduleAt: () => shown,
      onSchedule: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      health: church.engine.health,
    },
    files,
    logo: null,
    staff: null,
    clock: shiftedClock(Date.parse(early)),
    host: '127.0.0.1',
    port: 0,
  });
  if (isRefusal(server)) throw new Error(server.message);
  return {
    url: server.url,
    open: async (page, board) => {
      shown = scheduleOf('10:12');
      last = shown;
      await page.addInitScript(countWords);
      await page.goto(`${server.url}board/${board}?at=2026-11-22T10:12`);
      await page.waitForFunction(hasHeardMoreThan, 0);
    },
    show: async (page, { time, edit, screen: ofState }, screen) => {
      const base = scheduleOf(time);
      const house = { ...bareHouse, everyScreen: { ...ofState, ...screen } };
      shown = { ...base, ...edit?.(base), house };
      const before = await page.evaluate(wordsHeard);
      if (!isDeepStrictEqual(shown, last)) {
        for (const listener of listeners) listener(shown);
        await page.waitForFunction(hasHeardMoreThan, before);
      }
      last = shown;
      await page.evaluate(isDrawn);
    },
    close: async () => {
      await server.close();
      await church.close();
    },
  };
}

type Counting = { wordsHeard?: number };

/** In the page, before its own scripts: counts what the host has said. */
function countWords(): void {
  const counting = window as Counting;
  const Native = EventSource;
  const Counted = class extends Native {
    constructor(url: string) {
      super(url);
      this.addEventListener('schedule', () => {
        counting.wordsHeard = (counting.wordsHeard ?? 0) + 1;
      });
    }
  };
  Object.defineProperty(window, 'EventSource', { value: Counted });
}

function wordsHeard(): number {
  return (window as Counting).wordsHeard ?? 0;
}

function hasHeardMoreThan(before: number): boolean {
  return ((window as Counting).wordsHeard ?? 0) > before;
}

/** Once two frames have been handed over, with the letters that they need. */
async function isDrawn(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await document.fonts.ready;
  const isKorean = /\p{Script=Hangul}/u.test(document.body.innerText);
  const hasKorean = () => [...document.fonts].some(({ family }) => family.includes('KR'));
  for (let tries = 0; isKorean && !hasKorean() && tries < 120; tries += 1) await frame();
  await document.fonts.ready;
  await frame();
  await frame();
}
