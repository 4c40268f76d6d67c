import { expect, test } from 'vitest';
import { agendaAt } from '../../../src/core/board/agenda';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import type { Snapshot } from '../../../src/main/sync/snapshot';
import { agendaOracle } from '../../fakes/agenda-oracle';
import { engineWith } from '../../fakes/engine-world';
import { at, church } from '../../fakes/event-instance';
import { decodedEvents, type WrittenEvent } from '../../fakes/event-rows';
import { promisesSettled } from '../../fakes/manual-clock';
import { saidAgenda } from '../../fakes/said-agenda';

const saturday = 21;
const sunday = 22;
const monday = 23;
const places = ['Sanctuary', 'Chapel', 'Room 9', 'Room 10'];

function event(name: string, from: number, to: number, place: string): WrittenEvent {
  return { name, startsAt: from, endsAt: to, place };
}

/** A Sunday from midnight to midnight in four rooms, what reaches into it, and a prayer on each later day. */
const events: readonly WrittenEvent[] = [
  event('Youth night', at('21:30', saturday), at('1:15', sunday), 'Room 10'),
  event('Vigil', at('23:00', saturday), at('6:30', sunday), 'Chapel'),
  ...Array.from({ length: 12 }, (_, index) => {
    const startsAt = at('7:00', sunday) + index * 70 * minuteMs;
    return event(`Class ${index + 1}`, startsAt, startsAt + 95 * minuteMs, places[index % 4] ?? '');
  }),
  event('Early worship', at('8:30', sunday), at('9:45', sunday), 'Sanctuary'),
  event('Morning worship', at('11:00', sunday), at('12:15', sunday), 'Sanctuary'),
  event('Bazaar', at('9:05', sunday), at('16:40', sunday), 'Room 9'),
  event('Concert', at('20:25', sunday), at('0:00', monday), 'Sanctuary'),
  event('Night watch', at('22:50', sunday), at('2:00', monday), 'Chapel'),
  {
    name: 'Food drive',
    startsAt: at('0:00', sunday),
    endsAt: at('0:00', monday),
    isAllDay: true,
    written: ['2026-11-22', '2026-11-23'],
  },
  {
    name: 'Mission days',
    startsAt: at('0:00', saturday),
    endsAt: at('0:00', monday + 1),
    isAllDay: true,
    written: ['2026-11-21T00:00:00Z', '2026-11-24T00:00:00Z'],
  },
  ...Array.from({ length: 13 }, (_, index) => {
    const startsAt = at('18:05', monday) + index * 24 * hourMs;
    return event(`Prayer ${index + 1}`, startsAt, startsAt + hourMs, 'Chapel');
  }),
];

/** What the disk holds after half an hour of Saturday afternoon, as it comes back from there. */
async function keptOnSaturday(): Promise<Snapshot> {
  const world = engineWith({ now: at('16:00', saturday), settle: promisesSettled });
  world.calendar.heedsSpan = true;
  world.calendar.instances = decodedEvents(events, church.timeZone);
  await world.start();
  await world.clock.pass(30 * minuteMs);
  return JSON.parse(JSON.stringify(world.store.snapshots.at(-1))) as Snapshot;
}

test('39 · half an hour of Saturday is enough for today and the 14 days that follow it', async () => {
  const { days } = await keptOnSaturday();
  expect(days.map(({ date }) => Number(date.slice(8)))).toEqual([
    21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 1, 2, 3, 4, 5,
  ]);
  expect(days.map(({ instances }) => instances.length > 0)).not.toContain(false);
});

test('39 · killed on Saturday and cut off, it tells all of Sunday as it is, and how old it is', async () => {
  const kept = await keptOnSaturday();
  const failure = { kind: 'unreachable', detail: 'ENETUNREACH' } as const;
  const now = at('17:00', saturday);
  const { start, engine, clock, store } = engineWith({
    kept,
    failure,
    now,
    settle: promisesSettled,
  });
  await start();
  const wrong: unknown[] = [];
  const labels: string[] = [];
  for (let moment = now; moment < at('0:00', monday);) {
    await clock.pass(moment - clock.wall());
    const schedule = engine.schedule();
    const said = saidAgenda(schedule, moment);
    const truth = agendaOracle(events, moment, church.timeZone);
    if (JSON.stringify(said) !== JSON.stringify(truth)) wrong.push({ said, truth });
    const { body, asOf } = agendaAt(schedule, {}, moment);
    const label = `${body.kind === 'day' ? body.nowLabel : ''}, ${asOf}`;
    if (labels.at(-1) !== label) labels.push(label);
    moment += moment < at('23:50', saturday) ? 10 * minuteMs : minuteMs;
  }
  expect(wrong.slice(0, 2)).toEqual([]);
  // The disk may be some minutes behind.
  const ages = labels.map((label) => label.replace(/4:(?:1[5-9]|2\d|30) PM$/u, '4:30 PM'));
  expect(ages).toEqual([
    'Now, Schedule as of 4:30 PM',
    'Scheduled now, Schedule as of 4:30 PM',
    'Scheduled now, Schedule as of Saturday 4:30 PM',
  ]);
  expect(store.snapshots).toEqual([]);
}, 30_000);
