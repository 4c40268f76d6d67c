import { describe, expect, test } from 'vitest';
import { createEdgeLog } from '../../../../src/main/edge-log';
import { keepBoardsOnDisplays } from '../../../../src/main/desktop/displays/display-keeper';
import { nameDisplays } from '../../../../src/main/desktop/displays/display-names';
import type { SeenDisplay } from '../../../../src/main/desktop/displays/seen-display';
import type { WindowPlace } from '../../../../src/main/desktop/board-window';
import { display, inRow } from '../../../fakes/displays';
import { at } from '../../../fakes/event-instance';
import { manualClock, promisesSettled } from '../../../fakes/manual-clock';

const lobby = display({ id: 1, label: 'Lobby', isPrimary: true });
const door = display({ id: 2, label: 'Door', bounds: inRow(1) });
const turned = { ...lobby, bounds: { x: 0, y: 0, width: 1080, height: 1920 } };
const bindings = [
  { display: 'Lobby', page: '/screen/lobby' },
  { display: 'Door', page: '/board/room/12' },
];

/** A computer whose displays are what the test says, and everything that is done to its windows. */
function computer(atStart: readonly SeenDisplay[], bound = bindings) {
  let seen = atStart;
  let change = (): void => undefined;
  const done: string[] = [];
  const lines: string[] = [];
  const places = new Map<string, WindowPlace>();
  const clock = manualClock(at('10:12'), promisesSettled);
  const note = (what: string, page: string, place?: WindowPlace) => {
    const { x = 0, width = 0, height = 0 } = place?.bounds ?? {};
    done.push(place ? `${what} ${page} ${width}x${height} at ${x}` : `${what} ${page}`);
    if (place) places.set(page, place);
    else places.delete(page);
  };
  const give = { ups: 0, reminders: 0 };
  let wanted = bound;
  const keeper = keepBoardsOnDisplays({
    onChange: (listener) => (change = listener),
    displays: () => nameDisplays(seen, []).displays,
    bindings: () => wanted,
    open: (page, place) => {
      note('open', page, place);
      return {
        move: (to) => note('move', page, to),
        remind: () => (give.reminders += 1),
        close: () => note('close', page),
      };
    },
    clock,
    log: createEdgeLog({ info: (line) => lines.push(line), warn: (line) => lines.push(line) }),
    giveUp: () => (give.ups += 1),
  });
  return {
    clock,
    lines,
    give,
    places,
    /** What has been done since this was asked last. */
    done: () => done.splice(0),
    set: (displays: readonly SeenDisplay[]) => (seen = displays),
    tell: () => {
      change();
    },
    want: (other: typeof bindings) => {
      wanted = other;
      keeper.look();
    },
    become: (displays: readonly SeenDisplay[]) => {
      seen = displays;
      change();
    },
  };
}

const both = ['open /screen/lobby 1920x1080 at 0', 'open /board/room/12 1920x1080 at 1920'];

