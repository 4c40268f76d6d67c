import { describe, expect, test } from 'vitest';
import type { SaidOfEvent } from '../../src/core/staff/staff-word';
import { minuteMs } from '../../src/core/time/instant';
import { parsePreviewMoment } from '../../src/core/time/preview-moment';
import { at, booking, eventTime, instance } from '../fakes/event-instance';
import { engineWith } from '../fakes/engine-world';
import { notice, saying, spokenWord } from '../fakes/staff-word';

const worship = instance({
  id: 'worship',
  eventTimes: [eventTime('10:00', '13:00', { id: 't1' })],
  resourceBookings: [booking('r1', '9:00', '14:00')],
});

async function churchWith(first: Parameters<typeof spokenWord>[0] = {}) {
  const words = spokenWord(first);
  const world = engineWith({ words });
  world.calendar.instances = [worship];
  await world.start();
  return { ...world, words };
}

const moved = saying('worship', { kind: 'moved', to: { kind: 'place', text: 'the park' } });
const hidden = saying('worship', { kind: 'hidden' });

describe('what staff say', () => {
  test('is told to the boards at once, without a poll', async () => {
    const { engine, words, calendar } = await churchWith();
    const reads = calendar.reads.length;
    const told: number[] = [];
    engine.onSchedule(({ notices, times }) => told.push(notices.length, times.length));
    words.say({ notices: [notice('Water')], sayings: [hidden] });
    expect(told).toEqual([1, 0]);
    expect(calendar.reads).toHaveLength(reads);
  });

  test('wins over a calendar that changes', async () => {
    const { engine, calendar, clock } = await churchWith({ sayings: [moved] });
    const elsewhere = { ...worship, resourceBookings: [booking('r2', '9:00', '14:00')] };
    calendar.instances = [elsewhere];
    await clock.pass(3 * minuteMs);
    expect(engine.schedule().times).toMatchObject([{ roomIds: [], location: 'the park' }]);
  });

  test('ends within the moment in which it expires, and the calendar counts again', async () => {
    const { engine, clock } = await churchWith({
      sayings: [moved],
      notices: [notice('Water', { until: at('11:00') })],
    });
    const told: string[] = [];
    engine.onSchedule(({ now, notices, times }) => {
      told.push(`${now} ${notices.length} ${times[0]?.location ?? 'room'}`);
    });
    await clock.pass(at('12:00') - at('10:12'));
    expect(told).toContain(`${at('11:00')} 0 the park`);
    expect(told).toContain(`${at('12:00')} 0 room`);
  });

  test('is heard from the first schedule on', async () => {
    const { engine } = await churchWith({ sayings: [hidden], notices: [notice('Water')] });
    expect(engine.schedule()).toMatchObject({ times: [], notices: [{ text: 'Water' }] });
  });

  test('is told where nothing is known of the church', () => {
    const { engine } = engineWith({ words: spokenWord({ notices: [notice('Water')] }) });
    expect(engine.schedule()).toMatchObject({ organization: null, notices: [{ text: 'Water' }] });
  });

  test('is heard no more after the end', async () => {
    const { engine, words, clock } = await churchWith({ sayings: [moved] });
    await engine.stop();
    expect([words.listenerCount(), clock.pendingTimers()]).toEqual([0, 0]);
  });
});

describe('a preview', () => {
  const moment = (text: string) => {
    const parsed = parsePreviewMoment(text);
    if (parsed === null) throw new Error(`${text} is no moment`);
    return parsed;
  };

  test('says what will hold at its moment, and no more', async () => {
    const { engine } = await churchWith({ sayings: [moved], notices: [notice('Water')] });
    const before = engine.scheduleAt(moment('2026-11-22T11:59'));
    const after = engine.scheduleAt(moment('2026-11-22T12:00'));
    expect(before).toMatchObject({ times: [{ location: 'the park' }], notices: [{}] });
    expect(after).toMatchObject({ times: [{ roomIds: ['r1'] }], notices: [] });
  });

  test('is made anew when staff say something else', async () => {
    const { engine, words } = await churchWith();
    const ask = () => engine.scheduleAt(moment('2026-11-22T10:30')).times.length;
    expect(ask()).toBe(1);
    words.say({ sayings: [hidden] });
    expect(ask()).toBe(0);
  });
});

test('nothing that staff say of a pending event, or of one that is hidden, reaches a board', async () => {
  const kinds: readonly SaidOfEvent[] = [
    { kind: 'cancelled' },
    { kind: 'moved', to: { kind: 'place', text: 'canary-place' } },
    { kind: 'new-time', timeId: 'canary-p:canary-t', startsAt: at('11:00'), endsAt: at('12:00') },
  ];
  const secret = {
    name: 'canary-name',
    eventTimes: [eventTime('10:00', '11:00', { id: 'canary-t' })],
  };
  const pending = instance({ ...secret, id: 'canary-p', approval: 'pending' });
  const unseen = instance({
    ...secret,
    id: 'canary-h',
    eventTimes: [eventTime('10:00', '11:00', { name: 'canary-time', isVisibleOnKiosks: false })],
  });
  const { engine, calendar, clock, words } = await churchWith();
  calendar.instances = [worship, unseen];
  calendar.holds = { pending: [pending], blockouts: [] };
  await clock.pass(20 * minuteMs);
  for (const { id } of [pending, unseen]) {
    for (const said of kinds) words.say({ sayings: [saying(id, said)] });
    words.say({ sayings: kinds.map((said) => saying(id, said)) });
    expect(engine.staff().calendar.instances.map((each) => each.id)).toContain(id);
    expect(JSON.stringify(engine.schedule())).not.toContain('canary');
  }
});
