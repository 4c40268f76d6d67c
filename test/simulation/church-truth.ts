import { DateTime } from 'luxon';
import { hourMs, minuteMs, type Instant } from '../../src/core/time/instant';
import type { Chance } from './chance';

export type TrueTime = {
  readonly id: string;
  readonly name: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly isVisible: boolean;
};

/** One instance as the church has it at some moment. */
export type TrueFacts = {
  readonly id: string;
  readonly eventId: string;
  readonly name: string;
  readonly kind: 'standard' | 'blockout';
  readonly approval: 'approved' | 'pending';
  readonly isAllDay: boolean;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly times: readonly TrueTime[];
  readonly roomIds: readonly string[];
};

/** A row that a board should show, or should have shown. */
export type TrueRow = {
  readonly id: string;
  readonly name: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly isAllDay: boolean;
};

/** What was so from one moment up to the next edit. */
export type Version = {
  readonly from: Instant;
  until: Instant;
  readonly facts: TrueFacts | null;
  readonly rows: readonly TrueRow[];
};

/** The church itself: it alone knows what is true, and what was true when. */
export type ChurchTruth = {
  readonly timeZone: string;
  /** Makes the edits that people have made by then. */
  readonly advance: (to: Instant) => void;
  /** Grows with each edit. */
  readonly revision: () => number;
  readonly current: () => readonly TrueFacts[];
  readonly versionsOf: (instanceId: string) => readonly Version[];
  readonly all: () => Iterable<readonly Version[]>;
  /** When somebody last edited anything. */
  readonly editedAt: () => Instant;
};

export type TruthOptions = {
  readonly chance: Chance;
  readonly timeZone: string;
  readonly from: Instant;
  readonly days: number;
  /** Between two edits, on average. */
  readonly editMs: number;
};

export const roomIds = ['r1', 'r2', 'r3', 'r4', 'r5'] as const;

/** In every name that no board may ever show. */
export const hiddenCanary = 'canary-hidden';

const shortestEditGapMs = 90_000;

export function createChurchTruth(options: TruthOptions): ChurchTruth {
  const { chance, timeZone, from, editMs } = options;
  const history = new Map<string, Version[]>();
  let revision = 0;
  let current: readonly TrueFacts[] | null = null;
  let editedAt = from;
  let nextEditAt = from + editMs;
  let lastId = 0;

  function put(id: string, facts: TrueFacts | null, at: Instant): void {
    const versions = history.get(id) ?? [];
    const last = versions.at(-1);
    if (last) last.until = at;
    versions.push({ from: at, until: Infinity, facts, rows: facts ? rowsOf(facts) : [] });
    history.set(id, versions);
    revision += 1;
    current = null;
  }

  function facts(): readonly TrueFacts[] {
    current ??= [...history.values()]
      .map((versions) => versions.at(-1)?.facts ?? null)
      .filter((each) => each !== null)
      .sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
    return current;
  }

  function add(day: DateTime, at: Instant): void {
    lastId += 1;
    const made = newFacts(chance, day, lastId);
    put(made.id, made, at);
  }

  function edit(at: Instant): void {
    editedAt = at;
    const today = DateTime.fromMillis(at, { zone: timeZone }).startOf('day');
    const near = facts().filter(
      (each) => each.endsAt > at - 12 * hourMs && each.startsAt < at + 72 * hourMs,
    );
    if (near.length === 0 || chance.is(0.25)) {
      add(today.plus({ days: chance.whole(0, 3) }), at);
    } else if (chance.is(0.06)) {
      // Somebody deletes a whole day.
      const gone = today.plus({ days: chance.whole(0, 2) });
      const isOnDay = ({ startsAt }: TrueFacts) =>
        startsAt >= gone.toMillis() && startsAt < gone.plus({ days: 1 }).toMillis();
      for (const each of near.filter(isOnDay)) put(each.id, null, at);
    } else {
      const old = chance.pick(near);
      put(old.id, edited(chance, old, timeZone), at);
    }
  }

  const first = DateTime.fromMillis(from, { zone: timeZone }).startOf('day');
  for (let offset = -2; offset < options.days + 17; offset += 1) {
    const count = chance.is(0.1) ? 0 : chance.whole(1, 6);
    for (let index = 0; index < count; index += 1) {
      add(first.plus({ days: offset }), from - 30 * 24 * hourMs);
    }
  }

  return {
    timeZone,
    advance: (to) => {
      while (nextEditAt <= to) {
        edit(nextEditAt);
        nextEditAt += Math.max(shortestEditGapMs, chance.between(0, 2 * editMs));
      }
    },
    revision: () => revision,
    current: facts,
    versionsOf: (instanceId) => history.get(instanceId) ?? [],
    all: () => history.values(),
    editedAt: () => editedAt,
  };
}

