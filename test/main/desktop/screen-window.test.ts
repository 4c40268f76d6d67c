import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PaintProof } from '../../../src/board-contract';
import { createScreenWindow, type ScreenWindow } from '../../../src/main/desktop/screen-window';
import { manualClock, type ManualClock } from '../../fakes/manual-clock';

const bounds = { x: 0, y: 0, width: 1920, height: 1080 };
const sound: PaintProof = { isDrawn: true, isDark: false, hasFrames: true };

class FakeWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), {
    forcefullyCrashRenderer: () => this.done.push('crash'),
    isLoading: () => false,
    capturePage: () => Promise.resolve({ toBitmap: () => picture }),
  });
  readonly done: string[] = [];
  address = '';
  isGone = false;
  loadURL(address: string): Promise<void> {
    this.address = address;
    if (!isReachable) return Promise.reject(Object.assign(new Error('no'), { code: 'ERR_FAILED' }));
    this.emit('show');
    return Promise.resolve();
  }
  destroy(): void {
    this.isGone = true;
    this.emit('closed');
  }
  isDestroyed = () => this.isGone;
  isVisible = () => true;
  isMinimized = () => false;
}

let clock: ManualClock;
let windows: FakeWindow[];
let said: string[];
let isReachable: boolean;
/** What pages answer; null for nothing. */
let answer: PaintProof | null;
let picture: Buffer;
let restarts: string[];
/** Where windows were opened. */
let places: number[];
let screen: ScreenWindow;
/** The states that were told, each once in a row. */
let states: (string | null)[];

beforeEach(() => {
  clock = manualClock(0);
  windows = [];
  said = [];
  restarts = [];
  places = [];
  states = [];
  isReachable = true;
  answer = sound;
  picture = Buffer.alloc(4_000, 20).fill(240, 2_000);
});

function show({ isKiosk = true, page = '/board/agenda' } = {}): void {
  const displayName = isKiosk ? { displayName: 'Lobby TV' } : {};
  screen = createScreenWindow({
    open: (place, hear) => {
      places.push(place.bounds.x);
      const window = new FakeWindow();
      windows.push(window);
      const askForProof = () => {
        if (answer && !window.isGone) hear(answer);
      };
      return { window: window as unknown as BrowserWindow, askForProof };
    },
    clock,
    log: { info: () => undefined, warn: (word) => said.push(word) },
    page,
    place: { bounds, isKiosk, ...displayName },
    now: clock.wall,
    onHealth: () => noteState(),
    restart: (cause) => {
      restarts.push(cause);
      return false;
    },
  });
}

function noteState(): void {
  // The first word comes before there is a screen to ask.
  const state = (screen as ScreenWindow | undefined)?.health()?.state ?? null;
  if (state !== states.at(-1)) states.push(state);
}

const newest = () => windows.at(-1) as FakeWindow;
const present = () => windows.filter(({ isGone }) => !isGone);

function lose(reason: string): void {
  newest().webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
}

