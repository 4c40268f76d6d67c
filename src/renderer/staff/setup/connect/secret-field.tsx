import { createSignal, type JSX } from 'solid-js';
import { TextField } from '@kobalte/core/text-field';

/** Hidden from who looks over a shoulder, unless they ask to see it. No browser is to remember it. */
export function SecretField(props: {
  readonly value: string;
  readonly set: (value: string) => void;
}): JSX.Element {
  const [isShown, setIsShown] = createSignal(false);
  return (
    <TextField class="dialog-field" value={props.value} onChange={props.set}>
      <TextField.Label>Secret</TextField.Label>
      <div class="setup-secret">
        <TextField.Input
          class="field"
          type={isShown() ? 'text' : 'password'}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          required
        />
        <button
          type="button"
          class="button"
          aria-pressed={isShown()}
          onClick={() => setIsShown(!isShown())}
        >
          Show secret
        </button>
      </div>
    </TextField>
  );
}
