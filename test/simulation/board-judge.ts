import { DateTime } from 'luxon';
import { agendaAt, type AgendaBoard } from '../../src/core/board/agenda';
import type { PublicDay, PublicSchedule } from '../../src/core/schedule/public-schedule';
import type { PublicTime } from '../../src/core/schedule/public-time';
import { minuteMs, overlaps, type Instant, type Interval } from '../../src/core/time/instant';
import { hiddenCanary, type ChurchTruth, type TrueRow, type Version } from './church-truth';
import type { Computer } from './computer';
import { judgeReservations } from './reservation-judge';
import type { Accuse } from './verdicts';
import type { VirtualTime } from './virtual-time';

/** Judges what a window shows, and what it was told, by what the church itself holds true. */
export type BoardJudge = {
  /** A window hears this schedule. */
  readonly told: (schedule: PublicSchedule) => void;
  /** Looks at the window as it is now. */
  readonly look: () => void;
  /** The service's time came with a good answer. */
  readonly heard: () => void;
  /** A whole answer about the days of this span has arrived, of which the first page came then; not true where it was emptied. */
  readonly delivered: (span: Interval, at: Instant, isTrue: boolean) => void;
  /** Another run of the program, of which the disk kept what was safe; `isNewestLost` where the last write was lost. */
  readonly runStarted: (isNewestLost: boolean) => void;
  readonly diskTook: () => void;
  /** Whether all these days were read whole by this run of the program. */
  readonly hasRead: (span: Interval) => boolean;
};

export type BoardJudgeOptions = {
  readonly time: VirtualTime;
  readonly computer: Computer;
  readonly truth: ChurchTruth;
  readonly pollMs: number;
  readonly canaries: readonly string[];
  /** From when on the service must have been heard again, by the scheduler's monotonic time. */
  readonly freshByMono: () => number;
  /** When the disk was last in trouble, by true time. */
  readonly diskTroubleAt: () => Instant;
  readonly accuse: Accuse;
};

/** How far a clock that is believed may be wrong (docs/decisions/0008). */
const clockToleranceMs = 2 * minuteMs;
/** A Date has whole seconds, and an answer is on its way for some. */
const dateToleranceMs = 6_000;
/** A step of the clock is noticed within one look of 10 s, and a window hears of it at once. */
const noticeMs = 12_000;
const ageToleranceMs = minuteMs;
/** From the end of an answer up to its being taken in: the rest of its sync. */
const syncMs = 16_000;
const safeMs = 6 * minuteMs;
/** Unchanged content is written again within a quarter of an hour. */
const keptAgainMs = 20 * minuteMs;
const zeroLengthMs = 15 * minuteMs;

type Standing = {
  readonly schedule: PublicSchedule;
  readonly mono: number;
  readonly errorMs: number;
};

type Word = { readonly errorMs: number; readonly shift: number; readonly mono: number };

type Moment = {
  readonly now: Instant;
  readonly toleranceMs: number;
  readonly date: string;
  readonly day: Interval;
  /** Of a window's own count since it was told. */
  readonly sinceMs: number;
};

