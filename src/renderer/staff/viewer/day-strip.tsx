import { createEffect, For, Show, type JSX } from 'solid-js';
import { Tabs } from '@kobalte/core/tabs';
import type { Venue } from '../../../core/language/venue';
import type { PublicDay } from '../../../core/schedule/public-schedule';
import { shortWeekday, wallClock } from '../../../core/time/venue-time';
import './day-strip.css';

/** The days that are kept, as tabs: Sundays strong, today by its name. */
export function DayStrip(props: {
  readonly days: readonly PublicDay[];
  readonly date: string;
  readonly choose: (date: string) => void;
  readonly venue: Venue;
  readonly elsewhere: ReadonlyMap<string, number>;
}): JSX.Element {
  let strip: HTMLElement | undefined;
  // By their dates, so that the tabs and their focus stay when the host tells anew how old each day is.
  const dates = () => props.days.map(({ date }) => date);
  const step = (by: number) => dates()[dates().indexOf(props.date) + by];
  createEffect(() => {
    const tab = strip?.querySelector(`[data-key="${props.date}"]`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
  });
  return (
    <div class="day-strip" ref={(element) => (strip = element)}>
      <StepButton label="Previous day" sign="‹" date={step(-1)} choose={props.choose} />
      <Tabs.List class="day-strip-days" aria-label="Days">
        <For each={dates()}>
          {(date, index) => (
            <Show when={props.days.find((each) => each.date === date)}>
              {(day) => <DayTab {...props} day={day()} index={index()} />}
            </Show>
          )}
        </For>
      </Tabs.List>
      <StepButton label="Next day" sign="›" date={step(1)} choose={props.choose} />
    </div>
  );
}

function DayTab(props: {
  readonly day: PublicDay;
  readonly index: number;
  readonly venue: Venue;
  readonly elsewhere: ReadonlyMap<string, number>;
}): JSX.Element {
  return (
    <Tabs.Trigger
      value={props.day.date}
      class="day-strip-day"
      classList={{ 'day-strip-sunday': isSunday(props.day, props.venue) }}
    >
      {dayLabel(props.day, props.index, props.venue)}
      <Show when={props.elsewhere.get(props.day.date)}>
        {(count) => (
          <span class="day-strip-count">
            <span class="for-ears">, </span>
            {count()}
            <span class="for-ears"> found</span>
          </span>
        )}
      </Show>
      <Show when={props.day.ageMs === null}>
        <span class="for-ears">, not kept</span>
      </Show>
    </Tabs.Trigger>
  );
}

/** For a hand on a mouse; by keyboard the tabs are nearer. */
function StepButton(props: {
  readonly label: string;
  readonly sign: string;
  readonly date: string | undefined;
  readonly choose: (date: string) => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="day-strip-step"
      aria-label={props.label}
      aria-disabled={props.date === undefined}
      onClick={() => props.date !== undefined && props.choose(props.date)}
    >
      {props.sign}
    </button>
  );
}

function isSunday({ startsAt }: PublicDay, { timeZone }: Venue): boolean {
  return wallClock(startsAt, timeZone).weekday === 0;
}

/** The date's number where a week begins, and where a weekday alone would be the second of its name. */
function dayLabel(day: PublicDay, index: number, venue: Venue): string {
  const weekday = shortWeekday(day.startsAt, venue);
  const number = Number(day.date.slice(8));
  if (index === 0) return `Today, ${weekday} ${number}`;
  return isSunday(day, venue) || index > 7 ? `${weekday} ${number}` : weekday;
}
