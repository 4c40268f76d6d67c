import { For, Show, type JSX } from 'solid-js';
import type { AxisLabel } from '../../../core/board/timeline/timeline-axis';
import { percent } from './percent';

/** The hours over the rows, and the time where it is. */
export function TimelineAxis(props: {
  readonly labels: readonly AxisLabel[];
  readonly now: { readonly at: number; readonly text: string } | null;
}): JSX.Element {
  return (
    <div class="timeline-axis">
      <For each={props.labels}>
        {(label) => (
          <span class="timeline-tick" style={{ left: percent(label.at) }}>
            {label.text}
          </span>
        )}
      </For>
      <Show when={props.now}>
        {(now) => (
          <span class="timeline-now-time" style={{ left: percent(now().at) }}>
            {now().text}
          </span>
        )}
      </Show>
    </div>
  );
}
