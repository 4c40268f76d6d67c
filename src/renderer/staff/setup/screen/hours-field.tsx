import { Index, Show, type JSX } from 'solid-js';
import {
  sameEveryDay,
  weekdays,
  weekHoursIn,
  writtenHours,
  type WeekHours,
  type Weekday,
  type WrittenStretch,
} from '../../../../core/staff/week-hours';
import { withSetting } from '../../../../core/staff/screen-draft';
import { Choice } from '../../choice';
import type { StepProps } from './screen-steps';

const reaches = { always: 'Always', hours: 'At these hours, and black outside of them' } as const;

const usualStretch: WrittenStretch = { from: '07:00', to: '21:00' };

/** When the screen is on, day by day, by the church's own clock. */
export function HoursField(props: StepProps): JSX.Element {
  const hours = () => weekHoursIn(props.draft.draft().settings);
  const write = (next: WeekHours | null) =>
    props.draft.edit((before) =>
      withSetting(before, 'hours', next === null ? undefined : writtenHours(next)),
    );
  const setDay = (day: Weekday, stretches: readonly WrittenStretch[]) => {
    const now = hours();
    if (now) write({ ...now, [day]: stretches });
  };
  return (
    <>
      <Choice
        label="The screen is on"
        options={reaches}
        value={hours() === null ? 'always' : 'hours'}
        choose={(chosen) => write(chosen === 'always' ? null : sameEveryDay(usualStretch))}
      />
      <Show when={hours()}>
        {(week) => (
          <div class="hours">
            <Index each={weekdays}>
              {(day) => (
                <DayHours
                  day={day()}
                  stretches={week()[day()]}
                  set={(stretches) => setDay(day(), stretches)}
                />
              )}
            </Index>
          </div>
        )}
      </Show>
    </>
  );
}

function DayHours(props: {
  readonly day: Weekday;
  readonly stretches: readonly WrittenStretch[];
  readonly set: (stretches: readonly WrittenStretch[]) => void;
}): JSX.Element {
  const title = () => `${props.day.charAt(0).toUpperCase()}${props.day.slice(1)}`;
  const change = (index: number, part: Partial<WrittenStretch>) =>
    props.set(props.stretches.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <div class="hours-day" role="group" aria-label={title()}>
      <span class="hours-name">{title()}</span>
      <div class="hours-stretches">
        <Index each={props.stretches} fallback={<span class="dialog-note">Closed</span>}>
          {(stretch, index) => (
            <div class="hours-stretch">
              <TimeField
                label={`${title()} from`}
                value={stretch().from}
                set={(from) => change(index, { from })}
              />
              <span>to</span>
              <TimeField
                label={`${title()} to`}
                value={stretch().to}
                set={(to) => change(index, { to })}
              />
              <button
                type="button"
                class="link-button"
                aria-label={`Remove these hours of ${title()}`}
                onClick={() => props.set(props.stretches.filter((_, at) => at !== index))}
              >
                Remove
              </button>
            </div>
          )}
        </Index>
      </div>
      <button
        type="button"
        class="link-button"
        aria-label={`Add hours to ${title()}`}
        onClick={() => props.set([...props.stretches, usualStretch])}
      >
        Add
      </button>
    </div>
  );
}

/** An emptied field says nothing yet. */
function TimeField(props: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}): JSX.Element {
  return (
    <input
      class="field"
      type="time"
      required
      aria-label={props.label}
      value={props.value}
      onChange={({ currentTarget: { value } }) => value !== '' && props.set(value)}
    />
  );
}
