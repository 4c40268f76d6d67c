import { createEffect, createMemo, type JSX } from 'solid-js';
import { roomBoardAt } from '../../../core/board/room-board';
import { wordsOn } from '../../../core/board/screen';
import type { BoardProps } from '../board-props';
import { createTitle } from '../frame/stage';
import { DoorPanel } from './door-panel';
import { DoorSide } from './door-side';

/** The board at the door of one room: may I go in, until when, what is next. */
export function Room(props: BoardProps & { readonly roomId: string }): JSX.Element {
  const words = createMemo(() => wordsOn(props.screen));
  const board = createMemo(() => {
    const { screen, roomId, host } = props;
    return roomBoardAt(host.schedule(), screen, roomId, host.now());
  });
  createEffect(() => props.host.wakeAt(board().changesAt));
  createTitle(() => [board().roomName, board().title]);
  return (
    <div class="door">
      <DoorPanel board={board()} words={words()} />
      <DoorSide board={board()} words={words()} />
    </div>
  );
}
