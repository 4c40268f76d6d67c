import { For, type JSX } from 'solid-js';
import { ToggleGroup } from '@kobalte/core/toggle-group';
import type { Choices } from './create-viewer';

const layouts = { list: 'List', timeline: 'Timeline' } as const;

/** The same events one under the other, or as hours. */
export function LayoutSwitch(props: {
  readonly layout: Choices['layout'];
  readonly choose: (layout: Choices['layout']) => void;
}): JSX.Element {
  const onChange = (value: string | null) => {
    if (value === 'list' || value === 'timeline') props.choose(value);
  };
  return (
    <ToggleGroup class="switch" value={props.layout} onChange={onChange} aria-label="Layout">
      <For each={Object.entries(layouts)}>
        {([value, label]) => (
          <ToggleGroup.Item class="switch-item" value={value}>
            {label}
          </ToggleGroup.Item>
        )}
      </For>
    </ToggleGroup>
  );
}
