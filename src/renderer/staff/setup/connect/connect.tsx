import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import { createRequest } from '../../create-request';
import { DeskDialog } from '../../desk-dialog';
import { DeskForm } from '../../desk-form';
import { SetupHead } from '../setup-head';
import { focusSoon } from '../focus-soon';
import { setupPaths } from '../setup-path';
import type { SetupProps } from '../setup-page';
import { credentialText } from '../start/standing-words';
import { ConnectForm } from './connect-form';
import { WhereToGet } from './where-to-get';

/** Connects the church: once, by somebody in the office. */
export function Connect(props: SetupProps): JSX.Element {
  const [isConnected, setIsConnected] = createSignal(false);
  const isGiven = () => ['environment', 'systemd'].includes(props.state.credentialFrom);
  return (
    <>
      <SetupHead title="Connect your church" />
      <Switch fallback={<Unconnected {...props} onConnected={() => setIsConnected(true)} />}>
        <Match when={isGiven()}>
          <Given {...props} />
        </Match>
        <Match when={isConnected()}>
          <Connected {...props} />
        </Match>
      </Switch>
    </>
  );
}

/** What is given with the start counts before anything that could be kept from here. */
function Given(props: SetupProps): JSX.Element {
  return (
    <section class="setup-panel">
      <p>{credentialText(props.state)}</p>
      <p>
        It counts before any that is kept on this computer. To connect from this page, take it away
        there, and start Narthex again.
      </p>
    </section>
  );
}

function Unconnected(props: SetupProps & { readonly onConnected: () => void }): JSX.Element {
  return (
    <>
      <Show when={props.state.credentialFrom === 'kept'}>
        <Kept {...props} />
      </Show>
      <WhereToGet />
      <ConnectForm
        staff={props.staff}
        keptBy={props.state.canKeepCredential}
        onKept={() => {
          props.onConnected();
          props.setup.readAgain();
        }}
      />
    </>
  );
}

function Connected(props: SetupProps): JSX.Element {
  return (
    <section class="setup-panel">
      <h2 ref={focusSoon} tabindex={-1}>
        Connected
      </h2>
      <p>{credentialText(props.state)}</p>
      <Show when={props.state.isDemoTyped}>
        <p>
          This start was told to show the demonstration church. Start Narthex without --demo to see
          your own.
        </p>
      </Show>
      <p>Now decide what boards may say of your rooms and events.</p>
      <a class="button button-strong" href={setupPaths.privacy}>
        Next: privacy
      </a>
    </section>
  );
}

function Kept(props: SetupProps): JSX.Element {
  const [isAsked, setIsAsked] = createSignal(false);
  const request = createRequest();
  const forgotten = () => {
    setIsAsked(false);
    props.setup.readAgain();
  };
  const forget = () => request.send(props.staff.ask('forget-credential', null), forgotten);
  return (
    <section class="setup-panel" aria-label="What is kept">
      <p>{credentialText(props.state)} Another takes its place as soon as you keep it.</p>
      <button type="button" class="button" onClick={() => setIsAsked(true)}>
        Disconnect…
      </button>
      <Show when={isAsked()}>
        <DeskDialog title="Disconnect your church?" close={() => setIsAsked(false)}>
          <DeskForm request={request} submit={forget} action="Disconnect">
            <p>The token is taken off this computer, and boards show the demonstration church.</p>
          </DeskForm>
        </DeskDialog>
      </Show>
    </section>
  );
}
