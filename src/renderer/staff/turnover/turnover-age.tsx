import { For, Show, type JSX } from 'solid-js';
import { freshnessOf } from '../../../core/board/freshness';
import type { Venue } from '../../../core/language/venue';
import type { PublicDay } from '../../../core/schedule/public-schedule';
import { momentText } from '../../../core/staff/staff-times';
import { clockTime, timeText, venueDaysBetween } from '../../../core/time/venue-time';
import type { Staff } from '../staff-context';

/** How far what stands beneath may be trusted; nothing where it may. */
export function TurnoverAge(props: {
  readonly staff: Staff;
  readonly today: PublicDay | undefined;
  readonly venue: Venue;
}): JSX.Element {
  const doubts = () => doubtsOf(props.staff, props.today, props.venue);
  return (
    <div role="status">
      <Show when={doubts().length > 0}>
        <ul class="turnover-doubts">
          <For each={doubts()}>{(doubt) => <li>{doubt}</li>}</For>
        </ul>
      </Show>
    </div>
  );
}

function doubtsOf(staff: Staff, today: PublicDay | undefined, venue: Venue): readonly string[] {
  const present = staff.present();
  if (present === null) return [];
  const clock =
    present.clockDoubt === null ? [] : [`What is now may be wrong. ${present.clockDoubt}`];
  if (today === undefined || today.ageMs === null) return clock;
  const readAt = present.now - today.ageMs;
  const freshness = freshnessOf(staff.now() - readAt);
  const asOf = `Schedule as of ${readText(readAt, staff.now(), venue)}`;
  return [
    ...clock,
    ...(freshness === 'fresh'
      ? []
      : [freshness === 'stale' ? `${asOf}. It may have changed` : asOf]),
    ...(today.holdsAgeMs === null ? ['Pending events and blocked rooms are not known'] : []),
  ];
}

function readText(readAt: number, now: number, venue: Venue): string {
  const isToday = venueDaysBetween(readAt, now, venue.timeZone) === 0;
  return isToday ? timeText(clockTime(readAt, venue)) : momentText(readAt, venue);
}
