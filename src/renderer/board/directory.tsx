import './directory.css';
import { For, Show, type JSX } from 'solid-js';
import { boardNames } from '../../core/board/screen';
import { boardPath, screenPath, type ScreenAddress } from '../../core/board/screen-address';
import type { HostState } from '../host/create-host-state';

const wholeBoards = boardNames.filter((name) => name !== 'room');

/** What exists, for whoever typed an address that does not. */
export function Directory(props: {
  readonly address: ScreenAddress;
  readonly host: HostState;
}): JSX.Element {
  const screens = () => Object.keys(props.host.schedule().house.screens);
  const rooms = () => props.host.schedule().rooms;
  return (
    <main class="directory">
      <h1>There is no such board</h1>
      <For each={complaintsOf(props.address)}>{(complaint) => <p>{complaint}</p>}</For>
      <h2>Boards</h2>
      <ul>
        <For each={wholeBoards}>
          {(name) => (
            <li>
              <a href={boardPath({ name })}>/board/{name}</a>
            </li>
          )}
        </For>
      </ul>
      <Show when={screens().length > 0}>
        <h2>Screens</h2>
        <ul>
          <For each={screens()}>
            {(name) => (
              <li>
                <a href={screenPath(name)}>{name}</a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={rooms().length > 0}>
        <h2>Rooms</h2>
        <ul>
          <For each={rooms()}>
            {(room) => (
              <li>
                <a href={boardPath({ name: 'room', roomId: room.id })}>
                  <bdi>{room.name}</bdi>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </main>
  );
}

function complaintsOf(address: ScreenAddress): readonly string[] {
  if (address.kind === 'mistake') return address.complaints;
  if (address.kind === 'screen') return [`Nobody has named a screen "${address.name}".`];
  const { board } = address;
  return board.name === 'room' ? [`There is no room with the id ${board.roomId}.`] : [];
}
