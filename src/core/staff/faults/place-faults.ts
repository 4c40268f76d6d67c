import { overlaps } from '../../time/instant';
import { counted, listed } from '../staff-words';
import { roomName, type LookedDay, type ShownInstance } from './day-facts';
import { faultOf, faultWithoutEvent, type ScreenFault } from './screen-fault';

/** What is the matter with where a day's events are: nowhere, unsure, or one cannot tell which. */
export function placeFaults(day: LookedDay): ScreenFault[] {
  return [
    ...day.shown.flatMap(noPublicRoom),
    ...unknownRooms(day),
    ...day.shown.flatMap((each) => roomsOfTimes(day, each)),
  ];
}

function noPublicRoom({ instance, times }: ShownInstance): ScreenFault[] {
  const nowhere = times.find(({ roomIds, location }) => roomIds.length === 0 && location === null);
  if (nowhere === undefined) return [];
  const hasHiddenRoom = instance.resourceBookings.some((booking) => overlaps(booking, nowhere));
  return [
    faultOf(instance, nowhere, {
      kind: 'no-public-room',
      severity: 'wrong',
      what: hasHiddenRoom
        ? 'Its room is hidden from kiosks and it has no location, so screens say “Ask at the welcome desk”.'
        : 'It has no room and no location, so screens say “Ask at the welcome desk”.',
      mend: hasHiddenRoom
        ? 'Open the event in Planning Center Calendar and turn on “Visible on kiosks” at its room, or enter a location.'
        : 'Open the event in Planning Center Calendar and book a room for its public time, or enter a location.',
    }),
  ];
}

/** One for all of them: where the answer leaves it out, it leaves it out of most. */
function unknownRooms(day: LookedDay): ScreenFault[] {
  const unknown = day.shown.flatMap(({ instance, times }) =>
    instance.resourceBookings
      .filter((booking) => booking.isRequestVisibleOnKiosks === null)
      .filter((booking) => times.some((time) => overlaps(time, booking)))
      .map(({ roomId }) => roomId),
  );
  const roomIds = [...new Set(unknown)].filter((roomId) => day.rooms.has(roomId));
  const [only] = roomIds;
  if (only === undefined) return [];
  const names = listed(roomIds.map((roomId) => roomName(day, roomId)));
  return [
    faultWithoutEvent(roomIds.length === 1 ? names : counted(roomIds.length, 'room'), {
      kind: 'unknown-rooms',
      severity: 'look',
      what: `Planning Center has not said whether screens may name ${names}, so they do.`,
      mend: 'Where a room must stay unnamed, open its event in Planning Center Calendar and turn off “Visible on kiosks” at the room.',
      ...(roomIds.length === 1 ? { roomId: only } : {}),
    }),
  ];
}

/** Two times that both have the same several rooms throughout: which room belongs to which nobody can tell. */
function roomsOfTimes(day: LookedDay, { instance, times }: ShownInstance): ScreenFault[] {
  const spread = times.filter((time) => time.roomIds.length > 1 && time.partRooms.length === 0);
  const [first] = spread.filter((time) =>
    spread.some((other) => other !== time && other.roomIds.join() === time.roomIds.join()),
  );
  if (first === undefined) return [];
  const names = listed(first.roomIds.map((roomId) => roomName(day, roomId)));
  return [
    faultOf(instance, first, {
      kind: 'rooms-of-times',
      severity: 'look',
      what: `It has ${counted(times.length, 'public time')}, and screens name ${names} at each, since all are booked throughout.`,
      mend: 'If a room belongs to one of the times only, book it for that time alone in Planning Center Calendar.',
    }),
  ];
}