describe('59 · boards on displays', () => {
  test('59 · stand on them from the first moment', () => {
    expect(computer([lobby, door]).done()).toEqual(both);
  });

  test('59 · are left alone where nothing has changed', async () => {
    const { clock, done, tell } = computer([lobby, door]);
    done();
    tell();
    await clock.pass(600_000);
    expect(done()).toEqual([]);
  });

  test('59 · try their places again once after an event, and not by the minute', async () => {
    const { clock, give, tell } = computer([lobby, door]);
    tell();
    await clock.pass(600_000);
    expect(give.reminders).toBe(2);
  });

  test('59 · a display that goes takes its board along, and the others stay as they are', async () => {
    const { clock, done, become } = computer([lobby, door]);
    done();
    become([lobby]);
    await clock.pass(5_000);
    expect(done()).toEqual(['close /board/room/12']);
  });

  test('59 · a display that comes back has its board within five seconds', async () => {
    const { clock, done, become } = computer([lobby, door]);
    become([lobby]);
    await clock.pass(60_000);
    done();
    become([lobby, door]);
    await clock.pass(5_000);
    expect(done()).toEqual(['open /board/room/12 1920x1080 at 1920']);
  });

  test('59 · a display that flickers is waited for', async () => {
    const { clock, done, become } = computer([lobby, door]);
    done();
    for (const there of [[lobby], [], [lobby, door]]) {
      become(there);
      await clock.pass(1_000);
    }
    await clock.pass(5_000);
    expect(done()).toEqual([]);
  });

  test('59 · in a storm of events they are placed within five seconds all the same', async () => {
    const { clock, done, set, tell } = computer([lobby, door]);
    done();
    set([lobby]);
    for (let passed = 0; passed < 5_000; passed += 50) {
      tell();
      await clock.pass(50);
    }
    expect(done()).toEqual(['close /board/room/12']);
  });

  test('61 · a display that is turned has its board moved, not opened anew', async () => {
    const { clock, done, become } = computer([lobby, door]);
    done();
    become([turned, { ...door, bounds: { ...door.bounds, x: 1080 } }]);
    await clock.pass(5_000);
    expect(done()).toEqual([
      'move /screen/lobby 1080x1920 at 0',
      'move /board/room/12 1920x1080 at 1080',
    ]);
  });

  test('61 · a display whose scale alone changes, with the same size for windows, changes nothing', async () => {
    const { clock, done, become } = computer([lobby, door]);
    done();
    become([{ ...lobby, scaleFactor: 2 }, door]);
    await clock.pass(5_000);
    expect(done()).toEqual([]);
  });

  test('59 · what no event told is seen within a minute', async () => {
    const { clock, done, set } = computer([lobby, door]);
    done();
    set([lobby]);
    await clock.pass(60_000);
    expect(done()).toEqual(['close /board/room/12']);
  });

  test('59 · the board of the primary display moves along with it', async () => {
    const { clock, done, become } = computer(
      [lobby, door],
      [{ display: 'primary', page: '/board/agenda' }],
    );
    done();
    become([
      { ...lobby, isPrimary: false },
      { ...door, isPrimary: true },
    ]);
    await clock.pass(5_000);
    expect(done()).toEqual(['move /board/agenda 1920x1080 at 1920']);
  });

  test('59 · all displays may go, and come back an hour later', async () => {
    const { clock, done, become, give } = computer([lobby, door]);
    become([]);
    await clock.pass(3_600_000);
    done();
    become([lobby, door]);
    await clock.pass(5_000);
    expect([done(), give.ups]).toEqual([both, 0]);
  });

  test('59 · the log says once what is missing, and once that it is back', async () => {
    const { clock, lines, become } = computer([lobby, door]);
    become([lobby]);
    await clock.pass(3_600_000);
    become([lobby, door]);
    await clock.pass(3_600_000);
    expect(lines).toEqual([
      'Lobby (1920x1080) shows /screen/lobby.',
      'Door (1920x1080) shows /board/room/12.',
      'The display "Door" is not there; /board/room/12 waits for it.',
      'Door (1920x1080) shows /board/room/12.',
    ]);
  });

  test('59 · whatever comes and goes, after five quiet seconds each board that can stand stands', async () => {
    const world = computer([]);
    const states = [[], [lobby], [door], [lobby, door], [turned, door], [turned]];
    for (let step = 0; step < 120; step += 1) {
      const there = states[(step * 7 + (step % 5)) % states.length] ?? [];
      world.become(there);
      await world.clock.pass([100, 1_900, 2_100, 5_000][step % 4] ?? 0);
      if (step % 4 !== 3) continue;
      const bounds = [...world.places.values()].map((place) => place.bounds);
      expect(bounds).toEqual(expect.arrayContaining(there.map((each) => each.bounds)));
      expect(bounds).toHaveLength(there.length);
    }
  });
});

describe('another wish of staff', () => {
  test('is carried out at once, and leaves the other boards alone', () => {
    const { done, want } = computer([lobby, door]);
    done();
    want([
      { display: 'Lobby', page: '/screen/lobby' },
      { display: 'Door', page: '/board/agenda' },
    ]);
    expect(done()).toEqual(['close /board/room/12', 'open /board/agenda 1920x1080 at 1920']);
  });

  test('may be that a display shows nothing of ours', () => {
    const { done, want } = computer([lobby, door]);
    done();
    want([{ display: 'Lobby', page: '/screen/lobby' }]);
    expect(done()).toEqual(['close /board/room/12']);
  });

  test('that says the same changes nothing', () => {
    const { done, want } = computer([lobby, door]);
    done();
    want([...bindings]);
    expect(done()).toEqual([]);
  });
});

describe('60 · a start without any display', () => {
  test('60 · is given up after a minute', async () => {
    const { clock, give, lines } = computer([]);
    await clock.pass(59_999);
    expect(give.ups).toBe(0);
    await clock.pass(1);
    expect(give.ups).toBe(1);
    expect(lines.at(-1)).toBe('There has been no display for a minute.');
  });

  test('60 · goes on where one appears in time', async () => {
    const { clock, give, done, become } = computer([]);
    await clock.pass(55_000);
    become([lobby]);
    await clock.pass(600_000);
    expect([give.ups, done()]).toEqual([0, ['open /screen/lobby 1920x1080 at 0']]);
  });

  test('60 · waits where there is one that nothing is bound to', async () => {
    const { clock, give } = computer([display({ label: 'Dell' })]);
    await clock.pass(600_000);
    expect(give.ups).toBe(0);
  });
});
