import { Show, type JSX } from 'solid-js';
import type { AgendaRow } from '../../../core/board/agenda-day';
import type { ClockTime } from '../../../core/time/venue-time';

/** A row with its texts as they fit on this screen. */
export type ShownRow = AgendaRow & { readonly nameText: string; readonly placeText: string };

/** One row. `row` may be a store: only what differs in it is painted again. */
export function AgendaRowView(props: { readonly row: ShownRow }): JSX.Element {
  return (
    <li class="row" classList={{ 'row-off': props.row.remark.kind === 'cancelled' }}>
      <div class="row-start">
        <Show when={props.row.since}>
          <span class="row-since">{props.row.since} </span>
        </Show>
        <span class="row-lead">{props.row.start.lead}</span>
        <span class="row-time" classList={{ 'row-word': isLongWord(props.row.start) }}>
          {props.row.start.text}
        </span>
        <span class="row-period">{props.row.start.period}</span>
      </div>
      <div class="row-name" dir="auto">
        {props.row.nameText}
      </div>
      <div class="row-place" classList={{ 'row-ask': props.row.place.kind === 'ask' }} dir="auto">
        {props.row.placeText}
      </div>
      <div class="row-remark" classList={{ [`row-${props.row.remark.kind}`]: true }}>
        {props.row.remark.text}
      </div>
      <div class="row-news" dir="auto">
        {props.row.news}
      </div>
      <Show when={props.row.progress !== null}>
        <div class="row-track">
          <div class="row-progress" style={{ width: progressWidth(props.row.progress) }} />
        </div>
      </Show>
    </li>
  );
}

/** "Noon" has the room of a time; "Mitternacht" has not. */
export function isLongWord({ text }: ClockTime): boolean {
  return text.length > 7;
}

function progressWidth(progress: number | null): string {
  return `${(100 * (progress ?? 0)).toFixed(2)}%`;
}
