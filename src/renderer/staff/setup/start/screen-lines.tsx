import { createSignal, For, Show, type JSX } from 'solid-js';
import { screenPath } from '../../../../core/board/screen-address';
import { turnsIn } from '../../../../core/staff/screen-draft';
import { createRequest } from '../../create-request';
import { DeskDialog } from '../../desk-dialog';
import { DeskForm } from '../../desk-form';
import { boardText } from '../board-words';
import { changePath } from '../setup-path';
import type { SetupProps } from '../setup-page';

/** Each screen that staff have named, with what it shows. */
export function ScreenLines(props: SetupProps): JSX.Element {
  const [removing, setRemoving] = createSignal<string | null>(null);
  const names = () => Object.keys(props.state.screens);
  const boards = (name: string) =>
    turnsIn({ ...props.state.everyScreen, ...props.state.screens[name] })
      .map(({ board }) => boardText(board, props.staff.calendar().rooms))
      .join(', ');
  return (
    <>
      <ul class="setup-list">
        <For each={names()} fallback={<li>No screen has a name yet.</li>}>
          {(name) => (
            <li>
              <div class="setup-line">
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                <span class="setup-note">
                  {boards(name)} · {screenPath(name)}
                </span>
              </div>
              <a class="button" href={changePath(name)} aria-label={`Change ${name}`}>
                Change
              </a>
              <button
                type="button"
                class="button"
                aria-label={`Remove ${name}`}
                onClick={() => setRemoving(name)}
              >
                Remove…
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={removing()}>
        {(name) => <RemoveDialog {...props} name={name()} close={() => setRemoving(null)} />}
      </Show>
    </>
  );
}

function RemoveDialog(
  props: SetupProps & { readonly name: string; readonly close: () => void },
): JSX.Element {
  const request = createRequest();
  const removed = () => {
    props.close();
    props.setup.readAgain();
  };
  const remove = () =>
    request.send(props.staff.ask('remove-screen', { name: props.name }), removed);
  return (
    <DeskDialog title={`Remove ${props.name}?`} close={props.close}>
      <DeskForm request={request} submit={remove} action="Remove this screen">
        <p>Whatever opens its address shows the list of boards instead.</p>
      </DeskForm>
    </DeskDialog>
  );
}
