import { churchPlaces, placeNamed, type ChurchPlace } from './church-places';
import { churchProgramme } from './church-programme';
import { roomSetupNamed, type ChurchRoomSetup } from './church-room-setups';
import { tagNamed, type ChurchTag } from './church-tags';
import type { PlannedConnection, ProgrammeItem } from './programme-item';
import { monthOf, weekOfMonth, type VenueDay } from './venue-day';

/** The event behind one or many instances. */
export type ChurchEvent = {
  readonly id: string;
  readonly item: ProgrammeItem;
  readonly name: string;
  readonly approval: 'A' | 'P' | 'R';
  readonly tags: readonly ChurchTag[];
  readonly requests: readonly ResourceRequest[];
};

/** An event's wish for a room or a thing, shared by all of its instances. */
export type ResourceRequest = {
  readonly id: string;
  readonly eventId: string;
  readonly place: ChurchPlace;
  readonly isVisibleOnKiosks: boolean;
  readonly approval: 'A' | 'P' | 'R';
  readonly quantity: number;
  readonly notes: string | null;
  readonly roomSetup: ChurchRoomSetup | null;
};

const firstItemNumber = 100;
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ordinals = ['1st', '2nd', '3rd', '4th', '5th'];
const itemNumbers = new Map(
  churchProgramme.map((item, index) => [item, firstItemNumber + index] as const),
);

/**
 * The event that an item has on a date. `name` is the occurrence's name there, which only an event
 * held once takes over.
 */
export function churchEvent(item: ProgrammeItem, day: VenueDay, name: string): ChurchEvent {
  const id = eventId(item, day);
  return {
    id,
    item,
    name: item.rhythm === 'once' ? name : item.name,
    approval: item.approval ?? 'A',
    tags: (item.tags ?? []).map(tagNamed),
    requests: requestsOf(item, id),
  };
}

/** What the event is connected to in other products, or null where there is no such event. */
export function connectionsOf(id: string): readonly PlannedConnection[] | null {
  const item = itemOfEvent(id);
  return item ? (item.connections ?? []) : null;
}

/** The item of the programme that the event is of, or null where there is none. */
export function itemOfEvent(id: string): ProgrammeItem | null {
  const match = /^(\d{3})\d{5}$/.exec(id);
  return (match && churchProgramme[Number(match[1]) - firstItemNumber]) ?? null;
}

/** The only date of an event that is held once. */
export function dayOfEvent(id: string): VenueDay {
  return Number(id.slice(3));
}

/** 'Every 2 months on the 4th Sunday', or null for what is held once. */
export function recurrenceDescription(item: ProgrammeItem, day: VenueDay): string | null {
  if (item.rhythm === 'once') return null;
  const weekdays = item.weekdays.map((weekday) => weekdayNames[weekday - 1]).join(', ');
  if (item.rhythm === 'week') return weekdays ? `Every week on ${weekdays}` : 'Every day';
  const ordinal = ordinals[weekOfMonth(day) - 1] ?? 'last';
  return `Every ${item.rhythm} on the ${ordinal} ${weekdays}`;
}

function eventId(item: ProgrammeItem, day: VenueDay): string {
  return `${itemNumbers.get(item)}${String(seriesNumber(item, day)).padStart(5, '0')}`;
}

/** A monthly event of the 2nd Sunday is another event than that of the 4th. */
function seriesNumber(item: ProgrammeItem, day: VenueDay): number {
  if (item.rhythm === 'once') return day;
  if (item.rhythm === 'week') return 0;
  const parity = item.rhythm === '2 months' ? monthOf(day) % 2 : 0;
  return 10 * parity + weekOfMonth(day);
}

function requestsOf(item: ProgrammeItem, eventId: string): readonly ResourceRequest[] {
  const hidden = item.hiddenRooms ?? [];
  const names = [...(item.rooms ?? []), ...hidden, ...(item.equipment ?? [])];
  return names.map((name) => {
    const place = placeNamed(name);
    const isFirstRoom = name === item.rooms?.[0];
    const isHidden = hidden.some((room) => room === name);
    const setup = isFirstRoom ? item.roomSetup : undefined;
    const notes = isFirstRoom ? item.roomNotes : undefined;
    return {
      id: `${eventId}${churchPlaces.indexOf(place) + 10}`,
      eventId,
      place,
      isVisibleOnKiosks: !isHidden,
      approval: item.approval ?? 'A',
      quantity: Math.min(place.quantity, place.name === 'Round tables' ? 12 : 1),
      notes: isHidden ? 'Please keep this room off the screens.' : (notes ?? null),
      roomSetup: setup === undefined ? null : roomSetupNamed(setup),
    };
  });
}
