import { For, Show, type JSX } from 'solid-js';
import {
  defaultMarginPercent,
  defaultViewing,
  sampleUnits,
  scaleOf,
} from '../../../core/board/legibility';
import type { BoardProps } from '../board-props';
import { createGlass } from '../frame/create-glass';

const marginsPercent = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * For whoever sets up a display: the outermost frame that is seen whole tells how much a television crops,
 * the smallest line that is read easily from where people stand tells whether the sizes are right.
 */
export function TestCard(props: BoardProps): JSX.Element {
  const margin = () => props.screen.marginPercent ?? defaultMarginPercent;
  const glass = createGlass();
  const isTooFar = () => {
    const { width, height } = glass();
    return scaleOf({ ...defaultViewing, ...props.screen }, width / height).isTooFar;
  };
  return (
    <main class="board test-card">
      <For each={marginsPercent}>
        {(percent) => (
          <div class="test-card-margin" style={{ inset: `${percent}vh ${percent}vw` }}>
            <span class="test-card-percent">{percent} %</span>
          </div>
        )}
      </For>
      <div
        class="test-card-margin test-card-set"
        style={{ inset: `${margin()}vh ${margin()}vw` }}
      />
      <div class="test-card-text">
        <p>
          The outermost frame that you see whole is the margin for this display. The thick one is
          set now: {margin()} %.
        </p>
        <Show when={isTooFar()}>
          <p>This display is too small to be read from where people stand: take a larger one.</p>
        </Show>
        <For each={sampleUnits}>
          {(units) => (
            <p class="test-card-sample" style={{ 'font-size': `calc(${units} * var(--u))` }}>
              {units} · Morning Worship, Room 201, 10:30
            </p>
          )}
        </For>
      </div>
    </main>
  );
}
