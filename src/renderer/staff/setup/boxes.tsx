import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Checkbox } from '@kobalte/core/checkbox';
import { foundAmong } from './found-among';

export type Box = { readonly id: string; readonly name: string };

/** A longer list gets a search of its own. */
const surveyable = 12;

/** Boxes to tick, with a search where they are many. What is ticked stays in sight whatever is looked for. */
export function Boxes(props: {
  readonly label: string;
  readonly boxes: readonly Box[];
  readonly chosen: readonly string[];
  readonly toggle: (id: string, isOn: boolean) => void;
}): JSX.Element {
  const [query, setQuery] = createSignal('');
  // Once, and not anew for each that is ticked: a line that is made anew loses the focus.
  const boxes = createMemo(() => props.boxes);
  const shown = createMemo(() => {
    const found = new Set(foundAmong(boxes(), query()));
    return boxes().filter((box) => found.has(box) || props.chosen.includes(box.id));
  });
  return (
    <div class="boxes" role="group" aria-label={props.label}>
      <p class="dialog-legend" aria-hidden="true">
        {props.label}
      </p>
      <Show when={boxes().length > surveyable}>
        <input
          type="search"
          class="field"
          aria-label={`Find in ${props.label.toLowerCase()}`}
          placeholder="Find"
          value={query()}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </Show>
      <div class="boxes-list">
        <For each={shown()} fallback={<p class="dialog-note">Nothing found.</p>}>
          {(box) => (
            <Checkbox
              class="dialog-choice"
              checked={props.chosen.includes(box.id)}
              onChange={(isOn) => props.toggle(box.id, isOn)}
            >
              <Checkbox.Input />
              <Checkbox.Control class="check-box">
                <Checkbox.Indicator>✓</Checkbox.Indicator>
              </Checkbox.Control>
              <Checkbox.Label>
                <bdi>{box.name}</bdi>
              </Checkbox.Label>
            </Checkbox>
          )}
        </For>
      </div>
    </div>
  );
}
