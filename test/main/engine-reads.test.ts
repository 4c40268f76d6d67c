import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../src/core/time/instant';
import { at, booking, church, eventTime, instance } from '../fakes/event-instance';
import { engineWith } from '../fakes/engine-world';

const names = (schedule: { readonly times: readonly { readonly name: string }[] }) =>
  schedule.times.map((time) => time.name);
const held = (schedule: { readonly reservations: readonly { readonly roomId: string }[] }) =>
  schedule.reservations.map((reservation) => reservation.roomId);
const broken = { kind: 'bad-status', status: 500 } as const;

describe('what only holds rooms', () => {
  const retreat = instance({
    name: 'Secret retreat',
    approval: 'pending',
    resourceBookings: [booking('r4', '9:00', '12:00')],
  });

  test('reserves its room, and has no name on the wire', async () => {
    const { start, calendar, engine } = engineWith();
    calendar.holds = { pending: [retreat], blockouts: [] };
    await start();
    expect(held(engine.schedule())).toContain('r4');
    expect(JSON.stringify(engine.schedule())).not.toContain('retreat');
  });

  test('is not known to be nothing until it was read, and has an age of its own', async () => {
    const { start, calendar, clock, engine } = engineWith();
    calendar.holdsFailure = broken;
    await start();
    expect(engine.schedule().days[0]).toMatchObject({ ageMs: 0, holdsAgeMs: null });
    calendar.holdsFailure = undefined;
    await clock.pass(5 * minuteMs);
    calendar.holdsFailure = broken;
    await clock.pass(20 * minuteMs);
    const [today] = engine.schedule().days;
    expect(today?.ageMs).toBe(0);
    expect(today?.holdsAgeMs).toBeGreaterThanOrEqual(20 * minuteMs);
  });

  test('stays as it was when it cannot be read, and staff are told why', async () => {
    const { start, calendar, clock, engine } = engineWith();
    calendar.holds = { pending: [retreat], blockouts: [] };
    await start();
    calendar.holdsFailure = broken;
    await clock.pass(10 * minuteMs);
    expect(held(engine.schedule())).toContain('r4');
    expect(engine.health()).toMatchObject({
      status: 'ok',
      why: [expect.stringMatching(/^What stands beside the events.+status 500\.$/u)],
    });
  });

  test('is read at once when an event has gone, since it may have become pending', async () => {
    const { start, calendar, clock, engine } = engineWith();
    const shown = instance({ resourceBookings: [booking('r2', '9:00', '12:00')] });
    calendar.instances = [shown, instance()];
    await start();
    calendar.instances = calendar.instances.slice(1);
    calendar.holds = { pending: [{ ...shown, approval: 'pending' }], blockouts: [] };
    await clock.pass(minuteMs);
    expect(names(engine.schedule())).toHaveLength(1);
    expect(held(engine.schedule())).toContain('r2');
  });

  test('is owed to the next poll where it could not be read when an event had gone', async () => {
    const { start, calendar, clock, engine } = engineWith();
    const shown = instance({ resourceBookings: [booking('r2', '9:00', '12:00')] });
    calendar.instances = [shown, instance(), instance()];
    await start();
    calendar.instances = calendar.instances.slice(1);
    calendar.holds = { pending: [{ ...shown, approval: 'pending' }], blockouts: [] };
    calendar.holdsFailure = broken;
    await clock.pass(minuteMs);
    calendar.holdsFailure = undefined;
    await clock.pass(minuteMs);
    expect(held(engine.schedule())).toContain('r2');
  });

  test('that is refused is asked for each five minutes, and stops neither polls nor days ahead', async () => {
    const { start, calendar, clock, engine } = engineWith();
    calendar.holdsFailure = { kind: 'refused-credentials', status: 403, hasNoCalendar: false };
    await start();
    calendar.reads.length = 0;
    await clock.pass(30 * minuteMs);
    const count = (read: string) => calendar.reads.filter((each) => each === read).length;
    expect([count('instances'), count('ahead')]).toEqual([30, 15]);
    expect([5, 6]).toContain(count('holds'));
    expect(engine.health().status).toBe('ok');
  });

  test('wins over an answer that calls it approved', async () => {
    const { start, calendar, engine } = engineWith();
    const [shown, both] = [instance({ name: 'Shown' }), instance({ name: 'Both' })];
    calendar.instances = [shown, both];
    calendar.holds = { pending: [{ ...both, approval: 'pending' }], blockouts: [] };
    await start();
    expect(names(engine.schedule())).toEqual(['Shown']);
  });

  test('is not believed when it holds all that is approved: the filter was not heeded', async () => {
    const { start, calendar, engine } = engineWith();
    calendar.instances = [instance(), instance()];
    calendar.holds = { pending: [], blockouts: calendar.instances };
    await start();
    expect(names(engine.schedule())).toHaveLength(2);
    expect(engine.schedule().days[0]?.holdsAgeMs).toBeNull();
  });
});

