import { createSignal, onMount, Show, type JSX } from 'solid-js';
import type { SignInAnswer } from '../host/staff-http';
import { waitText } from './wait-text';

/** One field and one button. What goes wrong is said beneath the field, and read out at once. */
export function SignIn(props: {
  readonly signIn: (password: string) => Promise<SignInAnswer>;
  readonly onSignedIn: () => void;
}): JSX.Element {
  const [complaint, setComplaint] = createSignal('');
  const [isShown, setIsShown] = createSignal(false);
  const [isBusy, setIsBusy] = createSignal(false);
  let field: HTMLInputElement | undefined;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy() || !field) return;
    setComplaint('');
    setIsBusy(true);
    const answer = await props.signIn(field.value);
    setIsBusy(false);
    if (answer.kind === 'in') return props.onSignedIn();
    setComplaint(complaintOf(answer));
    field.select();
    field.focus();
  }

  onMount(() => field?.focus());
  return (
    <main class="sign-in">
      <h1>Staff</h1>
      <form onSubmit={(event) => void submit(event)}>
        <label for="password">Staff password</label>
        <div class="sign-in-field">
          <input
            ref={(element) => (field = element)}
            id="password"
            name="password"
            type={isShown() ? 'text' : 'password'}
            autocomplete="current-password"
            autocapitalize="none"
            spellcheck={false}
            required
            aria-invalid={complaint() !== ''}
            aria-describedby="complaint"
          />
          <button
            type="button"
            class="sign-in-show"
            aria-pressed={isShown()}
            onClick={() => setIsShown(!isShown())}
          >
            Show password
          </button>
        </div>
        <p id="complaint" class="sign-in-complaint" role="alert">
          <Show when={complaint()}>{complaint()}</Show>
        </p>
        <button type="submit" aria-disabled={isBusy()}>
          {isBusy() ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
    </main>
  );
}

function complaintOf(answer: SignInAnswer): string {
  if (answer.kind === 'wrong') return 'That is not the staff password.';
  if (answer.kind === 'wait') return `Please wait ${waitText(answer.seconds)}, then try again.`;
  return 'Narthex cannot be reached. Please try again.';
}
