import { createSignal, Show, type JSX } from 'solid-js';
import { SetupHead } from '../setup-head';
import { setupPaths } from '../setup-path';
import type { SetupProps } from '../setup-page';
import { beginDraft } from './begin-draft';
import { SavedScreen } from './saved-screen';
import { ScreenSteps } from './screen-steps';

/** Adds a screen, or changes the one of that name. */
export function ScreenPage(props: SetupProps & { readonly name: string | null }): JSX.Element {
  const [savedName, setSavedName] = createSignal<string | null>(null);
  // As it stood when the page was opened: what is being decided is not replaced beneath anybody.
  // eslint-disable-next-line solid/reactivity
  const begin = beginDraft(props.name, props.state, props.setup.draft());
  return (
    <Show when={begin} fallback={<NoSuchScreen name={props.name ?? ''} />}>
      {(draft) => (
        <Show
          when={savedName()}
          fallback={<ScreenSteps {...props} begin={draft()} onSaved={setSavedName} />}
        >
          {(name) => <SavedScreen {...props} name={name()} />}
        </Show>
      )}
    </Show>
  );
}

function NoSuchScreen(props: { readonly name: string }): JSX.Element {
  return (
    <>
      <SetupHead title="No such screen" />
      <p>Nobody has named a screen “{props.name}”.</p>
      <a class="button" href={setupPaths.start}>
        Back to Setup
      </a>
    </>
  );
}