describe('the days ahead', () => {
  test('are all kept within half an hour of the start, one at a time', async () => {
    const { start, clock, engine, calendar } = engineWith();
    await start();
    expect(engine.health().coverage).toHaveLength(2);
    await clock.pass(28 * minuteMs);
    expect(engine.health().coverage).toHaveLength(15);
    expect(calendar.reads.join(' ')).not.toContain('ahead ahead');
  });

  test('are there on a Sunday when the connection died on the Monday before', async () => {
    const { start, clock, engine, calendar } = engineWith({ now: at('10:00', 16) });
    calendar.instances = [instance()];
    await start();
    await clock.pass(28 * minuteMs);
    calendar.failure = { kind: 'unreachable', detail: 'ENOTFOUND' };
    clock.setWall(at('10:12'));
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
    expect(engine.schedule().days[0]?.date).toBe('2026-11-22');
  });

  test('that cannot be read are named to staff, and leave the day as it was', async () => {
    const { start, clock, engine, calendar } = engineWith();
    await start();
    calendar.aheadFailure = broken;
    await clock.pass(4 * minuteMs);
    expect(engine.health()).toMatchObject({ status: 'ok', coverage: { length: 2 } });
    expect(engine.health().why).toEqual([
      'One of the days ahead could not be read. Planning Center answered with status 500.',
    ]);
  });

  test('that lose most of their events are believed with a second read, which comes with the next turn', async () => {
    const { start, clock, engine, calendar } = engineWith();
    const tuesday = { startsAt: at('18:00', 24), endsAt: at('20:00', 24) };
    const times = () => [{ ...eventTime('18:00', '19:00'), ...tuesday }];
    calendar.instances = [1, 2, 3].map(() =>
      instance({ ...tuesday, eventTimes: times(), resourceBookings: [] }),
    );
    await start();
    await clock.pass(28 * minuteMs);
    const before = names(engine.schedule()).length;
    calendar.instances = [];
    await clock.pass(27 * minuteMs);
    expect([before, names(engine.schedule()).length]).toEqual([3, 3]);
    await clock.pass(3 * minuteMs);
    expect(names(engine.schedule())).toEqual([]);
  });

  test('do not bring back what a fresher day no longer has', async () => {
    const { start, clock, engine, calendar } = engineWith();
    const conference = instance({
      startsAt: at('9:00'),
      endsAt: at('18:00', 26),
      eventTimes: [{ ...eventTime('9:00', '10:00'), endsAt: at('18:00', 26) }],
    });
    calendar.instances = [instance(), conference];
    await start();
    await clock.pass(10 * minuteMs);
    expect(names(engine.schedule())).toHaveLength(2);
    calendar.instances = calendar.instances.slice(0, 1);
    await clock.pass(minuteMs);
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
  });
});

describe('which rooms kiosks may name', () => {
  test('is asked for apart where the answer does not bring the requests', async () => {
    const { start, calendar, engine } = engineWith();
    const shown = instance();
    const [hidden] = shown.resourceBookings;
    calendar.instances = [shown];
    calendar.hasRequests = false;
    calendar.requests = new Map([[hidden?.id ?? '', false]]);
    await start();
    expect(calendar.reads).toContain('requests');
    expect(engine.schedule().times[0]?.roomIds).toEqual([]);
  });

  test('follows the newest word: an older copy of a long event does not bring a hidden room back', async () => {
    const { start, clock, calendar, engine } = engineWith();
    const long = { startsAt: at('9:00'), endsAt: at('18:00', 26) };
    const room = booking('r1', '9:00', '12:00', { endsAt: long.endsAt });
    const conference = instance({
      ...long,
      eventTimes: [{ ...eventTime('9:00', '10:00'), endsAt: long.endsAt }],
      resourceBookings: [{ ...room, isRequestVisibleOnKiosks: true }],
    });
    calendar.instances = [conference, instance()];
    await start();
    await clock.pass(10 * minuteMs);
    const withFlag = (flag: boolean | null) => [
      { ...conference, resourceBookings: [{ ...room, isRequestVisibleOnKiosks: flag }] },
    ];
    calendar.instances = withFlag(false);
    calendar.aheadFailure = broken;
    await clock.pass(minuteMs);
    calendar.instances = withFlag(null);
    await clock.pass(2 * minuteMs);
    expect(engine.schedule().times[0]?.roomIds).toEqual([]);
  });

  test('is asked again every five minutes, and when a booking is new', async () => {
    const { start, clock, calendar } = engineWith();
    calendar.hasRequests = false;
    await start();
    calendar.reads.length = 0;
    await clock.pass(4 * minuteMs);
    const ofPolls = () =>
      calendar.reads.filter((read) => read === 'requests').length -
      calendar.reads.filter((read) => read === 'ahead').length;
    expect(ofPolls()).toBe(0);
    calendar.instances = [...calendar.instances, instance()];
    await clock.pass(minuteMs);
    expect(ofPolls()).toBe(1);
  });
});

