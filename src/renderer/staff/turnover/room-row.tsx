import { For, Show, type JSX } from 'solid-js';
import type { Venue } from '../../../core/language/venue';
import type { RoomStay } from '../../../core/staff/room-stay';
import { spanText } from '../../../core/staff/staff-words';
import type { Changeover, RoomTurnover } from '../../../core/staff/turnover';
import {
  gapText,
  partsLeft,
  partsToCome,
  soonText,
  stayMarks,
  staysToSetUp,
} from '../../../core/staff/turnover-words';
import type { Instant } from '../../../core/time/instant';
import { startTime, timeText } from '../../../core/time/venue-time';

export type RowProps = {
  readonly turnover: RoomTurnover;
  /** Of all rooms, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: Instant;
  readonly venue: Venue;
};

/** A room: what has it, what is next and when, and how that is wanted. */
export function RoomRow(props: RowProps): JSX.Element {
  return (
    <li class="turnover-room" classList={{ 'turnover-room-tight': props.turnover.next?.isTight }}>
      <h2>
        <bdi>{props.turnover.room.name}</bdi>
      </h2>
      <section>
        <h3>Now</h3>
        <For each={props.turnover.now} fallback={<p class="turnover-faint">Nothing booked</p>}>
          {(stay) => (
            <Stay {...props} stay={stay} parts={partsLeft(stay, props.now, props.venue)} />
          )}
        </For>
      </section>
      <section>
        <h3>Next</h3>
        <Show
          when={props.turnover.next}
          fallback={<p class="turnover-faint">Nothing more today</p>}
        >
          {(next) => <Next {...props} next={next()} />}
        </Show>
        <For each={props.turnover.off}>
          {(stay) => <Stay {...props} stay={stay} parts={[spanText(stay, props.venue)]} />}
        </For>
      </section>
      <section>
        <h3>Wanted</h3>
        <Wanted stays={staysToSetUp(props.turnover, props.now)} />
      </section>
    </li>
  );
}

function Next(props: RowProps & { readonly next: Changeover }): JSX.Element {
  const soon = () => soonText(props.next, props.now);
  return (
    <>
      <p class="turnover-when">
        <strong>{timeText(startTime(props.next.at, props.venue))}</strong>
        <Show when={soon()}>{(text) => <span>{text()}</span>}</Show>
        <Show when={props.next.isTight}>
          <span class="turnover-tight">Tight</span>
        </Show>
      </p>
      <Stay {...props} stay={props.next.to} parts={partsToCome(props.next.to, props.venue)} />
      <Show when={gapText(props.next)}>{(text) => <p class="turnover-part">{text()}</p>}</Show>
    </>
  );
}

function Stay(
  props: RowProps & { readonly stay: RoomStay; readonly parts: readonly string[] },
): JSX.Element {
  return (
    <div class="turnover-stay" classList={{ 'turnover-off': props.stay.isOff }}>
      <p>
        <bdi class="turnover-name">{props.stay.name}</bdi>
        <For each={stayMarks(props.stay, props.names, props.venue)}>
          {(mark) => (
            <>
              {' '}
              <span class="turnover-mark">{mark}</span>
            </>
          )}
        </For>
      </p>
      <ul>
        <For each={props.parts}>{(part) => <li class="turnover-part">{part}</li>}</For>
      </ul>
    </div>
  );
}

function Wanted(props: { readonly stays: readonly RoomStay[] }): JSX.Element {
  return (
    <For each={props.stays} fallback={<p class="turnover-faint">Nothing said</p>}>
      {(stay) => (
        <div class="turnover-stay">
          <p class="turnover-part">
            For <bdi>{stay.name}</bdi>
          </p>
          <Show when={stay.wishes.roomSetup}>
            {(setup) => <p class="turnover-name turnover-lines">{setup()}</p>}
          </Show>
          <Show when={stay.wishes.equipment.length > 0}>
            <p>{stay.wishes.equipment.join(', ')}</p>
          </Show>
          <For each={stay.wishes.notes}>
            {(note) => <p class="turnover-lines turnover-note">{note}</p>}
          </For>
        </div>
      )}
    </For>
  );
}
