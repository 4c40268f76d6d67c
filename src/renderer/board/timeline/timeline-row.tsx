import { For, Show, type JSX } from 'solid-js';
import { percent } from './percent';
import type { ShownBar, ShownRow } from './shown-row';

/** A room and its bars. `row` may be a store: only what differs in it is painted again. */
export function TimelineRowView(props: { readonly row: ShownRow }): JSX.Element {
  return (
    <li class="timeline-row" style={{ height: `${props.row.height}px` }}>
      <div class="room" dir="auto">
        <div class="room-name" classList={{ 'room-small': props.row.isSmall }}>
          {props.row.name}
        </div>
        <Show when={props.row.way}>{(way) => <div class="room-way">{way()}</div>}</Show>
      </div>
      <div class="timeline-track">
        <For each={props.row.bars}>{(bar) => <BarView bar={bar} />}</For>
        <Show when={props.row.later}>
          {(later) => (
            <div class="timeline-later" dir="auto">
              {later()}
            </div>
          )}
        </Show>
      </div>
    </li>
  );
}

function BarView(props: { readonly bar: ShownBar }): JSX.Element {
  return (
    <div
      class="bar"
      classList={{
        [`bar-${props.bar.kind}`]: true,
        'bar-cut-before': props.bar.isCutBefore,
        'bar-cut-after': props.bar.isCutAfter,
      }}
      style={{
        left: percent(props.bar.from),
        right: percent(1 - props.bar.to),
        top: `${props.bar.top}px`,
        height: `${props.bar.height}px`,
      }}
    >
      <Show when={props.bar.text}>
        {(text) => (
          <div class="bar-text" classList={{ 'bar-small': props.bar.isSmall }} dir="auto">
            {text()}
          </div>
        )}
      </Show>
      <Show when={props.bar.note}>
        {(note) => (
          <div class="bar-note" dir="auto">
            {note()}
          </div>
        )}
      </Show>
    </div>
  );
}
