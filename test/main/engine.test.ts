import { describe, expect, test } from 'vitest';
import type { CalendarFailure } from '../../src/main/calendar/calendar-failure';
import { hourMs, minuteMs } from '../../src/core/time/instant';
import type { Snapshot } from '../../src/main/sync/snapshot';
import { engineWith } from '../fakes/engine-world';
import { at, booking, eventTime, instance } from '../fakes/event-instance';

/** What an engine keeps after one good sync. */
async function keptSnapshot(): Promise<Snapshot> {
  const { start, store } = engineWith();
  await start();
  const [kept] = store.snapshots;
  if (!kept) throw new Error('Nothing was kept');
  return kept;
}

const offline: CalendarFailure = { kind: 'unreachable', detail: 'ENOTFOUND' };
const names = (schedule: { readonly times: readonly { readonly name: string }[] }) =>
  schedule.times.map((time) => time.name);

describe('polling', () => {
  test('the first poll comes with the start and reads church, rooms, instances and what only holds rooms', async () => {
    const { start, calendar, engine } = engineWith();
    await start();
    expect(calendar.reads).toEqual(['organization', 'rooms', 'instances', 'holds']);
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
  });

  test('beside today and tomorrow little is read: the church each hour, holds each 5 minutes, a day ahead each 2, room setups each hour, connections once', async () => {
    const { start, clock, calendar } = engineWith();
    await start();
    calendar.reads.length = 0;
    await clock.pass(hourMs);
    const count = (read: string) => calendar.reads.filter((each) => each === read).length;
    const church = ['organization', 'rooms', 'room setups'];
    const kinds = ['instances', 'holds', 'ahead', ...church, 'connections'];
    expect(kinds.map(count)).toEqual([60, 12, 30, 1, 1, 1, 1]);
    calendar.reads.length = 0;
    await clock.pass(hourMs);
    expect(kinds.map(count)).toEqual([60, 12, 30, 1, 1, 1, 0]);
  });

  test.each([
    ['with the events', true],
    ['by themselves', false],
  ])(
    'a hundred events a day cost at most 240 requests in any hour, where room requests come %s',
    async (_, hasRequests) => {
      const { start, clock, calendar } = engineWith();
      calendar.hasRequests = hasRequests;
      calendar.instances = Array.from({ length: 100 }, () =>
        instance({ endsAt: at('20:00'), eventTimes: [eventTime('18:00', '19:00')] }),
      );
      await start();
      const requests: number[] = [];
      for (let hour = 0; hour < 3; hour += 1) {
        calendar.reads.length = 0;
        await clock.pass(hourMs);
        // What is pending and what is blocked out are two requests.
        requests.push(
          calendar.reads.length + calendar.reads.filter((read) => read === 'holds').length,
        );
      }
      expect(calendar.connectionsAsked).toHaveLength(100);
      expect(Math.max(...requests)).toBeLessThanOrEqual(240);
    },
  );

  test('organization and rooms that are due wait until what is down for hours is up again', async () => {
    const { start, clock, calendar } = engineWith();
    await start();
    calendar.reads.length = 0;
    calendar.failure = { kind: 'bad-status', status: 500 };
    await clock.pass(3 * hourMs);
    expect(calendar.reads).toHaveLength(180);
    expect(new Set(calendar.reads)).toEqual(new Set(['instances']));
    calendar.failure = undefined;
    await clock.pass(2 * minuteMs);
    const [probe, ...later] = calendar.reads.slice(180);
    expect(probe).toBe('instances');
    const beside = ['holds', 'ahead', 'room setups'];
    expect(later.filter((read) => !beside.includes(read))).toEqual([
      'organization',
      'rooms',
      'instances',
    ]);
  });

  test('one poll follows another however it ended, and only one at a time', async () => {
    const { start, clock, calendar } = engineWith({ failure: offline });
    await start();
    await clock.pass(10 * minuteMs);
    expect(calendar.reads).toHaveLength(11);
    // The next poll, and the watch over the clock.
    expect(clock.pendingTimers()).toBe(2);
  });

  test('refused credentials are tried every five minutes, and boards go on meanwhile', async () => {
    const { start, clock, calendar, engine } = engineWith();
    await start();
    calendar.failure = { kind: 'refused-credentials', status: 401, hasNoCalendar: false };
    await clock.pass(minuteMs);
    calendar.reads.length = 0;
    await clock.pass(20 * minuteMs);
    expect(calendar.reads).toHaveLength(4);
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
  });

  test('new credentials are a new start, which asks at once and shows what is kept meanwhile', async () => {
    const refused = { kind: 'refused-credentials', status: 401, hasNoCalendar: false } as const;
    const before = engineWith({ kept: await keptSnapshot(), failure: refused });
    await before.start();
    await before.engine.stop();
    const { engine, clock, calendar } = engineWith({ kept: await keptSnapshot() });
    await engine.start();
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
    await clock.pass(0);
    expect(calendar.reads).toContain('instances');
    expect(engine.health().status).toBe('ok');
  });

  test('within the time that a 429 asks for nothing is asked', async () => {
    const { start, clock, calendar } = engineWith();
    await start();
    calendar.failure = { kind: 'rate-limited', retryAfterMs: 10 * minuteMs };
    await clock.pass(minuteMs);
    calendar.reads.length = 0;
    await clock.pass(10 * minuteMs - 1);
    expect(calendar.reads).toEqual([]);
    await clock.pass(1);
    expect(calendar.reads).toEqual(['instances']);
  });

  test('a stopped engine polls no more, and closes its store', async () => {
    const { start, clock, calendar, engine, store } = engineWith();
    await start();
    await engine.stop();
    await clock.pass(hourMs);
    expect(store.isClosed()).toBe(true);
    expect(calendar.reads).toHaveLength(4);
    expect(clock.pendingTimers()).toBe(0);
  });

  test('a fault of the program ends one sync, not the polls, and is not quoted', async () => {
    const { start, clock, calendar, engine, lines } = engineWith();
    calendar.fault = new RangeError('canary');
    await start();
    calendar.fault = undefined;
    await clock.pass(minuteMs);
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
    expect(lines[0]).toBe('A fault of the program ended a sync (RangeError). Please report it.');
  });

  test('a listener that throws takes the schedule from nobody else', async () => {
    const { start, clock, engine } = engineWith();
    let heard = 0;
    engine.onSchedule(() => {
      throw new TypeError('gone');
    });
    engine.onSchedule(() => (heard += 1));
    await start();
    await clock.pass(minuteMs);
    // The second poll brings what the event is connected to, too, and how rooms are set up.
    expect(heard).toBe(4);
  });

  test('listeners hear of every read, until they want no more', async () => {
    const { start, clock, engine } = engineWith();
    const heard: string[][] = [];
    const end = engine.onSchedule((schedule) => heard.push(names(schedule)));
    await start();
    await clock.pass(2 * minuteMs);
    end();
    await clock.pass(2 * minuteMs);
    // Two minutes hold a read of a day ahead too, one of what the event is connected to, and one of how rooms
    // are set up.
    expect(heard).toHaveLength(6);
  });
});

