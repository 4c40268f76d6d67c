import { describe, expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { dayMs, hourMs, minuteMs } from '../../../src/core/time/instant';
import type { CalendarFailure } from '../../../src/main/calendar/calendar-failure';
import { engineWith } from '../../fakes/engine-world';
import { checkIn, signup } from '../../fakes/event-connections';
import { at, church, eventTime, instance } from '../../fakes/event-instance';

const broken: CalendarFailure = { kind: 'bad-status', status: 500 };
const offline: CalendarFailure = { kind: 'unreachable', detail: 'ENOTFOUND' };

/** Of the event of that name, public for an hour of Sunday or of a day after it. */
function publicAt(eventId: string, from: number, more: Partial<EventInstance> = {}): EventInstance {
  const span = { startsAt: from, endsAt: from + hourMs };
  return instance({
    eventId,
    name: eventId,
    ...span,
    eventTimes: [{ ...eventTime('0:00', '0:00'), ...span }],
    resourceBookings: [],
    isVisibleInChurchCenter: true,
    ...more,
  });
}

const worship = publicAt('worship', at('18:00'));
const connected = new Map([['worship', [checkIn(), signup()]]]);
const shown = { link: signup().connectedToUrl, isKidsCheckIn: true };

function worldOf(...instances: readonly EventInstance[]) {
  const world = engineWith();
  world.calendar.heedsSpan = true;
  world.calendar.instances = [...instances];
  world.calendar.connections = connected;
  const { engine, calendar } = world;
  return {
    ...world,
    asked: calendar.connectionsAsked,
    times: () => engine.schedule().times,
    polls: () => calendar.reads.filter((read) => read === 'instances').length,
  };
}

describe('what events are connected to', () => {
  test('is on the boards with the second poll', async () => {
    const { start, clock, times } = worldOf(worship);
    await start();
    expect(times()).toMatchObject([{ link: null, isKidsCheckIn: false }]);
    await clock.pass(minuteMs);
    expect(times()).toMatchObject([shown]);
  });

  test('leaves the host as an address and a mark, without a name', async () => {
    const { start, clock, engine } = worldOf(worship);
    await start();
    await clock.pass(minuteMs);
    expect(JSON.stringify(engine.schedule())).not.toContain('Secret');
    expect(JSON.stringify(engine.health())).not.toContain('Secret');
  });

  test('is asked of today first, then of tomorrow, two events in a poll', async () => {
    const { start, clock, asked } = worldOf(
      publicAt('tomorrow', at('9:00', 23)),
      publicAt('evening', at('19:00')),
      publicAt('noon', at('12:00')),
    );
    await start();
    await clock.pass(minuteMs);
    expect(asked).toEqual(['noon', 'evening']);
    await clock.pass(minuteMs);
    expect(asked).toEqual(['noon', 'evening', 'tomorrow']);
  });

  test('is asked of nothing that no board shows today or tomorrow', async () => {
    const hidden = { ...eventTime('18:00', '19:00'), isVisibleOnKiosks: false };
    const { start, clock, asked } = worldOf(
      publicAt('hidden', at('18:00'), { eventTimes: [hidden] }),
      publicAt('unknown', at('18:00'), { eventTimes: null }),
      publicAt('pending', at('18:00'), { approval: 'pending' }),
      publicAt('over', at('8:00')),
      publicAt('later', at('9:00', 24)),
    );
    await start();
    await clock.pass(10 * minuteMs);
    expect(asked).toEqual([]);
  });

  test('is asked once of an event, however many times it has', async () => {
    const { start, clock, asked } = worldOf(worship, publicAt('worship', at('18:00', 23)));
    await start();
    await clock.pass(hourMs);
    expect(asked).toEqual(['worship']);
  });

  test('is asked again after a day', async () => {
    const daily = [22, 23, 24].map((day) => publicAt('worship', at('18:00', day)));
    const { start, clock, asked } = worldOf(...daily);
    await start();
    await clock.pass(dayMs);
    expect(asked).toHaveLength(1);
    await clock.pass(2 * minuteMs);
    expect(asked).toHaveLength(2);
  });

  test('is not asked again of an event that was gone for an hour', async () => {
    const { start, clock, calendar, asked, times } = worldOf(worship, publicAt('b', at('18:00')));
    await start();
    await clock.pass(2 * minuteMs);
    const [, other] = calendar.instances;
    calendar.instances = other ? [other] : [];
    await clock.pass(hourMs);
    expect(times()).toHaveLength(1);
    calendar.instances = [worship, ...calendar.instances];
    await clock.pass(2 * minuteMs);
    expect(asked).toEqual(['worship', 'b']);
    expect(times()[0]).toMatchObject(shown);
  });
});

describe('a failure to read what events are connected to', () => {
  test('leaves schedule and polls alone, and staff are told', async () => {
    const { start, clock, calendar, engine, times, polls } = worldOf(worship);
    calendar.connectionsFailure = broken;
    await start();
    await clock.pass(10 * minuteMs);
    expect(polls()).toBe(11);
    expect(times()).toMatchObject([{ name: 'worship', link: null, isKidsCheckIn: false }]);
    expect(engine.health()).toMatchObject({
      status: 'ok',
      why: [expect.stringMatching(/^What an event is connected to.+status 500\.$/u)],
    });
  });

  test('is tried again after an hour, and then no trouble is left', async () => {
    const { start, clock, calendar, engine, asked, times } = worldOf(worship);
    calendar.connectionsFailure = broken;
    await start();
    await clock.pass(minuteMs);
    calendar.connectionsFailure = undefined;
    await clock.pass(hourMs - 1);
    expect(asked).toHaveLength(1);
    await clock.pass(minuteMs);
    expect(asked).toHaveLength(2);
    expect(times()).toMatchObject([shown]);
    expect(engine.health().why).toEqual([]);
  });

  test('of one event does not keep the others waiting', async () => {
    const { start, clock, calendar, times } = worldOf(publicAt('odd', at('17:00')), worship);
    calendar.connectionsFailures.set('odd', { kind: 'bad-answer', detail: 'nothing' });
    await start();
    await clock.pass(minuteMs);
    expect(times()).toMatchObject([{ name: 'odd' }, shown]);
  });

  test('that the next event would meet too ends the reads of that poll', async () => {
    const { start, clock, calendar, asked, polls } = worldOf(worship, publicAt('b', at('19:00')));
    calendar.connectionsFailure = offline;
    await start();
    await clock.pass(30 * minuteMs);
    expect(asked).toEqual(['worship']);
    expect(polls()).toBe(31);
  });

  test('leaves what was known of the event', async () => {
    const daily = [22, 23, 24].map((day) => publicAt('worship', at('18:00', day)));
    const { start, clock, calendar, asked, times } = worldOf(...daily);
    await start();
    await clock.pass(minuteMs);
    calendar.connectionsFailure = broken;
    await clock.pass(dayMs + minuteMs);
    expect(asked).toHaveLength(2);
    expect(times()[0]).toMatchObject(shown);
  });

  test('that is refused does not slow the polls', async () => {
    const { start, clock, calendar, polls } = worldOf(worship);
    calendar.connectionsFailure = { kind: 'refused-credentials', status: 403, hasNoCalendar: true };
    await start();
    await clock.pass(10 * minuteMs);
    expect(polls()).toBe(11);
  });

  test('with a wait that was asked for is obeyed by every read', async () => {
    const { start, clock, calendar } = worldOf(worship);
    calendar.connectionsFailure = { kind: 'rate-limited', retryAfterMs: 10 * minuteMs };
    await start();
    await clock.pass(minuteMs);
    calendar.reads.length = 0;
    await clock.pass(10 * minuteMs - 1);
    expect(calendar.reads).toEqual([]);
    await clock.pass(1);
    expect(calendar.reads).toContain('instances');
  });
});

test.each<[string, 'holdsFailure' | 'aheadFailure' | 'failure', CalendarFailure]>([
  [
    'what only holds rooms is refused with a wait',
    'holdsFailure',
    { kind: 'rate-limited', retryAfterMs: null },
  ],
  ['a day ahead cannot be reached', 'aheadFailure', offline],
  ['today cannot be read', 'failure', broken],
])('nothing of it is asked in a poll in which %s', async (_, which, failure) => {
  // So long between two polls that everything is due in each.
  const { start, clock, calendar } = engineWith({ pollMs: 6 * minuteMs });
  await start();
  calendar[which] = failure;
  await clock.pass(6 * minuteMs);
  expect(calendar.connectionsAsked).toEqual([]);
  calendar[which] = undefined;
  await clock.pass(12 * minuteMs);
  expect(calendar.connectionsAsked).toHaveLength(1);
});

describe('after a restart', () => {
  async function keptByFirstRun() {
    const { start, clock, store } = worldOf(worship);
    await start();
    await clock.pass(minuteMs);
    const kept = store.snapshots.at(-1);
    if (!kept) throw new Error('Nothing was kept');
    return kept;
  }

  test('what events are connected to is on the boards before the first answer', async () => {
    const { engine } = engineWith({ kept: await keptByFirstRun(), now: at('10:14') });
    await engine.start();
    expect(engine.schedule().times).toMatchObject([shown]);
  });

  test('it is not asked again', async () => {
    const { start, clock, calendar } = engineWith({
      kept: await keptByFirstRun(),
      now: at('10:14'),
    });
    calendar.instances = [worship];
    await start();
    await clock.pass(hourMs);
    expect(calendar.connectionsAsked).toEqual([]);
  });

  test('nothing of it is left with a token of another church', async () => {
    const { start, clock, calendar, store } = engineWith({
      kept: await keptByFirstRun(),
      now: at('10:14'),
    });
    calendar.church = { ...church, id: '2' };
    calendar.instances = [];
    await start();
    await clock.pass(minuteMs);
    expect(store.snapshots.at(-1)).toMatchObject({ organization: { id: '2' }, connections: [] });
  });
});
