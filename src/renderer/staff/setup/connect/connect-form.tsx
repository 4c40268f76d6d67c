import { createSignal, onCleanup, Show, type JSX } from 'solid-js';
import { TextField } from '@kobalte/core/text-field';
import type { SetupState, TriedCredential } from '../../../../core/staff/setup';
import { createRequest } from '../../create-request';
import { DeskForm } from '../../desk-form';
import type { Staff } from '../../staff-context';
import { SecretField } from './secret-field';
import { TriedWords } from './tried-words';

type ConnectProps = {
  readonly staff: Staff;
  readonly keptBy: SetupState['canKeepCredential'];
  readonly onKept: () => void;
};

const untyped = { applicationId: '', secret: '' };

/** Two fields, a test of them, and only then a way to keep them. The secret lives here, and leaves with the form. */
export function ConnectForm(props: ConnectProps): JSX.Element {
  const [typed, setTyped] = createSignal(untyped);
  const [tried, setTried] = createSignal<TriedCredential | null>(null);
  const request = createRequest();
  const type = (change: Partial<typeof untyped>) => {
    setTyped((before) => ({ ...before, ...change }));
    setTried(null);
  };
  const tryIt = () => {
    const initialTyped = typed();
    // What has been typed since is not what was tried.
    const hear = (found: TriedCredential) => typed() === initialTyped && setTried(found);
    request.send(props.staff.ask('try-credential', initialTyped), hear);
  };
  onCleanup(() => setTyped(untyped));
  return (
    <section
      class="setup-panel"
      classList={{ 'setup-has-tried': tried() !== null }}
      aria-labelledby="setup-token"
    >
      <h2 id="setup-token">Your token</h2>
      <DeskForm request={request} submit={tryIt} action={request.isAsking() ? 'Trying…' : 'Try it'}>
        <TextField
          class="dialog-field"
          value={typed().applicationId}
          onChange={(applicationId) => type({ applicationId })}
        >
          <TextField.Label>Application id</TextField.Label>
          <TextField.Input class="field" autocomplete="off" spellcheck={false} required />
        </TextField>
        <SecretField value={typed().secret} set={(secret) => type({ secret })} />
      </DeskForm>
      <Show when={tried()}>
        {(found) => (
          <KeepIt
            {...props}
            tried={found()}
            credential={typed}
            onKept={() => {
              setTyped(untyped);
              props.onKept();
            }}
          />
        )}
      </Show>
    </section>
  );
}

function KeepIt(
  props: ConnectProps & {
    readonly tried: TriedCredential;
    readonly credential: () => typeof untyped;
  },
): JSX.Element {
  const request = createRequest();
  const keep = () =>
    request.send(props.staff.ask('keep-credential', props.credential()), props.onKept);
  return (
    <DeskForm request={request} submit={keep} action="Keep it and connect">
      <TriedWords tried={props.tried} />
      <p class="setup-note">
        {props.keptBy === 'keychain'
          ? 'The secret is kept by the keychain of this computer.'
          : 'This computer has no keychain that can be used: the secret is kept in a file that only Narthex’s own user can read, unencrypted.'}
      </p>
    </DeskForm>
  );
}
