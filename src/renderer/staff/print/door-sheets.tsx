import { For, Show, untrack, type JSX } from 'solid-js';
import type { Venue } from '../../../core/language/venue';
import type { PublicDay } from '../../../core/schedule/public-schedule';
import type { Room } from '../../../core/schedule/room';
import { timeRange } from '../../../core/staff/staff-times';
import { longDate } from '../../../core/time/venue-time';
import type { Staff } from '../staff-context';
import { SheetHead } from './day-sheet';
import { createDoorUses } from './door-uses';

/** A page for each room: no more than its door would show, large enough to be read there. */
export function DoorSheets(props: {
  readonly staff: Staff;
  readonly venue: Venue;
  readonly day: PublicDay | undefined;
  readonly stamp: string;
}): JSX.Element {
  const staff = untrack(() => props.staff);
  const uses = createDoorUses(staff, () => props.day);
  return (
    <Show when={props.day} fallback={<p>This day is not known.</p>}>
      {(day) => (
        <For each={uses()} fallback={<p>No room is booked on this day.</p>}>
          {({ room, lines }) => (
            <DoorSheet
              room={room}
              lines={lines}
              {...props}
              title={longDate(day().startsAt, props.venue)}
            />
          )}
        </For>
      )}
    </Show>
  );
}

function DoorSheet(props: {
  readonly room: Room;
  readonly lines: ReturnType<ReturnType<typeof createDoorUses>>[number]['lines'];
  readonly title: string;
  readonly stamp: string;
  readonly venue: Venue;
}): JSX.Element {
  return (
    <section class="sheet sheet-door">
      <SheetHead title={props.room.name} line={props.title} stamp={props.stamp} />
      <ul>
        <For each={props.lines}>
          {(line) => (
            <li>
              <span>{line.isAllDay ? 'All day' : timeRange(line, props.venue)}</span>
              <strong>
                <bdi>{line.name}</bdi>
              </strong>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
