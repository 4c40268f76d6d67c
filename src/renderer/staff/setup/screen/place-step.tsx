import { Show, type JSX } from 'solid-js';
import { TextField } from '@kobalte/core/text-field';
import type { SetupDisplay } from '../../../../core/staff/setup-display';
import { Choice } from '../../choice';
import { screenAddressText } from './screen-address-text';
import type { StepProps } from './screen-steps';

const elsewhere = 'Another computer, a tablet or a television with a browser';

/** Its name, and which display it is. */
export function PlaceStep(props: StepProps): JSX.Element {
  const draft = () => props.draft.draft();
  const displays = () => (props.state.isBoardTyped ? [] : (props.state.displays ?? []));
  return (
    <>
      <Show when={draft().isNew}>
        <TextField
          class="dialog-field"
          value={draft().name}
          onChange={(name) => props.draft.set({ name })}
        >
          <TextField.Label>Name</TextField.Label>
          <TextField.Input class="field" maxLength={40} autocomplete="off" required />
          <TextField.Description class="dialog-note">
            As you would say it on the telephone: Lobby, Gym door, Café.
          </TextField.Description>
        </TextField>
      </Show>
      <Show
        when={displays().length > 0}
        fallback={<Elsewhere name={draft().name} isBoardTyped={props.state.isBoardTyped} />}
      >
        <Choice
          label="Display"
          options={displayOptions(displays())}
          value={draft().display === null ? 'elsewhere' : `1 ${draft().display}`}
          choose={(value) =>
            props.draft.set({ display: value === 'elsewhere' ? null : value.slice(2) })
          }
        />
        <Show when={draft().display === null}>
          <Elsewhere name={draft().name} isBoardTyped={false} />
        </Show>
      </Show>
    </>
  );
}

function Elsewhere(props: { readonly name: string; readonly isBoardTyped: boolean }): JSX.Element {
  return (
    <div>
      <Show when={props.isBoardTyped}>
        <p>This start was told which board its first display shows. That counts before Setup.</p>
      </Show>
      <p class="dialog-note">
        Once it is saved, the tablet or television opens this address in its browser:
      </p>
      <p class="setup-address">{screenAddressText(props.name.trim() || 'name')}</p>
    </div>
  );
}

/** By values that no name of a display can be mistaken for. */
function displayOptions(displays: readonly SetupDisplay[]): Readonly<Record<string, string>> {
  const named = displays.map((display) => [`1 ${display.name}`, displayText(display)] as const);
  return Object.fromEntries([...named, ['elsewhere', elsewhere] as const]);
}

function displayText({ name, isPresent, width, height, page }: SetupDisplay): string {
  const size = width === null || height === null ? '' : `, ${width} × ${height}`;
  const shows = page === null ? '' : `, shows ${page} now`;
  return `${name}${isPresent ? size : ', which is not there now'}${shows}`;
}
