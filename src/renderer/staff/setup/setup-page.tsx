import { Match, Show, Switch, untrack, type JSX } from 'solid-js';
import type { SetupState } from '../../../core/staff/setup';
import type { Staff } from '../staff-context';
import { Connect } from './connect/connect';
import { createSetup, type Setup } from './create-setup';
import { PrivacyPage } from './privacy/privacy-page';
import { ScreenPage } from './screen/screen-page';
import type { SetupPlace } from './setup-path';
import { SetupStart } from './start/setup-start';
import './setup.css';

/** What every page of Setup is given. */
export type SetupProps = {
  readonly staff: Staff;
  readonly setup: Setup;
  readonly state: SetupState;
};

/** One of the pages of Setup, as soon as the host has said what stands. */
export function SetupPage(props: {
  readonly staff: Staff;
  readonly place: SetupPlace;
}): JSX.Element {
  const setup = createSetup(untrack(() => props.staff));
  return (
    <main class="setup">
      <Show when={setup.state()} fallback={<Waiting complaint={setup.complaint()} />}>
        {(state) => (
          <PlaceOf place={props.place} staff={props.staff} setup={setup} state={state()} />
        )}
      </Show>
    </main>
  );
}

function PlaceOf(props: SetupProps & { readonly place: SetupPlace }): JSX.Element {
  return (
    <Switch fallback={<SetupStart {...props} />}>
      <Match when={props.place.kind === 'connect'}>
        <Connect {...props} />
      </Match>
      <Match when={props.place.kind === 'privacy'}>
        <PrivacyPage {...props} />
      </Match>
      <Match when={props.place.kind === 'screen' && props.place}>
        {(place) => <ScreenPage {...props} name={place().name} />}
      </Match>
    </Switch>
  );
}

function Waiting(props: { readonly complaint: string }): JSX.Element {
  return (
    <>
      <h1>Setup</h1>
      <p role="status">{props.complaint || 'One moment…'}</p>
    </>
  );
}