describe('event times that an answer does not link', () => {
  test('are asked for instance by instance, six in a poll', async () => {
    const { start, clock, calendar, engine } = engineWith();
    calendar.instances = Array.from({ length: 8 }, () => instance({ eventTimes: null }));
    calendar.times = [eventTime('10:00', '11:00')];
    await start();
    expect(names(engine.schedule())).toHaveLength(6);
    await clock.pass(minuteMs);
    expect(names(engine.schedule())).toHaveLength(8);
  });

  test('that are refused with a wait end the other reads of that sync', async () => {
    const { start, calendar } = engineWith();
    calendar.instances = [instance({ eventTimes: null })];
    calendar.hasRequests = false;
    calendar.timesFailure = { kind: 'rate-limited', retryAfterMs: minuteMs };
    await start();
    expect(calendar.reads).toEqual(['organization', 'rooms', 'instances', 'times']);
  });

  test('are kept for three hours when they cannot be asked for again', async () => {
    const { start, clock, calendar, engine } = engineWith();
    calendar.instances = [instance({ eventTimes: null, endsAt: at('20:00') })];
    calendar.times = [eventTime('18:00', '19:00')];
    await start();
    calendar.times = null;
    await clock.pass(3 * hourMs);
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
    // The day is believed to be empty with the second read.
    await clock.pass(2 * minuteMs);
    expect(names(engine.schedule())).toEqual([]);
  });

  test('are not those that an answer linked before: they may have become private', async () => {
    const { start, clock, calendar, engine } = engineWith();
    const [shown] = calendar.instances;
    await start();
    calendar.instances = shown ? [{ ...shown, eventTimes: null }] : [];
    await clock.pass(2 * minuteMs);
    expect(names(engine.schedule())).toEqual([]);
  });
});

describe('a token that belongs to another church', () => {
  test('brings nothing of the first one along', async () => {
    const { start, clock, calendar, engine } = engineWith();
    calendar.instances = [1, 2, 3].map(() =>
      instance({ eventTimes: [eventTime('18:00', '19:00')], endsAt: at('20:00') }),
    );
    await start();
    await clock.pass(30 * minuteMs);
    calendar.church = { ...church, id: '2', name: 'St Mary' };
    calendar.instances = [];
    await clock.pass(hourMs);
    expect(engine.schedule().organization?.name).toBe('St Mary');
    expect(names(engine.schedule())).toEqual([]);
  });
});

describe('a change of place', () => {
  test('is news on the wire with the second poll, and survives a poll that fails', async () => {
    const { start, clock, calendar, engine } = engineWith();
    const worship = instance({
      eventTimes: [eventTime('18:00', '19:00')],
      endsAt: at('20:00'),
      resourceBookings: [booking('r1', '17:00', '20:00')],
    });
    calendar.instances = [worship];
    await start();
    calendar.instances = [{ ...worship, resourceBookings: [booking('r2', '17:00', '20:00')] }];
    await clock.pass(minuteMs);
    expect(engine.schedule().changes).toEqual([]);
    await clock.pass(minuteMs);
    calendar.failure = { kind: 'unreachable', detail: 'ENOTFOUND' };
    await clock.pass(minuteMs);
    expect(engine.schedule().changes).toEqual([
      { timeId: engine.schedule().times[0]?.id, wasStartsAt: null, wasRoomIds: ['r1'] },
    ]);
  });
});

describe('a read under a clock that its own answer shows to be wrong', () => {
  test('does not cost the days that are kept', async () => {
    const { start, calendar, clock, engine, time } = engineWith();
    const worship = instance();
    Object.defineProperty(calendar, 'instances', {
      get: () => {
        time.heed(at('10:12') + clock.monotonic() - startedMono, clock.monotonic());
        return [worship];
      },
    });
    const startedMono = clock.monotonic();
    await start();
    clock.setWall(at('10:12') + 18 * 24 * hourMs);
    await clock.pass(15_000);
    calendar.failure = { kind: 'unreachable', detail: 'ENOTFOUND' };
    clock.setWall(at('10:13'));
    await clock.pass(minuteMs);
    expect(names(engine.schedule())).toEqual(['Morning Worship']);
    expect(engine.schedule().days[0]).toMatchObject({ date: '2026-11-22' });
    expect(engine.schedule().days[0]?.ageMs).not.toBeNull();
  });
});

test('nothing more is asked within a wait that was asked for while flags were read', async () => {
  const { start, calendar, clock } = engineWith();
  calendar.hasRequests = false;
  calendar.requestsFailure = { kind: 'rate-limited', retryAfterMs: 10 * minuteMs };
  await start();
  await clock.pass(10 * minuteMs - 1);
  expect(calendar.reads).toEqual(['organization', 'rooms', 'instances', 'requests']);
  calendar.requestsFailure = undefined;
  await clock.pass(5 * minuteMs);
  expect(calendar.reads).toContain('holds');
});
