import { For, Show, type JSX } from 'solid-js';
import type { ScreenDraft } from '../../../../core/staff/screen-draft';
import { createRequest } from '../../create-request';
import { changePath, setupPaths } from '../setup-path';
import type { SetupProps } from '../setup-page';
import { churchText, credentialText, privacyText } from './standing-words';
import { ScreenLines } from './screen-lines';

/** What stands, and the way to each part of it. */
export function SetupStart(props: SetupProps): JSX.Element {
  const church = () => props.staff.calendar().organization?.name ?? null;
  return (
    <>
      <header class="setup-head">
        <a href="/staff">The day</a>
        <h1>Setup</h1>
      </header>
      <Show when={props.setup.draft()}>{(draft) => <Unfinished {...props} draft={draft()} />}</Show>
      <section class="setup-panel" aria-labelledby="setup-church">
        <h2 id="setup-church">Church</h2>
        <p>{churchText(props.state, church())}</p>
        <p class="setup-note">{credentialText(props.state)}</p>
        <a class="button" href={setupPaths.connect}>
          {props.state.credentialFrom === 'none' ? 'Connect your church' : 'Change the connection'}
        </a>
      </section>
      <section class="setup-panel" aria-labelledby="setup-screens">
        <h2 id="setup-screens">Screens</h2>
        <ScreenLines {...props} />
        <a class="button button-strong" href={setupPaths.addScreen}>
          Add a screen
        </a>
      </section>
      <section class="setup-panel" aria-labelledby="setup-privacy">
        <h2 id="setup-privacy">Privacy</h2>
        <p>{privacyText(props.state.privacy)}</p>
        <a class="button" href={setupPaths.privacy}>
          Choose what boards say
        </a>
      </section>
      <Show when={props.state.complaints.length > 0}>
        <section class="setup-panel" aria-labelledby="setup-complaints">
          <h2 id="setup-complaints">What is written and not used</h2>
          <ul>
            <For each={props.state.complaints}>{(line) => <li>{line}</li>}</For>
          </ul>
        </section>
      </Show>
    </>
  );
}

function Unfinished(props: SetupProps & { readonly draft: ScreenDraft }): JSX.Element {
  const request = createRequest();
  const path = () => (props.draft.isNew ? setupPaths.addScreen : changePath(props.draft.name));
  const throwAway = () =>
    request.send(props.staff.ask('keep-draft', { draft: null }), props.setup.readAgain);
  return (
    <section class="setup-panel setup-unfinished" aria-label="Unfinished">
      <p>
        <strong>
          <bdi>{props.draft.name || 'A new screen'}</bdi>
        </strong>{' '}
        is not finished. Nothing of it is saved.
      </p>
      <div class="setup-actions">
        <a class="button" href={path()}>
          Take it up again
        </a>
        <button type="button" class="button" onClick={throwAway}>
          Throw it away
        </button>
      </div>
      <p role="alert">{request.complaint()}</p>
    </section>
  );
}
