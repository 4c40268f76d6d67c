import { createEffect, createMemo, For, Show, type JSX } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { RoomBoard } from '../../../core/board/room-board';
import type { DoorEvent } from '../../../core/board/room/door-state';
import type { Words } from '../../../core/language/words';
import { createMeasured } from '../measured';
import { fitPanel, nothingFitted } from './panel-fit';

type ShownEvent = DoorEvent & { readonly nameText: string };

/** Which room it is, and its state: what people read from across the corridor. */
export function DoorPanel(props: {
  readonly board: RoomBoard;
  readonly words: Words;
}): JSX.Element {
  const panel = createMeasured();
  const state = () => props.board.state;
  const moreText = (count: number) => props.words.more(count);
  const fitted = createMemo(() => {
    const element = panel.element();
    return element ? fitPanel(element, props.board, moreText) : nothingFitted;
  });
  const hiddenCount = () => state().events.length - fitted().names.length;
  const [shown, setShown] = createStore<{ events: readonly ShownEvent[] }>({ events: [] });
  createEffect(() => {
    const { names } = fitted();
    const events = state().events.slice(0, names.length);
    const withNames = events.map((event, index) => ({ ...event, nameText: names[index] ?? '' }));
    setShown('events', reconcile(withNames, { key: 'key' }));
  });
  const progress = () => {
    const [only, ...others] = state().events;
    return only && others.length === 0 ? only.progress : null;
  };
  return (
    <main
      class={`door-panel door-${state().kind}`}
      ref={panel.ref}
      style={{
        '--room': fitted().roomSize,
        '--word': `${fitted().wordSize}px`,
        '--name': fitted().nameSize,
      }}
    >
      <h1 class="door-room" dir="auto">
        {fitted().roomText}
      </h1>
      <div class="door-said">
        <Show when={state().kind} keyed>
          <div class="door-block">
            <p class="door-word">{state().word}</p>
            <ul class="door-events" classList={{ 'door-several': state().events.length > 1 }}>
              <For each={shown.events}>{(event) => <Event event={event} />}</For>
            </ul>
            <p class="door-more">{hiddenCount() > 0 ? moreText(hiddenCount()) : ''}</p>
            <p class="door-detail door-lone">{state().detail}</p>
          </div>
        </Show>
      </div>
      <div class="door-track" classList={{ 'door-running': progress() !== null }}>
        <div class="door-progress" style={{ width: `${(100 * (progress() ?? 0)).toFixed(2)}%` }} />
      </div>
    </main>
  );
}

function Event(props: { readonly event: ShownEvent }): JSX.Element {
  return (
    <li class="door-event">
      <p class="door-name" dir="auto">
        {props.event.nameText}
      </p>
      <p class="door-detail">{props.event.detail}</p>
      <p class="door-news" dir="auto">
        {props.event.news}
      </p>
    </li>
  );
}
