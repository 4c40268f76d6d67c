import { createEffect, createMemo, For, Show, untrack, type JSX } from 'solid-js';
import type { Venue } from '../../../core/language/venue';
import type { PublicDay } from '../../../core/schedule/public-schedule';
import type { DayRow } from '../../../core/staff/day-row';
import { timeRange } from '../../../core/staff/staff-times';
import { hourMs } from '../../../core/time/instant';
import { clockTime, timeText } from '../../../core/time/venue-time';
import type { Staff } from '../staff-context';
import { createDayAxis, type DayAxis, type RoomLane } from './day-axis';
import { nextOption } from './next-option';
import { optionId } from './option-id';
import type { Viewer } from './create-viewer';
import './day-timeline.css';

export type DayTimelineProps = {
  readonly staff: Staff;
  readonly viewer: Viewer;
  readonly venue: Venue;
  readonly day: PublicDay | undefined;
  readonly rows: readonly DayRow[];
  readonly roomName: (id: string) => string;
  /** Enter was pressed: the details are wanted. */
  readonly open: () => void;
  readonly focusOf: (timeline: HTMLElement) => void;
};

/** The same events as rooms by hours: what is public solid, what only holds the room around it pale. */
export function DayTimeline(props: DayTimelineProps): JSX.Element {
  const axis = createMemo(() => createDayAxis(props.rows, props.staff.calendar(), props.day));
  const ids = () => [
    ...new Set(axis().lanes.flatMap(({ bars }) => bars.map(({ instanceId }) => instanceId))),
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && props.viewer.choices().instanceId !== null) {
      event.preventDefault();
      props.open();
      return;
    }
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key] ?? event.key;
    const next = nextOption(ids(), props.viewer.choices().instanceId, key);
    if (next === null) return;
    event.preventDefault();
    props.viewer.choose({ instanceId: next });
  };
  const nowAt = () => share(axis(), props.staff.now());
  let timeline: HTMLElement | undefined;
  createEffect(() => {
    const id = activeId(axis(), props.viewer.choices().instanceId);
    const bar = id === undefined ? null : timeline?.querySelector(`#${id}`);
    bar?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  // Where somebody comes to a day, the hour before now is the first that is seen.
  createEffect(() => {
    if (props.day?.date === undefined || timeline === undefined) return;
    const { axisAt, now } = untrack(() => ({ axisAt: axis(), now: props.staff.now() }));
    const width = timeline.querySelector('.day-hours-line')?.clientWidth ?? 0;
    timeline.scrollLeft = (share(axisAt, now - hourMs) / 100) * width;
  });
  return (
    <div
      ref={(element) => props.focusOf((timeline = element))}
      class="day-timeline"
      role="listbox"
      tabindex="0"
      aria-label="Events by room"
      aria-activedescendant={activeId(axis(), props.viewer.choices().instanceId)}
      style={{ '--hours': String(Math.max(1, axis().hours.length - 1)) }}
      onKeyDown={onKeyDown}
    >
      <Hours axis={axis()} venue={props.venue} />
      <For each={axis().lanes}>
        {(lane) => (
          <div class="day-lane" role="group" aria-label={props.roomName(lane.roomId)}>
            <span class="day-lane-name" aria-hidden="true">
              <bdi>{props.roomName(lane.roomId)}</bdi>
            </span>
            <div
              class="day-lane-bars"
              role="presentation"
              style={{ '--depth': String(lane.depth) }}
            >
              <Bars lane={lane} axis={axis()} timeline={props} />
              <Show when={nowAt() > 0 && nowAt() < 100}>
                <i class="day-now" style={{ 'inset-inline-start': `${nowAt()}%` }} />
              </Show>
            </div>
          </div>
        )}
      </For>
    </div>
  );
}

/** The first bar of an event. */
function activeId({ lanes }: DayAxis, instanceId: string | null): string | undefined {
  if (instanceId === null) return undefined;
  const lane = lanes.find(({ bars }) => bars.some((bar) => bar.instanceId === instanceId));
  return lane && optionId(instanceId, lane.roomId);
}

function Hours(props: { readonly axis: DayAxis; readonly venue: Venue }): JSX.Element {
  return (
    <div class="day-hours" aria-hidden="true">
      <span class="day-lane-name" />
      <div class="day-hours-line">
        <For each={props.axis.hours}>
          {(hour) => (
            <span style={{ 'inset-inline-start': `${share(props.axis, hour)}%` }}>
              {timeText(clockTime(hour, props.venue)).replace(':00', '')}
            </span>
          )}
        </For>
      </div>
    </div>
  );
}

function Bars(props: {
  readonly lane: RoomLane;
  readonly axis: DayAxis;
  readonly timeline: DayTimelineProps;
}): JSX.Element {
  const viewer = untrack(() => props.timeline.viewer);
  const { choices, choose } = viewer;
  return (
    <For each={props.lane.bars}>
      {(bar) => (
        <div
          class={`day-bar day-bar-${bar.visibility}`}
          role="option"
          id={optionId(bar.instanceId, props.lane.roomId)}
          aria-selected={choices().instanceId === bar.instanceId}
          aria-label={`${bar.name}, ${timeRange(bar, props.timeline.venue)}`}
          style={{
            'inset-inline-start': `${share(props.axis, bar.startsAt)}%`,
            width: `${share(props.axis, bar.endsAt) - share(props.axis, bar.startsAt)}%`,
            '--row': String(bar.row),
          }}
          onClick={() => choose({ instanceId: bar.instanceId })}
        >
          <Show when={choices().showsSetup}>
            <For each={bar.hidden}>
              {(part) => (
                <i
                  class="day-bar-setup"
                  style={{
                    'inset-inline-start': `${part.from * 100}%`,
                    width: `${(part.to - part.from) * 100}%`,
                  }}
                />
              )}
            </For>
          </Show>
          <bdi>{bar.name}</bdi>
        </div>
      )}
    </For>
  );
}

/** Where a moment lies on the axis, in per cent. */
function share({ startsAt, endsAt }: DayAxis, moment: number): number {
  return Math.min(100, Math.max(0, ((moment - startsAt) / (endsAt - startsAt)) * 100));
}
