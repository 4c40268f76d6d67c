import { createEffect, For, Show, type JSX } from 'solid-js';
import type { Venue } from '../../../core/language/venue';
import type { DayRow } from '../../../core/staff/day-row';
import { nearText, timeRange } from '../../../core/staff/staff-times';
import type { Instant } from '../../../core/time/instant';
import { nextOption } from './next-option';
import './event-list.css';

export type EventListProps = {
  readonly rows: readonly DayRow[];
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
};

/** The events of a day, one under the other: arrows choose, Enter goes on to the details. */
export function EventList(props: EventListProps): JSX.Element {
  let list: HTMLUListElement | undefined;
  const ids = () => props.rows.map(({ instanceId }) => instanceId);
  createEffect(() => {
    const id = props.selectedId;
    if (id !== null) list?.querySelector(`#${optionId(id)}`)?.scrollIntoView({ block: 'nearest' });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && props.selectedId !== null) {
      event.preventDefault();
      props.open();
      return;
    }
    const next = nextOption(ids(), props.selectedId, event.key);
    if (next === null) return;
    event.preventDefault();
    props.select(next);
  };
  return (
    <ul
      ref={(element) => (list = element)}
      class="event-list"
      role="listbox"
      tabindex="0"
      aria-label="Events"
      aria-activedescendant={activeId(props.rows, props.selectedId)}
      onKeyDown={onKeyDown}
    >
      <For each={props.rows}>{(row) => <EventRow row={row} list={props} />}</For>
    </ul>
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
        fallback={props.row.roomIds.map(props.roomName).join(', ')}
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

function timeOf(row: DayRow, venue: Venue): string {
  return row.isAllDay ? 'All day' : timeRange(row, venue);
}

function activeId(rows: readonly DayRow[], id: string | null): string | undefined {
  return rows.some(({ instanceId }) => instanceId === id) ? optionId(id ?? '') : undefined;
}

/** Ids of Planning Center may be words, and hold what a selector cannot. */
function optionId(instanceId: string): string {
  return `event-${instanceId.replaceAll(/[^\w-]/gu, (each) => `_${each.codePointAt(0) ?? 0}_`)}`;
}
