import { createSignal, Show, type JSX } from 'solid-js';
import type { BoardFace } from '../../core/board/face';
import { BoardLogo } from './board-logo';

/** Whose board it is, which day, and what time it is there. */
export function BoardHeader(props: {
  readonly board: Pick<BoardFace, 'title' | 'date' | 'clock'>;
  /** What the board is about, before the date; as a rule nothing. */
  readonly subject?: string;
  /** The church's logo, left of the title; as a rule there is none. */
  readonly logoId?: string | null;
}): JSX.Element {
  const lead = () => (props.subject ? `${props.subject} · ` : '');
  const [drawableId, setDrawableId] = createSignal<string | null>(null);
  const hasLogo = () => drawableId() !== null && drawableId() === props.logoId;
  return (
    <header class="header" classList={{ 'header-with-logo': hasLogo() }}>
      <Show when={props.logoId} keyed>
        {(id) => <BoardLogo id={id} onDrawable={setDrawableId} />}
      </Show>
      <h1 class="header-title" dir="auto">
        {props.board.title}
      </h1>
      <p class="header-date">
        <span class="header-whole-date">
          <span class="header-subject">{lead()}</span>
          {props.board.date.whole}
        </span>
        <span class="header-broken-date">
          <span class="header-subject">{lead()}</span>
          {props.board.date.weekday}
          <br />
          {props.board.date.day}
        </span>
      </p>
      <Show when={props.board.clock}>
        {(clock) => (
          <p class="header-clock">
            <span class="header-lead">{clock().lead}</span>
            {clock().text}
            <span class="header-period">{clock().period}</span>
          </p>
        )}
      </Show>
    </header>
  );
}
