import { For, Show, type JSX } from 'solid-js';
import { Tabs } from '@kobalte/core/tabs';
import type { Venue } from '../../../core/language/venue';
import type { PublicDay } from '../../../core/schedule/public-schedule';
import { longDate, shortWeekday, wallClock } from '../../../core/time/venue-time';
import './day-strip.css';

/** The days that are kept, as tabs: Sundays strong, today by its name. */
export function DayStrip(props: {
  readonly days: readonly PublicDay[];
  readonly venue: Venue;
  readonly elsewhere: ReadonlyMap<string, number>;
}): JSX.Element {
  return (
    <Tabs.List class="day-strip" aria-label="Days">
      <For each={props.days}>
        {(day, index) => (
          <Tabs.Trigger
            value={day.date}
            class="day-strip-day"
            classList={{ 'day-strip-sunday': isSunday(day, props.venue) }}
            title={longDate(day.startsAt, props.venue)}
          >
            <span aria-hidden="true">{dayLabel(day, index(), props.venue)}</span>
            <span class="for-ears">{longDate(day.startsAt, props.venue)}</span>
            <Show when={props.elsewhere.get(day.date)}>
              {(count) => (
                <span class="day-strip-count">
                  {count()}
                  <span class="for-ears"> found</span>
                </span>
              )}
            </Show>
            <Show when={day.ageMs === null}>
              <span class="for-ears">, not kept</span>
            </Show>
          </Tabs.Trigger>
        )}
      </For>
    </Tabs.List>
  );
}

function isSunday({ startsAt }: PublicDay, { timeZone }: Venue): boolean {
  return wallClock(startsAt, timeZone).weekday === 0;
}

/** With the date's number where a week begins: two weeks fit side by side. */
function dayLabel(day: PublicDay, index: number, venue: Venue): string {
  const weekday = shortWeekday(day.startsAt, venue);
  const number = Number(day.date.slice(8));
  if (index === 0) return `Today, ${weekday} ${number}`;
  return isSunday(day, venue) ? `${weekday} ${number}` : weekday;
}
