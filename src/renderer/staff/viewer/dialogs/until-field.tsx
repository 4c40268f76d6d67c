import { For, type JSX } from 'solid-js';
import type { PublicDay } from '../../../../core/schedule/public-schedule';
import { timeOnDay } from '../../../../core/staff/time-on-day';
import type { Venue } from '../../../../core/language/venue';
import type { Instant } from '../../../../core/time/instant';
import { longDate } from '../../../../core/time/venue-time';

/** A moment as a person chooses it: one of the kept days, and a time by the church's clocks. */
export type UntilChoice = { readonly date: string; readonly time: string };

/** Null where no time is chosen. */
export function untilOf(
  { date, time }: UntilChoice,
  days: readonly PublicDay[],
  venue: Venue,
): Instant | null {
  const day = days.find((each) => each.date === date);
  return day === undefined ? null : timeOnDay(time, day, venue.timeZone);
}

export function UntilField(props: {
  readonly value: UntilChoice;
  readonly days: readonly PublicDay[];
  readonly venue: Venue;
  readonly choose: (value: UntilChoice) => void;
}): JSX.Element {
  return (
    <fieldset class="until">
      <legend class="dialog-legend">Until</legend>
      <select
        class="field"
        aria-label="Day"
        onChange={(event) => props.choose({ ...props.value, date: event.currentTarget.value })}
      >
        <For each={props.days}>
          {(day) => (
            <option value={day.date} selected={day.date === props.value.date}>
              {longDate(day.startsAt, props.venue)}
            </option>
          )}
        </For>
      </select>
      <input
        class="field"
        type="time"
        aria-label="Time"
        required
        value={props.value.time}
        onInput={(event) => props.choose({ ...props.value, time: event.currentTarget.value })}
      />
    </fieldset>
  );
}
