import { describe, expect, test } from 'vitest';
import { agendaAt } from '../../src/core/board/agenda';
import { hourMs, minuteMs } from '../../src/core/time/instant';
import { parsePreviewMoment, type PreviewMoment } from '../../src/core/time/preview-moment';
import type { CalendarFailure } from '../../src/main/calendar/calendar-failure';
import type { Snapshot } from '../../src/main/sync/snapshot';
import { at, booking, eventTime, instance } from '../fakes/event-instance';
import { engineWith } from '../fakes/engine-world';
import { snapshotOf } from '../fakes/snapshots';

function moment(text: string): PreviewMoment {
  const parsed = parsePreviewMoment(text);
  if (parsed === null) throw new Error(`${text} is no moment`);
  return parsed;
}

const offline: CalendarFailure = { kind: 'unreachable', detail: 'ENOTFOUND' };

/** What was kept on Saturday evening: on Sunday and on Monday an event from 10 to 11, and nothing of Tuesday. */
function keptOnSaturday(): Snapshot {
  const kept = snapshotOf({ events: ['Worship', 'Staff meeting'], fetchedAt: at('18:00', 21) });
  const days = kept.days.map((day) => {
    const name = day.instances[0]?.name ?? '';
    const time = {
      startsAt: day.startsAt + 10 * hourMs,
      endsAt: day.startsAt + 11 * hourMs,
    };
    const hold = { startsAt: day.startsAt + 9 * hourMs, endsAt: day.startsAt + 12 * hourMs };
    return {
      ...day,
      instances: [
        instance({
          ...hold,
          name,
          eventTimes: [eventTime('0:00', '0:00', time)],
          resourceBookings: [booking('r1', '0:00', '0:00', hold)],
        }),
      ],
    };
  });
  return { ...kept, days };
}

/** An engine that has only what was kept, later on that evening. */
async function engineOffline(kept: Snapshot = keptOnSaturday()) {
  const world = engineWith({ kept, failure: offline, now: at('22:00', 21) });
  await world.start();
  return world;
}

describe('a preview', () => {
  test('shows the board as it will stand at that moment', async () => {
    const { engine } = await engineOffline();
    const schedule = engine.scheduleAt(moment('2026-11-23T10:12'));
    const { body, clock } = agendaAt(schedule, {}, schedule.now);
    expect(clock).toEqual({ lead: '', text: '10:12', period: 'AM' });
    expect(body.kind === 'day' && body.now.map((row) => row.name)).toEqual(['Staff meeting']);
  });

  test('holds the day of its moment and the two that follow, and says that it is one', async () => {
    const { engine } = await engineOffline();
    const schedule = engine.scheduleAt(moment('2026-11-23T10:12'));
    expect(schedule).toMatchObject({ now: at('10:12', 23), isPreview: true, isStarting: false });
    expect(schedule.days.map((day) => day.date)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
    ]);
  });

  test('takes what is kept for just read, and what is not for unknown', async () => {
    const kept = keptOnSaturday();
    const days = kept.days.map((day, index) => ({
      ...day,
      holdsFetchedAt: index === 0 ? day.fetchedAt : null,
    }));
    const { engine } = await engineOffline({ ...kept, days });
    const told = engine.scheduleAt(moment('2026-11-22T10:12')).days;
    expect(told.map(({ ageMs, holdsAgeMs }) => [ageMs, holdsAgeMs])).toEqual([
      [0, 0],
      [0, null],
      [null, null],
    ]);
  });

  test('of a day that is not kept knows nothing, and says so', async () => {
    const { engine } = await engineOffline();
    const schedule = engine.scheduleAt(moment('2027-05-01T10:12'));
    expect(schedule.days.map(({ ageMs }) => ageMs)).toEqual([null, null, null]);
    expect(agendaAt(schedule, {}, schedule.now).body.kind).toBe('message');
  });

  test('where nothing is kept is the usual word of that', async () => {
    const { engine, start } = engineWith({ failure: offline });
    await start();
    expect(engine.scheduleAt(moment('2026-11-22T10:12'))).toMatchObject({
      isPreview: true,
      isStarting: false,
      organization: null,
      days: [],
      times: [],
      reservations: [],
    });
  });

  test('heeds no doubt about the clock, since it asks none', async () => {
    const { engine, start } = engineWith({
      kept: keptOnSaturday(),
      failure: offline,
      now: at('9:00', 1),
    });
    await start();
    expect(engine.schedule().isClockDoubted).toBe(true);
    expect(engine.scheduleAt(moment('2026-11-22T10:12')).isClockDoubted).toBe(false);
  });

  test('is the same to the byte while the same is kept, however late it is asked for', async () => {
    const { engine, clock } = await engineOffline();
    const first = JSON.stringify(engine.scheduleAt(moment('2026-11-22T10:12')));
    await clock.pass(5 * hourMs);
    engine.scheduleAt(moment('2026-11-23T10:12'));
    expect(JSON.stringify(engine.scheduleAt(moment('2026-11-22T10:12:00')))).toBe(first);
  });

  test('shows what a later read has brought', async () => {
    const { engine, calendar, clock, start } = engineWith();
    await start();
    const names = () =>
      engine.scheduleAt(moment('2026-11-22T10:12')).times.map((time) => time.name);
    expect(names()).toEqual(['Morning Worship']);
    calendar.instances = [instance({ name: 'Vespers' })];
    await clock.pass(minuteMs);
    expect(names()).toEqual(['Vespers']);
  });

  test('asks nobody, and stands beside the live schedule', async () => {
    const { engine, calendar, start } = engineWith();
    await start();
    const reads = calendar.reads.length;
    for (let minute = 0; minute < 60; minute += 1) {
      engine.scheduleAt(moment(`2026-11-22T10:${String(minute).padStart(2, '0')}`));
    }
    expect(calendar.reads).toHaveLength(reads);
    expect(engine.schedule()).toMatchObject({ now: at('10:12'), isPreview: false });
  });

  test('is made once, however many ask for it', async () => {
    const { engine } = await engineOffline();
    const ask = () => engine.scheduleAt(moment('2026-11-22T10:12'));
    expect(ask()).toBe(ask());
  });
});
