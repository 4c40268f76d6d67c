import type { RoomName } from './church-places';
import { isPubliclyTimed, type Occurrence } from './occurrence';
import { planned, type ProgrammeItem } from './programme-item';
import { randomIndex, type Random } from './seeded-random';
import { instantOn, weekdayOf, type VenueDay } from './venue-day';

const halfHourMs = 30 * 60_000;
const blockMs = 4 * halfHourMs;

type DropIn = {
  readonly item: ProgrammeItem;
  readonly timeNames: readonly string[];
  /** In the church's clock. */
  readonly opensAtHour: number;
  readonly closesAtHour: number;
};

const dropIns: readonly DropIn[] = [
  {
    item: planned('week', [], 'Coffee Corner', [], { location: 'Narthex', tags: ['Community'] }),
    timeNames: ['First Cup', 'Fresh Bread', 'Tea Time', 'Last Cup'],
    opensAtHour: 6,
    closesAtHour: 22,
  },
  {
    item: planned('week', [], 'Open Chapel', [], { rooms: ['Chapel'], tags: ['Prayer'] }),
    timeNames: ['Silence', 'Candles', 'Organ Music', 'Blessing'],
    opensAtHour: 6,
    closesAtHour: 22,
  },
  {
    item: planned('week', [], 'Campus Tour', [], {
      location: 'Welcome desk',
      tags: ['Community'],
    }),
    timeNames: ['Main Building', 'Bell Tower', 'Education Wing', 'Garden'],
    opensAtHour: 9,
    closesAtHour: 18,
  },
  {
    item: planned('week', [], 'Library Hours', [], { rooms: ['Library'], tags: ['Community'] }),
    timeNames: ['Story Time', 'Quiet Reading', 'Book Exchange', 'New Arrivals'],
    opensAtHour: 9,
    closesAtHour: 22,
  },
  {
    item: planned('week', [], 'Prayer Garden', [], { location: 'Courtyard', tags: ['Prayer'] }),
    timeNames: ['Labyrinth', 'Birdsong', 'Scripture Walk', 'Lanterns'],
    opensAtHour: 6,
    closesAtHour: 22,
  },
];

/** The small things that need no planning, from coffee to an open chapel. */
export const dropInItems: readonly ProgrammeItem[] = dropIns.map((dropIn) => dropIn.item);

/**
 * Drop-in hours for each half hour between 6:00 and 22:00 at which the day's own programme starts
 * nothing, so that a board always has something soon. Those of two hours share an instance.
 */
export function dropInHours(
  day: VenueDay,
  programme: readonly Occurrence[],
  timeZone: string,
  random: Random,
): readonly Occurrence[] {
  const offered = weekdayOf(day) === 7 ? dropIns.filter(isWithoutRoom) : dropIns;
  let turn = randomIndex(random, offered.length);
  return inBlocks(emptyHalfHours(day, programme, timeZone)).flatMap((starts) => {
    const inTurn = [...offered.slice(turn), ...offered.slice(0, turn)];
    const dropIn = inTurn.find(
      (candidate) =>
        isOpen(candidate, starts, day, timeZone) && hasFreeRoom(candidate, starts, programme),
    );
    if (dropIn === undefined) return [];
    turn = (offered.indexOf(dropIn) + 1) % offered.length;
    return [dropInAt(dropIn, starts)];
  });
}

function isOpen(
  { opensAtHour, closesAtHour }: DropIn,
  starts: readonly number[],
  day: VenueDay,
  timeZone: string,
): boolean {
  const opensAt = instantOn(day, opensAtHour * 60, timeZone);
  const closesAt = instantOn(day, closesAtHour * 60, timeZone);
  return Math.min(...starts) >= opensAt && Math.max(...starts) < closesAt;
}

function emptyHalfHours(
  day: VenueDay,
  programme: readonly Occurrence[],
  timeZone: string,
): readonly number[] {
  const taken = new Set(programme.flatMap(publicStarts));
  const close = instantOn(day, 22 * 60, timeZone);
  const empty: number[] = [];
  for (let at = instantOn(day, 6 * 60, timeZone); at < close; at += halfHourMs) {
    if (!taken.has(at)) empty.push(at);
  }
  return empty;
}

function publicStarts({ item, times }: Occurrence): readonly number[] {
  if (!isPubliclyTimed(item)) return [];
  return times.filter((time) => time.isVisibleOnKiosks).map((time) => time.startsAt);
}

function inBlocks(starts: readonly number[]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const start of starts) {
    const block = blocks.at(-1);
    if (block?.[0] !== undefined && start < block[0] + blockMs) block.push(start);
    else blocks.push([start]);
  }
  return blocks;
}

function isWithoutRoom({ item }: DropIn): boolean {
  return item.rooms === undefined;
}

function hasFreeRoom(
  { item }: DropIn,
  starts: readonly number[],
  programme: readonly Occurrence[],
): boolean {
  const from = Math.min(...starts);
  const until = Math.max(...starts) + halfHourMs;
  const isHeld = (room: RoomName): boolean =>
    programme.some(
      (other) => other.item.rooms?.includes(room) && other.startsAt < until && other.endsAt > from,
    );
  return !item.rooms?.some(isHeld);
}

function dropInAt({ item, timeNames }: DropIn, starts: readonly number[]): Occurrence {
  const times = starts.map((startsAt, index) => ({
    name: timeNames[index] ?? null,
    startsAt,
    endsAt: startsAt + halfHourMs,
    isVisibleOnKiosks: true,
  }));
  const startsAt = Math.min(...starts);
  return { item, name: item.name, startsAt, endsAt: Math.max(...starts) + halfHourMs, times };
}