describe('keeping', () => {
  test('a failed poll leaves the last good schedule', async () => {
    const { start, clock, calendar, engine } = engineWith();
    await start();
    calendar.failure = offline;
    await clock.pass(hourMs);
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
    expect(engine.schedule().days[0]?.ageMs).toBe(hourMs);
  });

  test('an organization that cannot be read again is taken as known', async () => {
    const { start, clock, calendar, engine } = engineWith();
    await start();
    calendar.churchFailure = { kind: 'bad-status', status: 500 };
    calendar.instances = [instance({ name: 'Evening Prayer' })];
    await clock.pass(61 * minuteMs);
    expect(names(engine.schedule())).toEqual(['Evening Prayer']);
  });

  test('a start without network shows what was kept, as old as it is', async () => {
    const kept = await keptSnapshot();
    const { start, engine, clock } = engineWith({ kept, failure: offline });
    clock.setWall(at('13:12'));
    await start();
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
    expect(engine.schedule().days[0]?.ageMs).toBe(3 * hourMs);
  });

  test('what is kept is on the boards before the first answer', async () => {
    const kept = await keptSnapshot();
    const { engine } = engineWith({ kept });
    await engine.start();
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
    expect(engine.schedule().isStarting).toBe(true);
  });

  test('a room that is renamed has its new name with the next poll', async () => {
    const { start, clock, calendar, engine } = engineWith();
    await start();
    calendar.rooms = [{ id: 'r1', name: 'Worship Center', folder: '' }];
    await clock.pass(minuteMs);
    const renamed = engine.schedule().rooms.find((room) => room.id === 'r1');
    expect(renamed?.name).toBe('Worship Center');
  });

  test('a room that staff hid from kiosks stays hidden when an answer does not say', async () => {
    const { start, clock, calendar, engine } = engineWith();
    const hidden = booking('r1', '9:00', '12:00', { isRequestVisibleOnKiosks: false });
    const shown = instance({ resourceBookings: [hidden] });
    calendar.instances = [shown];
    await start();
    const silent = { ...hidden, isRequestVisibleOnKiosks: null };
    calendar.instances = [{ ...shown, resourceBookings: [silent] }];
    await clock.pass(minuteMs);
    expect(engine.schedule().times[0]?.roomIds).toEqual([]);
  });

  test('a day that loses most of its events is believed with the second poll, and staff are told', async () => {
    const { start, clock, calendar, engine, lines } = engineWith();
    const evening = { endsAt: at('20:00'), eventTimes: [eventTime('18:00', '19:00')] };
    calendar.instances = [instance(evening), instance(evening), instance(evening)];
    await start();
    calendar.instances = [];
    await clock.pass(minuteMs);
    expect(engine.schedule().times).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/^2026-11-22 lost more than half of its public events/u);
    await clock.pass(minuteMs);
    expect(engine.schedule().times).toEqual([]);
  });
});

