import { createEffect, createMemo, createSignal, For, Show, untrack, type JSX } from 'solid-js';
import type { Venue } from '../../../core/language/venue';
import type { DayRow } from '../../../core/staff/day-row';
import { nearText, timeRange } from '../../../core/staff/staff-times';
import type { Instant } from '../../../core/time/instant';
import { nextOption } from './next-option';
import { optionId } from './option-id';
import { firstToCome, shownCount } from './shown-rows';
import './event-list.css';

export type EventListProps = {
  readonly rows: readonly DayRow[];
  /** ISO date of the day that they are of. */
  readonly date: string;
  readonly venue: Venue;
  readonly now: Instant;
  /** Of a room or an event, by its id. */
  readonly roomName: (id: string) => string;
  readonly recurrence: (instanceId: string) => string;
  /** What staff say of an event on screens; empty for most. */
  readonly said: (row: DayRow) => string;
  readonly selectedId: string | null;
  readonly select: (instanceId: string) => void;
  /** Enter was pressed: the details are wanted. */
  readonly open: () => void;
  readonly focusOf: (list: HTMLElement) => void;
};

/** The events of a day, one under the other: arrows choose, Enter goes on to the details. */
export function EventList(props: EventListProps): JSX.Element {
  let list: HTMLUListElement | undefined;
  const [showsAll, setShowsAll] = createSignal(false);
  const shown = createMemo(() =>
    showsAll() ? props.rows : props.rows.slice(0, shownCount(props.rows, props.selectedId)),
  );
  const ids = createMemo(() => shown().map(({ instanceId }) => instanceId));
  const rowOf = (id: string | null | undefined) => list?.querySelector(`#${optionId(id ?? '')}`);
  createEffect(() => rowOf(props.selectedId)?.scrollIntoView({ block: 'nearest' }));
  // Where somebody comes to a day, what is over lies above the edge.
  createEffect(() => {
    if (props.date === '') return;
    const [rows, selectedId] = untrack(() => [props.rows, props.selectedId] as const);
    if (selectedId === null) rowOf(rows[firstToCome(rows)]?.instanceId)?.scrollIntoView();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && props.selectedId !== null) {
      event.preventDefault();
      props.open();
      return;
    }
    const selected = ids().includes(props.selectedId ?? '') ? props.selectedId : null;
    const next = nextOption(ids(), selected, event.key, firstToCome(shown()));
    if (next === null) return;
    event.preventDefault();
    props.select(next);
  };
  return (
    <>
      <ul
        ref={(element) => props.focusOf((list = element))}
        class="event-list"
        role="listbox"
        tabindex="0"
        aria-label="Events"
        aria-activedescendant={activeId(ids(), props.selectedId)}
        onKeyDown={onKeyDown}
      >
        <For each={shown()}>{(row) => <EventRow row={row} list={props} />}</For>
      </ul>
      <Show when={shown().length < props.rows.length}>
        <button type="button" class="button event-list-more" onClick={() => setShowsAll(true)}>
          Show all {props.rows.length}
        </button>
      </Show>
    </>
  );
}

function EventRow(props: { readonly row: DayRow; readonly list: EventListProps }): JSX.Element {
  const isSelected = () => props.list.selectedId === props.row.instanceId;
  return (
    <li
      id={optionId(props.row.instanceId)}
      class="event-row"
      role="option"
      aria-selected={isSelected()}
      classList={{ 'event-row-over': props.row.state === 'over' }}
      onClick={() => props.list.select(props.row.instanceId)}
    >
      <span class="event-row-time">{timeOf(props.row, props.list.venue)}</span>
      <span class="event-row-name">
        <bdi>{props.row.name}</bdi>
        <small>{props.list.recurrence(props.row.instanceId)}</small>
      </span>
      <Rooms row={props.row} roomName={props.list.roomName} />
      <Mark row={props.row} now={props.list.now} said={props.list.said(props.row)} />
    </li>
  );
}

function Rooms(props: {
  readonly row: DayRow;
  readonly roomName: (id: string) => string;
}): JSX.Element {
  return (
    <span class="event-row-rooms">
      <Show
        when={props.row.hasNoPublicRoom}
        fallback={<bdi>{placeOf(props.row, props.roomName)}</bdi>}
      >
        <strong class="event-row-trouble">No public room</strong>
      </Show>
    </span>
  );
}

/** What is to be known of a row at a glance: a word in a shape. */
function Mark(props: {
  readonly row: DayRow;
  readonly now: Instant;
  readonly said: string;
}): JSX.Element {
  const mark = () => markOf(props.row, props.now, props.said);
  return (
    <span class="event-row-mark">
      <Show when={mark()}>
        {(known) => <span class={`mark mark-${known().kind}`}>{known().word}</span>}
      </Show>
    </span>
  );
}

type MarkOf = {
  readonly kind: 'said' | 'check' | 'pending' | 'hidden' | 'now' | 'soon';
  readonly word: string;
};

function markOf(row: DayRow, now: Instant, said: string): MarkOf | null {
  if (said !== '') return { kind: 'said', word: said };
  if (row.hasNoPublicRoom) return { kind: 'check', word: 'Check' };
  if (row.visibility === 'pending') return { kind: 'pending', word: 'Pending approval' };
  if (row.visibility === 'blockout') return { kind: 'hidden', word: 'Blocked' };
  if (row.visibility === 'not-on-screens') return { kind: 'hidden', word: 'Not on screens' };
  const word = nearText(row.state, row.startsAt - now);
  if (word === '') return null;
  return { kind: row.state === 'now' ? 'now' : 'soon', word };
}

/** As on screens, what has no room is where its location says. */
function placeOf({ roomIds, location }: DayRow, roomName: (id: string) => string): string {
  return roomIds.length === 0
    ? (location ?? '')
    : roomIds.map((id) => unbroken(roomName(id))).join(', ');
}

/** "Room 106" on one line, where the list of rooms takes two. */
function unbroken(name: string): string {
  return name.replaceAll(' ', '\u00A0');
}

function timeOf(row: DayRow, venue: Venue): string {
  return row.isAllDay ? 'All day' : timeRange(row, venue);
}

function activeId(ids: readonly string[], id: string | null): string | undefined {
  return id !== null && ids.includes(id) ? optionId(id) : undefined;
}
