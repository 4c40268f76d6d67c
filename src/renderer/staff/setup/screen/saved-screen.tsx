import { Show, type JSX } from 'solid-js';
import { focusSoon } from '../focus-soon';
import { SetupHead } from '../setup-head';
import { setupPaths } from '../setup-path';
import type { SetupProps } from '../setup-page';
import { screenAddressText } from './screen-address-text';
import { displayOf } from './begin-draft';

/** What there is to do now that the screen is saved. */
export function SavedScreen(props: SetupProps & { readonly name: string }): JSX.Element {
  const address = () => screenAddressText(props.name);
  return (
    <>
      <SetupHead title={props.name} />
      <section class="setup-panel">
        <h2 ref={focusSoon} tabindex={-1}>
          It is saved
        </h2>
        <Show
          when={displayOf(props.name, props.state)}
          fallback={
            <>
              <p>On the tablet or television, open this address, and keep it open:</p>
              <p class="setup-address">{address()}</p>
            </>
          }
        >
          {(display) => <p>{display()} shows it now.</p>}
        </Show>
        <div class="setup-actions">
          <a class="button" href={setupPaths.addScreen}>
            Add another screen
          </a>
          <a class="button button-strong" href={setupPaths.start}>
            Back to Setup
          </a>
        </div>
      </section>
    </>
  );
}