describe('a window of a board', () => {
  test.each([
    'clean-exit',
    'abnormal-exit',
    'killed',
    'crashed',
    'oom',
    'launch-failed',
    'integrity-failure',
    'memory-eviction',
  ])('51 · that lost its process (%s) is followed by another within a second', async (reason) => {
    show();
    lose(reason);
    await clock.pass(1_000);
    expect(present()).toEqual([newest()]);
    expect([windows.length, newest().address]).toEqual([2, 'app://narthex/board/agenda']);
    expect(said).toEqual([`The window of /board/agenda lost its process (${reason}).`]);
  });

  test('51 · is plainer from the fourth time in ten minutes on', async () => {
    show();
    for (let loss = 0; loss < 4; loss += 1) {
      lose('oom');
      await clock.pass(5_000);
    }
    expect(newest().address).toBe('app://narthex/board/agenda?plain=1');
  });

  test('52 · whose page cannot be loaded is opened again and again, then quietly', async () => {
    isReachable = false;
    show();
    await clock.pass(30_000);
    expect(newest().address).toBe('app://narthex/quiet/board/agenda');
    expect(restarts).toEqual(['The window of /board/agenda cannot be mended.']);
  });

  test('53 · that hangs is crashed, and followed by another within 45 s', async () => {
    show();
    answer = null;
    await clock.pass(35_000);
    expect(windows[0]?.done).toEqual(['crash']);
    answer = sound;
    await clock.pass(10_000);
    expect(present()).toEqual([newest()]);
    expect(windows).toHaveLength(2);
  });

  test('54 · that shows nothing is followed by another', async () => {
    show();
    answer = { ...sound, isDrawn: false };
    await clock.pass(20_000);
    expect(windows).toHaveLength(2);
  });

  test('54 · of which the picture is white is followed by another', async () => {
    picture = Buffer.alloc(4_000, 255);
    show();
    await clock.pass(11 * 60_000);
    expect(windows).toHaveLength(2);
  });

  test('54 · is black by intention outside of its hours', async () => {
    picture = Buffer.alloc(4_000, 0);
    answer = { ...sound, isDark: true };
    show();
    await clock.pass(3_600_000);
    expect(windows).toHaveLength(1);
  });

  test('59 · that somebody closed is opened again', async () => {
    show();
    newest().destroy();
    await clock.pass(1_000);
    expect(present()).toEqual([newest()]);
  });

  test('stays closed at the desk', async () => {
    show({ isKiosk: false });
    newest().destroy();
    await clock.pass(60_000);
    expect(windows).toHaveLength(1);
  });

  test('leaves once the next one has painted', async () => {
    show();
    screen.renew();
    expect(present()).toEqual([newest()]);
    await clock.pass(60_000);
    expect(windows).toHaveLength(2);
  });

  test('comes back from the quiet board after a while of peace', async () => {
    show();
    screen.quieten();
    screen.recover();
    await clock.pass(3_600_000);
    screen.recover();
    expect(newest().address).toBe('app://narthex/board/agenda');
  });

  test('52 · whose page fails later, when it asks for itself anew, is followed by another', async () => {
    show();
    newest().webContents.emit('did-fail-load', {}, -2, 'ERR_FAILED', '', true);
    await clock.pass(1_000);
    expect(windows).toHaveLength(2);
  });

  test('is left alone at the desk, where something may cover it', async () => {
    show({ isKiosk: false });
    answer = { ...sound, hasFrames: false };
    await clock.pass(3_600_000);
    expect(windows).toHaveLength(1);
  });

  test('is not asked where it has no script', async () => {
    show();
    screen.quieten();
    answer = null;
    await clock.pass(3_600_000);
    expect([windows.length, newest().address]).toEqual([2, 'app://narthex/quiet/board/agenda']);
  });

  test('goes on quietly when the program is not sound, once', () => {
    show();
    screen.quieten();
    screen.quieten();
    expect([windows.length, newest().address]).toEqual([2, 'app://narthex/quiet/board/agenda']);
  });

  test('is followed by one on the place to which it was moved', async () => {
    show();
    screen.move({ bounds: { ...bounds, x: 1920 }, isKiosk: true });
    lose('crashed');
    await clock.pass(1_000);
    expect(places).toEqual([0, 1920]);
  });

  test('that was closed by us stays closed, and leaves no timer behind', async () => {
    show();
    screen.close();
    await clock.pass(60_000);
    expect([windows.length, present().length, clock.pendingTimers()]).toEqual([1, 0, 0]);
  });

  test('that was closed in the middle of its mending stays closed', async () => {
    show();
    lose('crashed');
    screen.close();
    await clock.pass(60_000);
    expect(present()).toEqual([]);
  });
});

describe('what staff are told of a screen', () => {
  test('is by the name of its display when it last painted, by the clock', async () => {
    show();
    await clock.pass(61_000);
    expect(screen.health()).toEqual({
      name: 'Lobby TV',
      page: '/board/agenda',
      state: 'painting',
      paintedAt: 60_000,
      seenAt: null,
    });
  });

  test.each([
    ['/screen/front%20desk', 'front desk'],
    ['/board/agenda', '/board/agenda'],
  ])('is at the desk by what it shows: %s', (page, name) => {
    show({ isKiosk: false, page });
    expect(screen.health()).toMatchObject({ name, page });
  });

  test('is nothing before it has proven anything', () => {
    answer = null;
    show();
    expect(screen.health()).toBeNull();
  });

  test('is that it fails while it is mended, and paints again with the next proof', async () => {
    show();
    answer = null;
    lose('crashed');
    await clock.pass(5_000);
    answer = sound;
    await clock.pass(10_000);
    expect(states.slice(-2)).toEqual(['failing', 'painting']);
  });

  test('is that it fails when no frame was drawn for two minutes, though it cannot be mended', async () => {
    show();
    answer = { ...sound, hasFrames: false };
    await clock.pass(35_000);
    answer = sound;
    await clock.pass(10_000);
    expect(screen.health()?.state).toBe('painting');
    answer = { ...sound, hasFrames: false };
    await clock.pass(140_000);
    expect(states.at(-1)).toBe('failing');
  });

  test('is nothing of a window at the desk that something covers', async () => {
    show({ isKiosk: false });
    answer = { ...sound, hasFrames: false };
    await clock.pass(140_000);
    expect(screen.health()).toBeNull();
  });

  test('is that it is dark on purpose, whether or not its display is on', () => {
    answer = { isDrawn: true, isDark: true, hasFrames: false };
    show();
    expect(screen.health()).toMatchObject({ state: 'dark', paintedAt: null });
  });

  test('keeps until when it painted, where it goes on without script', async () => {
    show();
    screen.quieten();
    await clock.pass(3_600_000);
    expect(screen.health()).toMatchObject({ state: 'quiet', paintedAt: 0 });
  });

  test('is that it paints while a new window takes the place without any trouble', () => {
    show();
    answer = null;
    screen.renew();
    expect(screen.health()?.state).toBe('painting');
  });

  test('ends with it', () => {
    show();
    screen.close();
    expect(screen.health()).toBeNull();
  });
});