/** What visitors may know of it. */
function rowsOf(facts: TrueFacts): TrueRow[] {
  const { id, name, kind, approval, isAllDay, startsAt, endsAt } = facts;
  if (kind !== 'standard' || approval !== 'approved') return [];
  if (facts.times.length === 0) return [{ id, name, startsAt, endsAt, isAllDay }];
  return facts.times
    .filter((time) => time.isVisible)
    .map((time) => ({
      id: `${id}:${time.id}`,
      name: time.name === null ? name : `${name} – ${time.name}`,
      startsAt: time.startsAt,
      endsAt: time.endsAt,
      isAllDay: false,
    }));
}

function newFacts(chance: Chance, day: DateTime, number: number): TrueFacts {
  const shape = chance.next();
  const id = `i${number}`;
  const base = {
    id,
    // A recurring event owns the times of many instances.
    eventId: `e${number % 9}`,
    name: `Gathering ${number}`,
    kind: 'standard',
    approval: 'approved',
    isAllDay: false,
    roomIds: chance.is(0.15) ? [] : [chance.pick(roomIds)],
  } as const;
  const startsAt = day.set({ hour: chance.whole(6, 21), minute: 5 * chance.whole(0, 11) });
  const timed = (minutes: number, at = startsAt) => timesAround(id, at.toMillis(), minutes);
  if (shape < 0.08) {
    const end = day.plus({ days: chance.whole(1, 4) }).toMillis();
    return { ...base, isAllDay: true, startsAt: day.toMillis(), endsAt: end, times: [] };
  }
  if (shape < 0.16) return { ...base, ...timed(chance.whole(5, 10) * 60, day.set({ hour: 22 })) };
  if (shape < 0.22) return { ...base, ...timed(0) };
  if (shape < 0.3) return { ...base, ...timed(60), times: [] };
  const { times, ...span } = timed(5 * chance.whole(3, 40));
  if (shape < 0.38) {
    const hidden = times.map((time) => ({ ...time, isVisible: false, name: hiddenCanary }));
    return { ...base, ...span, times: hidden };
  }
  if (shape < 0.44) {
    return { ...base, ...span, times, name: `${hiddenCanary} ${number}`, approval: 'pending' };
  }
  if (shape < 0.48) {
    return { ...base, ...span, times, name: `${hiddenCanary} ${number}`, kind: 'blockout' };
  }
  return { ...base, ...span, times };
}

/** One public time, half an hour of hidden setup before it, and for some a second public part. */
function timesAround(id: string, startsAt: Instant, minutes: number) {
  const endsAt = startsAt + minutes * minuteMs;
  const setup = { startsAt: startsAt - 30 * minuteMs, endsAt: startsAt };
  const times: TrueTime[] = [
    { id: `${id}-1`, name: null, startsAt, endsAt, isVisible: true },
    { id: `${id}-2`, name: `${hiddenCanary} setup`, ...setup, isVisible: false },
  ];
  if (minutes % 25 === 0 && minutes > 0) {
    const part = { startsAt: endsAt + 20 * minuteMs, endsAt: endsAt + 50 * minuteMs };
    times.push({ id: `${id}-3`, name: 'Questions', ...part, isVisible: true });
  }
  return {
    startsAt: setup.startsAt,
    endsAt: Math.max(...times.map((time) => time.endsAt)),
    times,
  };
}

function edited(chance: Chance, old: TrueFacts, timeZone: string): TrueFacts | null {
  const isSecret = old.name.startsWith(hiddenCanary);
  const kind = chance.next();
  if (kind < 0.2) return null;
  if (kind < 0.35) {
    return { ...old, name: isSecret ? `${old.name}!` : `${old.name} renamed` };
  }
  if (kind < 0.45) return { ...old, roomIds: [chance.pick(roomIds)] };
  if (kind < 0.55 && !isSecret) {
    return { ...old, approval: old.approval === 'approved' ? 'pending' : 'approved' };
  }
  if (kind < 0.62 && !isSecret && old.times.length > 0) {
    const times = old.times.map((time) =>
      time.name?.startsWith(hiddenCanary) === true ? time : { ...time, isVisible: !time.isVisible },
    );
    return { ...old, times };
  }
  if (old.isAllDay) {
    const days = chance.pick([-1, 1]);
    const shifted = (instant: Instant) =>
      DateTime.fromMillis(instant, { zone: timeZone }).plus({ days }).startOf('day').toMillis();
    return { ...old, startsAt: shifted(old.startsAt), endsAt: shifted(old.endsAt) };
  }
  const byMs = 5 * minuteMs * chance.whole(-36, 36) + (chance.is(0.2) ? 24 * hourMs : 0);
  const moved = <T extends { readonly startsAt: Instant; readonly endsAt: Instant }>(
    time: T,
  ): T => ({
    ...time,
    startsAt: time.startsAt + byMs,
    endsAt: time.endsAt + byMs,
  });
  return { ...moved(old), times: old.times.map(moved) };
}