export function createBoardJudge(options: BoardJudgeOptions): BoardJudge {
  const { time, computer, truth, accuse } = options;
  const spans = new Map<string, readonly string[]>();
  const deliveredAt = new Map<string, Instant>();
  const truthReadAt = new Map<string, Instant>();
  let knownSince = new Map<string, Instant>();
  let safe: ReadonlySet<string> = new Set();
  let safeBefore: ReadonlySet<string> = new Set();
  let readByRun = new Set<string>();
  let standing: Standing | null = null;
  let word: Word | null = null;

  let today = dayAt(time.trueNow());

  const shift = () => time.trueNow() - time.mono();
  function dayAt(instant: Instant) {
    const start = DateTime.fromMillis(instant, { zone: truth.timeZone }).startOf('day');
    const endsAt = start.plus({ days: 1 }).startOf('day').toMillis();
    return { date: start.toFormat('yyyy-MM-dd'), startsAt: start.toMillis(), endsAt };
  }

  /** The whole days of the span. */
  function datesOf({ startsAt, endsAt }: Interval): readonly string[] {
    const key = `${startsAt}-${endsAt}`;
    const known = spans.get(key);
    if (known) return known;
    const dates: string[] = [];
    for (let day = dayAt(startsAt); day.endsAt <= endsAt; day = dayAt(day.endsAt))
      dates.push(day.date);
    spans.set(key, dates);
    return dates;
  }

  /** Null where true time is so near to midnight that either day is right. */
  function momentOf({ errorMs, mono }: Standing): Moment | null {
    const now = time.trueNow();
    const toleranceMs = Math.abs(errorMs) + 2_000;
    if (now < today.startsAt || now >= today.endsAt) today = dayAt(now);
    const { date } = today;
    const day = today;
    if (now - toleranceMs < day.startsAt || now + toleranceMs >= day.endsAt) return null;
    return { now, toleranceMs, date, day, sinceMs: time.mono() - mono };
  }

  function judgeDoubt({ schedule, errorMs }: Standing): void {
    if (word === null) return;
    const aheadMs = errorMs + shift() - word.shift;
    // A clock that was right, and is ahead now, may be that of a computer that slept.
    const mayHaveSlept =
      aheadMs > 0 && Math.abs(word.errorMs) <= clockToleranceMs + dateToleranceMs;
    const isWrong = Math.abs(aheadMs) > clockToleranceMs + dateToleranceMs && !mayHaveSlept;
    if (isWrong && !schedule.isClockDoubted) {
      accuse('I12 clock', `believed while ${Math.round(errorMs / 1000)} s off`);
    }
    const isBorneOut =
      word.mono > computer.disturbedMono() &&
      Math.abs(errorMs) < clockToleranceMs - dateToleranceMs &&
      Math.abs(word.errorMs) < clockToleranceMs - dateToleranceMs;
    if (isBorneOut && schedule.isClockDoubted) {
      accuse('I12 clock', `doubted though the service agrees`);
    }
  }

  /** A sound disk has what has been known for a while. */
  function noteSafe(): void {
    const now = time.trueNow();
    if (now - options.diskTroubleAt() < keptAgainMs) return;
    const known = [...knownSince].filter(([, since]) => now - since > safeMs);
    safe = new Set(known.map(([date]) => date));
  }

  function look(): void {
    noteSafe();
    if (standing === null) return;
    const disturbedMono = computer.disturbedMono();
    if (disturbedMono > standing.mono) {
      const sinceMs = time.mono() - disturbedMono;
      if (sinceMs > noticeMs) accuse('I1 day truth', 'a step of the clock is not noticed');
      return;
    }
    const { schedule } = standing;
    const board = boardOf(schedule, time.mono() - standing.mono);
    if (schedule.isClockDoubted) {
      judgeDoubtedBoard(board, accuse);
      return;
    }
    if (Math.abs(standing.errorMs) > clockToleranceMs) return;
    const moment = momentOf(standing);
    if (moment === null) return;
    judgeCoverage(schedule, board, moment);
    judgeRows(schedule, board, moment, accuse);
    for (const shown of schedule.times) judgeTruthOf(shown, schedule, moment);
    judgeCompleteness(schedule, board, moment);
  }

  /** I2, I4 and I6 of the day that it is. */
  function judgeCoverage(schedule: PublicSchedule, board: AgendaBoard, moment: Moment): void {
    const { now, date } = moment;
    const today = schedule.days.find((day) => day.date === date);
    const ageMs = ageOf(today, moment);
    const isKnown = now - (knownSince.get(date) ?? Infinity) > syncMs;
    if (isKnown && (ageMs === null || board.body.kind === 'message')) {
      const broken = readByRun.has(date) ? 'I2 never blank' : 'I8 kept over a restart';
      accuse(broken, `${date} was read and is not shown`);
    }
    const arrivedAt = deliveredAt.get(date) ?? -Infinity;
    const trueAgeMs = now - arrivedAt;
    const isLate = time.mono() > options.freshByMono();
    if (isLate && trueAgeMs > 1.1 * options.pollMs + syncMs) {
      accuse('I6 liveness', `nothing was read for ${Math.round(trueAgeMs / 1000)} s`);
    }
    if (ageMs === null) return;
    if (arrivedAt === -Infinity)
      accuse('I13 never lies', `${date} was never answered, and is shown`);
    const shown = `${Math.round(ageMs / 1000)} s, in truth ${Math.round(trueAgeMs / 1000)} s`;
    if (ageMs < trueAgeMs - ageToleranceMs - moment.toleranceMs) {
      accuse('I4 honest age', `said to be of ${shown}`);
    }
    const isOld = trueAgeMs > 10 * minuteMs + ageToleranceMs + moment.toleranceMs;
    if (isOld && board.body.kind === 'day' && board.asOf === '') {
      accuse('I4 honest age', `no age is shown: ${shown}`);
    }
    // Two reads have to agree where much is lost, and people may edit between the two.
    const isLong = ageMs > 5 * (1.1 * options.pollMs + syncMs);
    if (isLate && isLong && time.mono() > options.freshByMono() + ageMs) {
      accuse('I6 liveness', `answers come, and the day is said to be of ${shown}`);
    }
  }

  /** What is shown was so at some moment since the day was read. */
  function judgeTruthOf(shown: PublicTime, schedule: PublicSchedule, moment: Moment): void {
    const ages = schedule.days
      .filter((day) => overlaps(day, shown))
      .map((day) => ageOf(day, moment) ?? 0);
    const from = moment.now - Math.max(0, ...ages) - moment.toleranceMs - 20_000;
    const wasSo = truth
      .versionsOf(shown.instanceId)
      .some((version) => version.until > from && version.rows.some((row) => isSame(row, shown)));
    if (!wasSo) {
      accuse('I13 never lies', `${shown.name} is told, and was not so since its day was read`);
    }
  }

  /** What has been so ever since the day was read stands on the board. */
  function judgeCompleteness(schedule: PublicSchedule, board: AgendaBoard, moment: Moment): void {
    const { now, toleranceMs, date, day } = moment;
    const today = schedule.days.find((each) => each.date === date);
    const ageMs = ageOf(today, moment);
    if (today === undefined || ageMs === null || board.body.kind === 'message') return;
    const { band, now: on, next } = board.body;
    const keys = new Set([...band, ...on, ...next].map((row) => row.key));
    const slackMs = ageToleranceMs + toleranceMs + 5_000;
    // What came since then may have been hidden by an answer that could not be known for a bad one.
    const from = Math.min(now - ageMs - slackMs, truthReadAt.get(date) ?? -Infinity);
    const holdsAgeMs = ageOfHolds(schedule, moment);
    const heldFrom = Math.min(from, now - (holdsAgeMs ?? 0) - slackMs);
    judgeReservations({
      schedule,
      truth,
      day,
      approvedFrom: from,
      heldFrom: holdsAgeMs === null ? -Infinity : heldFrom,
      accuse,
    });
    for (const versions of truth.all()) {
      const last = versions.at(-1);
      if (!last || last.from > from || last.rows.length === 0 || wasHeld(versions, heldFrom))
        continue;
      for (const row of last.rows) {
        const isOver = lastsUntil(row) <= now + toleranceMs + 1_000;
        const isOfToday =
          row.startsAt < day.endsAt - toleranceMs && row.endsAt > day.startsAt + toleranceMs;
        const isZero = row.startsAt === row.endsAt && row.startsAt < day.startsAt + toleranceMs;
        if (isOver || !isOfToday || isZero || keys.has(row.id)) continue;
        accuse(
          'I2 never blank',
          `${row.name} (${iso(row.startsAt)}) is missing; ${board.body.text}`,
        );
        return;
      }
    }
  }

  function runStarted(isNewestLost: boolean): void {
    const kept = isNewestLost ? safeBefore : safe;
    knownSince = new Map([...kept].map((date) => [date, -Infinity]));
    safe = kept;
    safeBefore = kept;
    readByRun = new Set();
    standing = null;
    word = null;
  }

  return {
    told: (schedule) => {
      standing = { schedule, mono: time.mono(), errorMs: computer.wallErrorMs() };
      const text = JSON.stringify(schedule);
      const leak = [hiddenCanary, ...options.canaries].find((canary) => text.includes(canary));
      if (leak !== undefined) accuse('I7 no leak', `"${leak}" is in what boards are told`);
      if (schedule.days.length > 16) accuse('I9 bounds', `${schedule.days.length} days are told`);
      judgeDoubt(standing);
      look();
    },
    look,
    heard: () => {
      word = { errorMs: computer.wallErrorMs(), shift: shift(), mono: time.mono() };
    },
    delivered: (span, at, isTrue) => {
      for (const date of datesOf(span)) {
        deliveredAt.set(date, at);
        if (isTrue) truthReadAt.set(date, at);
        readByRun.add(date);
        if (!knownSince.has(date)) knownSince.set(date, time.trueNow());
      }
    },
    runStarted,
    diskTook: () => {
      safeBefore = safe;
    },
    hasRead: (span) => datesOf(span).every((date) => readByRun.has(date)),
  };
}

