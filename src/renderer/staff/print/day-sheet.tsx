import { For, Show, type JSX } from 'solid-js';
import type { Venue } from '../../../core/language/venue';
import type { EventInstance, EventTime } from '../../../core/schedule/event-instance';
import type { PublicDay } from '../../../core/schedule/public-schedule';
import { dayRows } from '../../../core/staff/day-list';
import type { DayRow } from '../../../core/staff/day-row';
import { timeRange } from '../../../core/staff/staff-times';
import { longDate } from '../../../core/time/venue-time';
import type { Staff } from '../staff-context';

const everything = {
  showsSetup: true,
  showsHidden: true,
  showsPending: true,
  roomIds: null,
  tagIds: null,
  found: null,
} as const;

/** Every event of some days, for staff: one table a day, each beginning on a page of its own. */
export function DaySheet(props: {
  readonly staff: Staff;
  readonly venue: Venue;
  readonly days: readonly PublicDay[];
  readonly stamp: string;
}): JSX.Element {
  const rows = (day: PublicDay) =>
    dayRows(props.staff.calendar(), day, everything, props.staff.now()).rows;
  return (
    <For each={props.days}>
      {(day) => (
        <section class="sheet">
          <SheetHead
            line={props.staff.calendar().organization?.name ?? ''}
            title={longDate(day.startsAt, props.venue)}
            stamp={props.stamp}
          />
          <Show
            when={day.ageMs !== null}
            fallback={<p>This day was not kept at the time of printing.</p>}
          >
            <EventTable rows={rows(day)} staff={props.staff} venue={props.venue} />
          </Show>
        </section>
      )}
    </For>
  );
}

export function SheetHead(props: {
  readonly title: string;
  /** What stands beside it, before the moment of printing. */
  readonly line: string;
  readonly stamp: string;
}): JSX.Element {
  return (
    <header class="sheet-head">
      <h2>
        <bdi>{props.title}</bdi>
      </h2>
      <p>
        <bdi>{props.line}</bdi> · {props.stamp}
      </p>
    </header>
  );
}

const seenWords = {
  'on-screens': 'On screens',
  'not-on-screens': 'Staff only',
  pending: 'Pending',
  blockout: 'Blocked',
} as const satisfies Record<DayRow['visibility'], string>;

function EventTable(props: {
  readonly rows: readonly DayRow[];
  readonly staff: Staff;
  readonly venue: Venue;
}): JSX.Element {
  const instances = () => new Map(props.staff.calendar().instances.map((each) => [each.id, each]));
  const rooms = () => new Map(props.staff.calendar().rooms.map(({ id, name }) => [id, name]));
  return (
    <table class="sheet-table">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Event</th>
          <th scope="col">Rooms</th>
          <th scope="col">Setup, teardown and other times</th>
          <th scope="col">Seen by</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows} fallback={<NoEvents />}>
          {(row) => (
            <tr>
              <td class="sheet-time">{row.isAllDay ? 'All day' : timeRange(row, props.venue)}</td>
              <th scope="row">
                <bdi>{row.name}</bdi>
              </th>
              <td>{placeOf(row, rooms())}</td>
              <td>{otherTimes(row, instances().get(row.instanceId), props.venue)}</td>
              <td class="sheet-seen">{seenWords[row.visibility]}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** As in the list: what has no room is where its location says. */
function placeOf({ roomIds, location }: DayRow, rooms: ReadonlyMap<string, string>): string {
  return roomIds.length === 0
    ? (location ?? '')
    : roomIds.map((id) => rooms.get(id) ?? id).join(', ');
}

function NoEvents(): JSX.Element {
  return (
    <tr>
      <td colspan={5}>No events</td>
    </tr>
  );
}

/** What visitors do not see, without the one that stands in the first column already. */
function otherTimes(row: DayRow, instance: EventInstance | undefined, venue: Venue): string {
  const isRow = ({ name, startsAt, endsAt }: EventTime) =>
    name === null && startsAt === row.startsAt && endsAt === row.endsAt;
  return (instance?.eventTimes ?? [])
    .filter((time) => !time.isVisibleOnKiosks && !isRow(time))
    .sort((a, b) => a.startsAt - b.startsAt)
    .map((time) => `${time.name ?? 'Without a name'} ${timeRange(time, venue)}`)
    .join('; ');
}
