import type { PublicSchedule } from '../../src/core/schedule/public-schedule';
import type { Reservation } from '../../src/core/schedule/reservation';
import { overlaps, type Instant, type Interval } from '../../src/core/time/instant';
import type { ChurchTruth, TrueFacts } from './church-truth';
import type { Accuse } from './verdicts';

export type ReservationJudgement = {
  readonly schedule: PublicSchedule;
  readonly truth: ChurchTruth;
  /** The venue day of which what holds rooms is judged. */
  readonly day: Interval;
  /** What has been so since then was read, as far as it is approved. */
  readonly approvedFrom: Instant;
  /** The same of what is pending, and of blockouts. */
  readonly heldFrom: Instant;
  readonly accuse: Accuse;
};

/** I13 of what holds rooms: what is called by a name is made ready for that, and nothing private is. */
export function judgeReservations(judgement: ReservationJudgement): void {
  const { schedule, accuse } = judgement;
  const parted = schedule.times.find((time) => time.partRooms.length > 0);
  // The true church books its rooms for all of an instance.
  if (parted) accuse('I13 never lies', `${parted.name} is told to have a room for a part of it`);
  const inTwo = schedule.reservations.find((one, index) =>
    schedule.reservations.some(
      (other, at) => at > index && other.roomId === one.roomId && overlaps(one, other),
    ),
  );
  if (inTwo) accuse('I13 never lies', `room ${inTwo.roomId} is reserved twice at once`);
  for (const reservation of schedule.reservations) {
    if (reservation.forTimeId !== null) judgeReadiness(reservation, judgement);
  }
}

function judgeReadiness(reservation: Reservation, judgement: ReservationJudgement): void {
  const { schedule, truth, day, accuse } = judgement;
  const { roomId, forTimeId } = reservation;
  const time = schedule.times.find(({ id }) => id === forTimeId);
  if (!time || time.isAllDay || reservation.endsAt > time.startsAt) {
    accuse('I13 never lies', `room ${roomId} is made ready for nothing that follows`);
    return;
  }
  const isBooked = truth
    .versionsOf(time.instanceId)
    .some(({ facts }) => facts !== null && holds(facts, reservation));
  if (!isBooked) accuse('I13 never lies', `${time.name} never had room ${roomId} then`);
  for (const versions of truth.all()) {
    const last = versions.at(-1);
    if (!last?.facts || last.rows.length > 0 || last.from > knownFrom(last.facts, judgement)) {
      continue;
    }
    const { facts } = last;
    const isOfDay = facts.startsAt < day.endsAt && facts.endsAt > day.startsAt;
    if (isOfDay && facts.roomIds.includes(roomId) && overlaps(facts, reservation)) {
      accuse('I13 never lies', `room ${roomId}, held for something private, is made ready`);
    }
  }
}

function holds({ roomIds, startsAt, endsAt }: TrueFacts, reservation: Reservation): boolean {
  const isAtThatTime = startsAt <= reservation.startsAt && reservation.endsAt <= endsAt;
  return isAtThatTime && roomIds.includes(reservation.roomId);
}

function knownFrom({ kind, approval }: TrueFacts, judgement: ReservationJudgement): Instant {
  const isHold = kind === 'blockout' || approval === 'pending';
  return isHold ? judgement.heldFrom : judgement.approvedFrom;
}
