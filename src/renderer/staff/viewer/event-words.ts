import type { EventConnection } from '../../../core/schedule/event-connection';
import type { EventInstance, ResourceRequest } from '../../../core/schedule/event-instance';
import type { DayRow } from '../../../core/staff/day-row';
import { isPrivate } from '../../../core/schedule/privacy';
import type { StaffCalendar } from '../../../core/staff/staff-calendar';
import type { StaffPresent } from '../../../core/staff/staff-present';
import type { Saying } from '../../../core/staff/staff-word';
import type { Interval } from '../../../core/time/instant';

const approvals = {
  approved: 'Approved',
  pending: 'Pending approval',
  rejected: 'Rejected',
} as const;

export function approvalText({ kind, approval }: EventInstance): string {
  return kind === 'blockout' ? 'Blocks rooms' : approvals[approval];
}

/** "Registrations · signup"; the product alone where nothing else is said. */
export function connectionKind({ productName, connectedToType }: EventConnection): string {
  const product = productName === null ? 'Another product' : capital(productName);
  return connectedToType === null
    ? product
    : `${product} · ${connectedToType.replaceAll('_', ' ')}`;
}

/** In the past tense of a mark: what staff have said of an event. */
export const saidWords = {
  hidden: 'Hidden by staff',
  cancelled: 'Cancelled',
  moved: 'Moved',
  'new-time': 'New time',
} as const satisfies Record<Saying['kind'], string>;

/** What of an event screens show otherwise than the calendar has it, by what staff have decided; else empty. */
export function saidText(
  row: Pick<DayRow, 'instanceId' | 'tagIds'>,
  { word, privacy }: Pick<StaffPresent, 'word' | 'privacy'>,
): string {
  const said = word.sayings.filter((saying) => saying.instanceId === row.instanceId);
  const words = said.map(({ kind }) => saidWords[kind]);
  return [...words, ...(isPrivate(row, privacy) ? ['Kept private'] : [])].join(', ');
}

/** A room or a thing that an occurrence has booked. */
export type BookedThing = Interval & {
  readonly name: string;
  /** False for a room that screens may not name. Of equipment they never speak. */
  readonly isShown: boolean;
  readonly remarks: readonly string[];
};

export function bookedThings(instance: EventInstance, calendar: StaffCalendar): BookedThing[] {
  const rooms = new Map(calendar.rooms.map((room) => [room.id, room.name]));
  const setups = new Map(calendar.roomSetups.map((setup) => [setup.id, setup]));
  return [
    ...instance.resourceBookings.map(
      ({ roomId, startsAt, endsAt, request, isRequestVisibleOnKiosks }) => ({
        name: rooms.get(roomId) ?? `Room ${roomId}`,
        startsAt,
        endsAt,
        isShown: isRequestVisibleOnKiosks !== false,
        remarks: [setupText(request, setups), ...requestTexts(request)].filter(isSaid),
      }),
    ),
    ...instance.equipment.map(({ name, quantity, startsAt, endsAt, request }) => ({
      name: `${name} (${quantity})`,
      startsAt,
      endsAt,
      isShown: true,
      remarks: requestTexts(request),
    })),
  ];
}

function setupText(
  request: ResourceRequest | null,
  setups: ReadonlyMap<string, StaffCalendar['roomSetups'][number]>,
): string {
  const setup = setups.get(request?.roomSetupId ?? '');
  if (setup === undefined) return '';
  return [setup.name, setup.description ?? ''].filter(isSaid).join(': ');
}

function requestTexts(request: ResourceRequest | null): string[] {
  if (request === null) return [];
  const { approval } = request;
  const isPlain = approval === null || approval === 'approved';
  const word = isPlain ? '' : `Request: ${approvals[approval].toLowerCase()}`;
  return [word, request.notes ?? ''].filter(isSaid);
}

const isSaid = (text: string) => text !== '';

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
