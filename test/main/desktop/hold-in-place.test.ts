import { beforeEach, describe, expect, test } from 'vitest';
import { holdInPlace } from '../../../src/main/desktop/hold-in-place';
import { at } from '../../fakes/event-instance';
import { FakeHeldWindow } from '../../fakes/held-window';
import { manualClock, promisesSettled, type ManualClock } from '../../fakes/manual-clock';

const here = { x: 0, y: 0, width: 1920, height: 1080 };
const there = { x: 1920, y: 0, width: 1280, height: 720 };
const onThere = ['not full', 'bounds 1280x720 at 1920', 'full'];

let clock: ManualClock;
let window: FakeHeldWindow;

beforeEach(() => {
  clock = manualClock(at('10:12'), promisesSettled);
  window = new FakeHeldWindow(here);
});

function holdShown() {
  const hold = holdInPlace(window.held, { bounds: here, isKiosk: true }, clock);
  window.appear();
  return hold;
}

describe('59 · a window that fills a display', () => {
  test('59 · is left alone while it does', async () => {
    holdShown();
    await clock.pass(3_600_000);
    expect(window.done).toEqual([]);
  });

  test('59 · fills it again within a second of having left the full screen', async () => {
    holdShown();
    window.isFull = false;
    window.emit('leave-full-screen');
    await clock.pass(1_000);
    expect(window.done).toEqual(['full']);
  });

  test('59 · comes back when it is put away', async () => {
    holdShown();
    window.isSmall = true;
    window.emit('minimize');
    await clock.pass(1_000);
    window.isSeen = false;
    window.emit('hide');
    await clock.pass(1_000);
    expect(window.done).toEqual(['restore', 'show']);
  });

  test('59 · goes back to its display when somebody moved it to another', async () => {
    holdShown();
    window.bounds = there;
    window.emit('move');
    await clock.pass(2_000);
    expect(window.done).toEqual(['not full', 'bounds 1920x1080 at 0', 'full']);
  });

  test('59 · is put right within a minute where no event told', async () => {
    holdShown();
    await clock.pass(10_000);
    window.isFull = false;
    await clock.pass(60_000);
    expect(window.done).toEqual(['full']);
  });

  test('59 · goes to another display within a second, when that is its place', async () => {
    const hold = holdShown();
    hold.move({ bounds: there, isKiosk: true });
    await clock.pass(1_000);
    expect(window.done).toEqual(onThere);
  });

  test('59 · a pixel too small is large enough', async () => {
    window.bounds = { ...here, width: 1919, height: 1079 };
    holdShown();
    await clock.pass(3_600_000);
    expect(window.done).toEqual([]);
  });

  test('59 · tries twice where the system chooses the display, and then leaves it', async () => {
    window.ignoresBounds = true;
    const hold = holdShown();
    hold.move({ bounds: there, isKiosk: true });
    await clock.pass(3_600_000);
    expect(window.done).toEqual([...onThere, ...onThere]);
  });

  test('59 · where the system chooses the display, is still brought back to the full screen', async () => {
    window.ignoresBounds = true;
    const hold = holdShown();
    hold.move({ bounds: there, isKiosk: true });
    await clock.pass(300_000);
    window.done.splice(0);
    window.isFull = false;
    window.emit('leave-full-screen');
    await clock.pass(1_000);
    expect(window.done).toEqual(['full']);
  });

  test('59 · asks five times a minute at most where the system refuses the full screen', async () => {
    holdShown();
    window.refusesFullScreen = true;
    window.isFull = false;
    window.emit('leave-full-screen');
    await clock.pass(600_000);
    expect(window.done.length).toBeLessThanOrEqual(55);
  });

  test('59 · stays hidden until its page has painted, wherever its place is by then', async () => {
    const hold = holdInPlace(window.held, { bounds: here, isKiosk: true }, clock);
    window.emit('resize');
    hold.move({ bounds: there, isKiosk: true });
    await clock.pass(600_000);
    expect(window.done).toEqual(['bounds 1280x720 at 1920']);
  });

  test('59 · that is gone is held no more', async () => {
    holdShown();
    window.emit('resize');
    window.isGone = true;
    window.emit('closed');
    expect(clock.pendingTimers()).toBe(0);
    await clock.pass(600_000);
    expect(window.done).toEqual([]);
  });
});

test('a window for the desk is left to whoever sits there', async () => {
  holdInPlace(window.held, { bounds: here, isKiosk: false }, clock);
  window.isFull = false;
  window.appear();
  for (const event of ['move', 'resize', 'minimize', 'hide']) window.emit(event);
  await clock.pass(600_000);
  expect(window.done).toEqual([]);
});