describe('honesty', () => {
  test('nothing is claimed while nothing is known', () => {
    const { engine } = engineWith();
    expect(engine.schedule()).toMatchObject({ isStarting: true, organization: null, days: [] });
  });

  test('a first sync that failed ends the start', async () => {
    const { start, engine } = engineWith({ failure: offline });
    await start();
    expect(engine.schedule()).toMatchObject({ isStarting: false, organization: null });
  });

  test('an age does not shrink when the clock is set back', async () => {
    const { start, clock, calendar, engine } = engineWith();
    await start();
    calendar.failure = offline;
    await clock.pass(hourMs);
    clock.setWall(at('10:20'));
    expect(engine.schedule().days[0]?.ageMs).toBe(hourMs);
  });

  test('a day that is held back keeps growing older, whatever the clock is set to', async () => {
    const { start, clock, calendar, engine } = engineWith();
    const evening = { endsAt: at('20:00'), eventTimes: [eventTime('18:00', '19:00')] };
    calendar.instances = [instance(evening), instance(evening), instance(evening)];
    await start();
    calendar.instances = [];
    await clock.pass(minuteMs);
    clock.setWall(at('10:12'));
    const [today, tomorrow] = engine.schedule().days;
    expect([today?.ageMs, tomorrow?.ageMs]).toEqual([minuteMs, 0]);
  });

  test('a day that was not read is unknown, not empty', async () => {
    const { start, clock, calendar, engine } = engineWith();
    await start();
    calendar.failure = offline;
    await clock.pass(24 * hourMs);
    expect(engine.schedule().days.map((day) => day.ageMs !== null)).toEqual([true, false, false]);
  });

  test('the same cause is logged once, and its end too', async () => {
    const { start, clock, calendar, lines } = engineWith({ failure: offline });
    await start();
    await clock.pass(5 * minuteMs);
    calendar.failure = undefined;
    await clock.pass(5 * minuteMs);
    expect(lines).toEqual([
      'Planning Center cannot be reached (ENOTFOUND). Its name is not found: is this computer online?',
      expect.stringMatching(/^Schedule read: 1 events today, 1 of them public\./u),
    ]);
  });

  test('staff are told when there are events and none is public', async () => {
    const { start, calendar, lines } = engineWith();
    calendar.instances = [instance({ eventTimes: null }), instance({ eventTimes: null })];
    await start();
    expect(lines.at(-1)).toMatch(
      /^Schedule read: 2 events today, 0 of them public\. Nothing is visible/u,
    );
  });
});

describe('health', () => {
  test('ok while a sync of this run is younger than five minutes, then stale, then empty', async () => {
    const { start, clock, calendar, engine } = engineWith();
    await start();
    calendar.failure = offline;
    expect(engine.health()).toMatchObject({ status: 'ok', fetchedAt: '2026-11-22T15:12:00.000Z' });
    await clock.pass(5 * minuteMs - 1);
    expect(engine.health().status).toBe('ok');
    await clock.pass(1);
    expect(engine.health().status).toBe('stale');
    clock.setWall(at('10:12', 25));
    expect(engine.health().status).toBe('empty');
  });

  test('a kept schedule is stale, not ok, until a sync of this run succeeds', async () => {
    const { start, engine } = engineWith({ kept: await keptSnapshot(), failure: offline });
    await start();
    expect(engine.health().status).toBe('stale');
  });

  test('what is wrong is said in words for staff: the calendar, the disk, the clock', async () => {
    const { start, clock, calendar, engine, store, time } = engineWith();
    await start();
    expect(engine.health().why).toEqual([]);
    calendar.failure = offline;
    store.word = 'The disk is full.';
    await clock.pass(minuteMs);
    time.heed(at('9:00'), clock.monotonic());
    expect(engine.health()).toMatchObject({
      status: 'stale',
      clock: 'service-disagrees',
      why: [
        expect.stringContaining('cannot be reached (ENOTFOUND)'),
        'The disk is full.',
        expect.stringContaining('more than two minutes away'),
      ],
    });
  });

  test('nothing kept is empty', () => {
    const { engine } = engineWith();
    expect(engine.health()).toEqual({
      status: 'empty',
      why: [],
      clock: 'trusted',
      fetchedAt: null,
      coverage: [],
    });
  });
});
