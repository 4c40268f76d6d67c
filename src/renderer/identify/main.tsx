import '@fontsource-variable/inter/wght.css';
import './identify.css';
import { Show, type JSX } from 'solid-js';
import { render } from 'solid-js/web';

const { searchParams } = new URL(location.href);

/** Longer names are written smaller. */
const longName = 14;
const longestName = 28;

/** What the settings call this display, for whoever stands before it. */
function DisplayName(props: {
  readonly name: string;
  readonly size: string;
  readonly scale: string;
  readonly shows: string | null;
}): JSX.Element {
  return (
    <main>
      <p class="lead">This display is</p>
      <h1
        classList={{
          'is-long': props.name.length > longName,
          'is-longest': props.name.length > longestName,
        }}
      >
        <bdi>{props.name}</bdi>
      </h1>
      <p class="facts">
        <span>{props.size.replace('x', ' × ')} pixels,</span> <span>scale {props.scale}</span>
      </p>
      <Show when={props.shows} fallback={<p class="shows">Free: no board is bound to it</p>}>
        {(board) => (
          <p class="shows">
            Shows <bdi>{board()}</bdi>
          </p>
        )}
      </Show>
      <p class="hint">
        In settings.json: <code>{settingFor(props.name, props.shows)}</code>
      </p>
    </main>
  );
}

function settingFor(name: string, board: string | null): string {
  return `"displays": { ${JSON.stringify(name)}: ${JSON.stringify(board ?? 'agenda')} }`;
}

render(
  () => (
    <DisplayName
      name={searchParams.get('name') ?? ''}
      size={searchParams.get('size') ?? ''}
      scale={searchParams.get('scale') ?? ''}
      shows={searchParams.get('shows')}
    />
  ),
  document.body,
);
