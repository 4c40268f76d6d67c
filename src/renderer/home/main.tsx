import '@fontsource-variable/inter/wght.css';
import './home.css';
import { For, Show, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { createHostState } from '../host/create-host-state';

/** What this host serves, for the person who sets up a screen. */
function Home(): JSX.Element {
  const { schedule } = createHostState();
  return (
    <main>
      <h1>{schedule().organization?.name ?? 'Narthex'}</h1>
      <Show when={schedule().isDemo}>
        <p>This is the demonstration church.</p>
      </Show>
      <h2>Boards</h2>
      <p>
        <a href="/board/agenda">Agenda</a> – today across all rooms, for a lobby screen
      </p>
      <Show when={schedule().rooms.length > 0}>
        <h2>Agenda of one room</h2>
        <p>
          Several rooms in one agenda: write their numbers with commas between,{' '}
          <code>/board/agenda?rooms=1,2</code>. In the same way <code>?folders=</code> takes
          folders, and <code>?tags=</code> the numbers of tags.
        </p>
        <ul>
          <For each={schedule().rooms}>
            {(room) => (
              <li>
                <a href={`/board/agenda?rooms=${encodeURIComponent(room.id)}`}>
                  <bdi>{room.name}</bdi>
                </a>{' '}
                <span>
                  {room.folder === '' ? '' : `${room.folder} · `}
                  {room.id}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </main>
  );
}

render(() => <Home />, document.body);
