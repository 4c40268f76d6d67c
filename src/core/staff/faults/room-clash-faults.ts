import type { EventInstance } from '../../schedule/event-instance';
import { partsInRoom } from '../../schedule/part-rooms';
import { overlaps, type Interval } from '../../time/instant';
import { quoted, spanText } from '../staff-words';
import { roomName, type LookedDay } from './day-facts';
import { faultOf, type ScreenFault } from './screen-fault';

/**
 * Rooms that two have at once: two public events, or a public event and one that is still pending, or a
 * blockout. What lasts all day stands beside the others anyway, and clashes with nothing.
 */
export function roomClashFaults(day: LookedDay): ScreenFault[] {
  return [...day.rooms.keys()].flatMap((roomId) => {
    const stays = publicStays(day, roomId);
    return [
      ...oncePerPair(stays, stays).map((clash) => overlapFault(day, roomId, clash)),
      ...oncePerPair(stays, heldStays(day, roomId)).map((clash) => holdFault(day, roomId, clash)),
    ];
  });
}

type Stay = Interval & { readonly instance: EventInstance };
type Clash = Interval & { readonly one: EventInstance; readonly other: EventInstance };

function publicStays(day: LookedDay, roomId: string): Stay[] {
  return day.shown
    .flatMap(({ instance, times }) =>
      times
        .filter((time) => !time.isAllDay)
        .flatMap((time) => partsInRoom(time, roomId))
        .map((part) => ({ ...part, instance })),
    )
    .sort((a, b) => a.startsAt - b.startsAt || (a.instance.id < b.instance.id ? -1 : 1));
}

function heldStays(day: LookedDay, roomId: string): Stay[] {
  return day.instances
    .filter(({ approval }) => approval !== 'rejected')
    .filter(({ kind, approval }) => kind === 'blockout' || approval === 'pending')
    .flatMap((instance) =>
      instance.resourceBookings
        .filter((booking) => booking.roomId === roomId)
        .map(({ startsAt, endsAt }) => ({ startsAt, endsAt, instance })),
    );
}

/** The first moment at which each two meet. */
function oncePerPair(stays: readonly Stay[], others: readonly Stay[]): Clash[] {
  const clashes = new Map<string, Clash>();
  for (const one of stays) {
    for (const other of others) {
      if (one.instance.id === other.instance.id || !overlaps(one, other)) continue;
      const key = [one.instance.id, other.instance.id].sort().join(' ');
      const before = clashes.get(key);
      const clash = clashOf(one, other);
      if (before === undefined || clash.startsAt < before.startsAt) clashes.set(key, clash);
    }
  }
  return [...clashes.values()];
}

function clashOf(one: Stay, other: Stay): Clash {
  return {
    one: one.instance,
    other: other.instance,
    startsAt: Math.max(one.startsAt, other.startsAt),
    endsAt: Math.min(one.endsAt, other.endsAt),
  };
}

function overlapFault(day: LookedDay, roomId: string, clash: Clash): ScreenFault {
  return faultOf(clash.one, clash, {
    kind: 'overlap',
    severity: 'wrong',
    what: `It and ${quoted(clash.other.name)} are both in ${roomName(day, roomId)} (${spanText(clash, day.venue)}), and the door shows both.`,
    mend: 'Open one of them in Planning Center Calendar and give it another room or another time.',
    roomId,
  });
}

function holdFault(day: LookedDay, roomId: string, clash: Clash): ScreenFault {
  const isBlocked = clash.other.kind === 'blockout';
  const room = `${roomName(day, roomId)} (${spanText(clash, day.venue)})`;
  return faultOf(clash.one, clash, {
    kind: 'held-room',
    severity: isBlocked ? 'wrong' : 'look',
    what: isBlocked
      ? `Screens send visitors to ${room}, which is blocked out for ${quoted(clash.other.name)}.`
      : `${quoted(clash.other.name)} is not approved yet and asks for ${room} too.`,
    mend: isBlocked
      ? 'Open the event in Planning Center Calendar and give it another room, or shorten the blockout.'
      : 'Before somebody approves it in Planning Center Calendar, give one of them another room or another time.',
    roomId,
  });
}
