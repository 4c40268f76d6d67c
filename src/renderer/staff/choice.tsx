import { For, type JSX } from 'solid-js';
import { RadioGroup } from '@kobalte/core/radio-group';

/** One of a few, each in words. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly choose: (value: Value) => void;
}): JSX.Element {
  return (
    <RadioGroup value={props.value} onChange={(value) => props.choose(value as Value)}>
      <RadioGroup.Label class="dialog-legend">{props.label}</RadioGroup.Label>
      <For each={Object.entries<string>(props.options)}>
        {([value, text]) => (
          <RadioGroup.Item class="dialog-choice" value={value}>
            <RadioGroup.ItemInput />
            <RadioGroup.ItemControl class="choice-dot" />
            <RadioGroup.ItemLabel>{text}</RadioGroup.ItemLabel>
          </RadioGroup.Item>
        )}
      </For>
    </RadioGroup>
  );
}