function boardOf(schedule: PublicSchedule, sinceMs: number): AgendaBoard {
  return agendaAt(schedule, {}, schedule.now + sinceMs);
}

function judgeDoubtedBoard({ body }: AgendaBoard, accuse: Accuse): void {
  if (body.kind === 'message') return;
  if (body.isToday || body.now.length > 0) {
    accuse('I12 clock', 'something is called now, or today, while the clock is doubted');
  }
}

/** I1 and I3. */
function judgeRows(
  schedule: PublicSchedule,
  { body }: AgendaBoard,
  { now, toleranceMs, day, date }: Moment,
  accuse: Accuse,
): void {
  if (body.kind === 'message') return;
  const byId = new Map(schedule.times.map((time) => [time.id, time]));
  const timesOf = (rows: readonly { readonly key: string }[]) =>
    rows.flatMap((row) => byId.get(row.key) ?? []);
  const widened = { startsAt: day.startsAt - toleranceMs, endsAt: day.endsAt + toleranceMs };
  const shown = [...timesOf(body.band), ...timesOf(body.now), ...timesOf(body.next)];
  const strange = shown.find((time) => !overlaps(time, widened));
  if (strange) accuse('I1 day truth', `${iso(strange.startsAt)} stands under ${date}`);
  const early = now - ageToleranceMs - toleranceMs;
  const ended = timesOf(body.now).find((time) => lastsUntil(time) < early);
  if (ended) accuse('I3 nothing ended', `now: ended ${iso(ended.endsAt)}`);
  const future = timesOf(body.now).find((time) => time.startsAt > now + toleranceMs);
  if (future) accuse('I3 nothing ended', `now: starts ${iso(future.startsAt)}`);
  const past = timesOf(body.next).find((time) => time.startsAt < early);
  if (past) accuse('I3 nothing ended', `next: started ${iso(past.startsAt)}`);
}

function ageOf(day: PublicDay | undefined, { sinceMs }: Moment): number | null {
  return day === undefined || day.ageMs === null ? null : day.ageMs + sinceMs;
}

function ageOfHolds({ days }: PublicSchedule, { sinceMs }: Moment): number | null {
  const ages = days.map((day) => day.holdsAgeMs).filter((age) => age !== null);
  return ages.length === 0 ? null : Math.max(...ages) + sinceMs;
}

/** Whether it only held rooms at some moment since then: the most private answer wins. */
function wasHeld(versions: readonly Version[], from: Instant): boolean {
  return versions.some(
    ({ until, facts }) =>
      until > from && facts !== null && (facts.approval === 'pending' || facts.kind === 'blockout'),
  );
}

function isSame(row: TrueRow, shown: PublicTime): boolean {
  return (
    row.id === shown.id &&
    row.name === shown.name &&
    row.startsAt === shown.startsAt &&
    row.endsAt === shown.endsAt
  );
}

/** Until when it stands under now; what has no length stays for a quarter of an hour. */
function lastsUntil({ startsAt, endsAt }: Interval): Instant {
  return endsAt > startsAt ? endsAt : startsAt + zeroLengthMs;
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}
