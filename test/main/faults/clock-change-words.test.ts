import { expect, test } from 'vitest';
import { hourMs } from '../../../src/core/time/instant';
import { engineWith } from '../../fakes/engine-world';
import { church } from '../../fakes/event-instance';
import { decodedEvents } from '../../fakes/event-rows';
import { saidAgenda } from '../../fakes/said-agenda';

/** One event, the Watch, and what the board says at moments of it: date, clock and row, all in literals. */
type SpokenChange = {
  readonly zone: string;
  readonly what: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly said: readonly (readonly [at: string, date: string, clock: string, row: string])[];
};

const spoken: readonly SpokenChange[] = [
  {
    zone: 'America/New_York',
    what: 'ends in the hour that comes twice',
    startsAt: '2026-11-01T05:10Z',
    endsAt: '2026-11-01T06:30Z',
    said: [
      [
        '2026-11-01T05:40Z',
        'Sunday, November 1',
        '1:40 AM',
        'now 1:10 AM | Watch | Sanctuary | until 1:30',
      ],
      [
        '2026-11-01T06:10Z',
        'Sunday, November 1',
        '1:10 AM',
        'now 1:10 AM | Watch | Sanctuary | until 1:30',
      ],
      [
        '2026-11-01T06:20Z',
        'Sunday, November 1',
        '1:20 AM',
        'now 1:10 AM | Watch | Sanctuary | ends in 10 min',
      ],
      ['2026-11-01T06:30Z', 'Sunday, November 1', '1:30 AM', ''],
    ],
  },
  {
    zone: 'America/New_York',
    what: 'begins at what would be 2:30 in the hour that is left out',
    startsAt: '2026-03-08T07:30Z',
    endsAt: '2026-03-08T08:30Z',
    said: [
      [
        '2026-03-08T06:59Z',
        'Sunday, March 8',
        '1:59 AM',
        'next 3:30 AM | Watch | Sanctuary | until 4:30',
      ],
      [
        '2026-03-08T07:00Z',
        'Sunday, March 8',
        '3:00 AM',
        'next 3:30 AM | Watch | Sanctuary | starts in 30 min',
      ],
      [
        '2026-03-08T07:50Z',
        'Sunday, March 8',
        '3:50 AM',
        'now 3:30 AM | Watch | Sanctuary | until 4:30',
      ],
    ],
  },
  {
    zone: 'Africa/Cairo',
    what: 'ends at the midnight that is left out',
    startsAt: '2026-04-23T20:30Z',
    endsAt: '2026-04-23T22:00Z',
    said: [
      [
        '2026-04-23T21:30Z',
        'Thursday, April 23',
        '11:30 PM',
        'now 10:30 PM | Watch | Sanctuary | until midnight',
      ],
      ['2026-04-23T22:00Z', 'Friday, April 24', '1:00 AM', ''],
    ],
  },
  {
    zone: 'Africa/Cairo',
    what: 'runs from the first half past eleven to the second',
    startsAt: '2026-10-29T20:30Z',
    endsAt: '2026-10-29T21:30Z',
    said: [
      [
        '2026-10-29T20:50Z',
        'Thursday, October 29',
        '11:50 PM',
        'now 11:30 PM | Watch | Sanctuary | until 11:30',
      ],
      [
        '2026-10-29T21:00Z',
        'Thursday, October 29',
        '11:00 PM',
        'now 11:30 PM | Watch | Sanctuary | until 11:30',
      ],
      ['2026-10-29T21:30Z', 'Thursday, October 29', '11:30 PM', ''],
      ['2026-10-29T22:00Z', 'Friday, October 30', '12:00 AM', ''],
    ],
  },
  {
    zone: 'Australia/Lord_Howe',
    what: 'runs from the first quarter to two to the second',
    startsAt: '2026-04-04T14:45Z',
    endsAt: '2026-04-04T15:15Z',
    said: [
      [
        '2026-04-04T14:59Z',
        'Sunday, April 5',
        '1:59 AM',
        'now 1:45 AM | Watch | Sanctuary | started 14 min ago',
      ],
      [
        '2026-04-04T15:00Z',
        'Sunday, April 5',
        '1:30 AM',
        'now 1:45 AM | Watch | Sanctuary | ends in 15 min',
      ],
      ['2026-04-04T15:15Z', 'Sunday, April 5', '1:45 AM', ''],
    ],
  },
];

test.each(spoken)('31 · in $zone an event $what', async ({ zone, said, ...watch }) => {
  const startsAt = Date.parse(watch.startsAt);
  const endsAt = Date.parse(watch.endsAt);
  const world = engineWith({ now: startsAt - hourMs });
  world.calendar.heedsSpan = true;
  world.calendar.church = { ...church, timeZone: zone };
  world.calendar.instances = decodedEvents([{ name: 'Watch', startsAt, endsAt }], zone);
  await world.start();
  const heard: string[][] = [];
  for (const [at] of said) {
    await world.clock.pass(Date.parse(at) - world.clock.wall());
    const board = saidAgenda(world.engine.schedule(), Date.parse(at));
    const rows = [
      ...board.now.map((row) => `now ${row}`),
      ...board.next.map((row) => `next ${row}`),
    ];
    heard.push([at, board.date, board.clock, rows.join()]);
  }
  expect(heard).toEqual(said);
});
