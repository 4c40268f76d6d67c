import '@fontsource-variable/inter/wght.css';
import './home.css';
import { For, Show, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import type { Room } from '../../core/schedule/room';
import { boardPath, screenPath } from '../../core/board/screen-address';
import { createHostState } from '../host/create-host-state';

const wholeBoards = [
  { name: 'agenda', label: 'Agenda', use: 'today across all rooms, for a lobby screen' },
  { name: 'timeline', label: 'Timeline', use: 'rooms by hours, for people who stand near' },
  { name: 'sign-up', label: 'Sign-up', use: 'today’s sign-ups, by a code for telephones' },
  { name: 'test-card', label: 'Test card', use: 'what a display crops, and which letters carry' },
] as const;

/** What this host serves, for the person who sets up a screen. */
function Home(): JSX.Element {
  const { schedule } = createHostState();
  const screens = () => Object.keys(schedule().house.screens);
  return (
    <main>
      <h1>{schedule().organization?.name ?? 'Narthex'}</h1>
      <Show when={schedule().isDemo}>
        <p>This is the demonstration church.</p>
      </Show>
      <h2>Boards</h2>
      <ul>
        <For each={wholeBoards}>
          {({ name, label, use }) => (
            <li>
              <a href={boardPath({ name })}>{label}</a> <span>{use}</span>
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
      <Show when={schedule().rooms.length > 0}>
        <h2>Doors of rooms</h2>
        <ul>
          <For each={schedule().rooms}>{(room) => <RoomLine room={room} />}</For>
        </ul>
        <p>
          An agenda of some rooms: write their numbers with commas between,{' '}
          <code>/board/agenda?rooms=1,2</code>. In the same way <code>?folders=</code> takes
          folders, and <code>?tags=</code> the numbers of tags.
        </p>
      </Show>
    </main>
  );
}

function RoomLine(props: { readonly room: Room }): JSX.Element {
  const where = () => (props.room.folder === '' ? '' : `${props.room.folder} · `);
  return (
    <li>
      <a href={boardPath({ name: 'room', roomId: props.room.id })}>
        <bdi>{props.room.name}</bdi>
      </a>{' '}
      <span>
        {where()}
        {props.room.id}
      </span>
    </li>
  );
}

render(() => <Home />, document.body);
