import { createSignal, Match, onCleanup, onMount, Switch, type JSX } from 'solid-js';
import type { StaffHttp } from '../host/staff-http';
import { Desk } from './desk';
import { SignIn } from './sign-in';

const againMs = 5_000;

/** The desk for who is signed in, the way there for who is not. */
export function Door(props: { readonly host: StaffHttp }): JSX.Element {
  const [isIn, setIsIn] = createSignal<boolean>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    const found = await props.host.isSignedIn();
    if (found === null) timer = setTimeout(() => void look(), againMs);
    else setIsIn(found);
  }

  onMount(() => void look());
  // Once for the life of the page: its host never becomes another.
  // eslint-disable-next-line solid/reactivity
  const endCalls = props.host.onSignedOut(() => setIsIn(false));
  onCleanup(() => {
    clearTimeout(timer);
    endCalls();
  });
  return (
    <Switch>
      <Match when={isIn() === true}>
        <Desk bridge={props.host} onSignOut={props.host.signOut} />
      </Match>
      <Match when={isIn() === false}>
        <SignIn signIn={props.host.signIn} onSignedIn={() => setIsIn(true)} />
      </Match>
    </Switch>
  );
}
