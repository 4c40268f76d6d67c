import { For, Show, type JSX } from 'solid-js';
import type { RoomBoard } from '../../../core/board/room-board';
import type { Words } from '../../../core/language/words';
import { BoardFoot } from '../board-foot';
import { DoorCard } from './door-card';
import { DoorFollowing } from './door-following';

/** More cards than these would leave no room for what follows; with so many the hint gives way. */
const mostCards = 2;

/** What time it is, what has left the room, and what follows in it. */
export function DoorSide(props: { readonly board: RoomBoard; readonly words: Words }): JSX.Element {
  const cards = () => props.board.forwarding.slice(0, mostCards);
  const hiddenCards = () => props.board.forwarding.length - cards().length;
  // A door says it on its panel.
  const foot = () => ({ ...props.board, clockNote: '' });
  return (
    <aside class="door-side">
      <div class="door-when">
        <Show when={props.board.clock}>
          {(clock) => (
            <p class="door-clock">
              <span class="door-lead">{clock().lead}</span>
              {clock().text}
              <span class="door-period">{clock().period}</span>
            </p>
          )}
        </Show>
        <p class="door-date">{props.board.date.whole}</p>
      </div>
      <For each={cards()}>{(line) => <DoorCard line={line} />}</For>
      <Show when={hiddenCards() > 0}>
        <p class="follow-more">{props.words.more(hiddenCards())}</p>
      </Show>
      <DoorFollowing items={props.board.following} words={props.words} />
      <Show when={cards().length < mostCards}>
        <p class="door-hint">{props.board.hint}</p>
      </Show>
      <BoardFoot board={foot()} pageText="" moreText="" />
    </aside>
  );
}
