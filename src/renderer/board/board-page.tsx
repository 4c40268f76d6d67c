import './frame/frame.css';
import { createMemo, ErrorBoundary, onCleanup, Show, type JSX } from 'solid-js';
import { notAvailable } from '../../core/board/face';
import { screenIn, type ResolvedScreen } from '../../core/board/house';
import { isUnknownRoom } from '../../core/board/room-board';
import type { ScreenAddress } from '../../core/board/screen-address';
import type { HostState } from '../host/create-host-state';
import { Directory } from './directory';
import { FramedScreen } from './frame/framed-screen';

const unheardScreen: ResolvedScreen = {
  screen: {},
  turns: [{ board: { name: 'agenda' }, seconds: 60 }],
};

/** The screen at the address, or what there is instead. */
export function BoardPage(props: {
  readonly address: ScreenAddress;
  readonly host: HostState;
}): JSX.Element {
  const resolved = createMemo((): ResolvedScreen | null => {
    const { house, buildId } = props.host.schedule();
    const known = screenIn(house, props.address);
    // Which screens there are, the host says with its first schedule.
    return known ?? (buildId === '' ? unheardScreen : null);
  });
  const shown = () => (hasUnknownRoom(props.host, props.address) ? null : resolved());
  return (
    <ErrorBoundary fallback={() => <Stumbled />}>
      <Show when={shown()} fallback={<Directory address={props.address} host={props.host} />}>
        {(screen) => <FramedScreen resolved={screen()} host={props.host} />}
      </Show>
    </ErrorBoundary>
  );
}

/** A named screen may have a room in its rotation that is gone; only the board of one room has nothing else. */
function hasUnknownRoom({ schedule }: HostState, address: ScreenAddress): boolean {
  if (address.kind !== 'board' || address.board.name !== 'room') return false;
  return isUnknownRoom(schedule(), address.board.roomId);
}

const againMs = 30_000;

/** After a fault of the program, or of the network while a board was loaded: the page begins anew. */
function Stumbled(): JSX.Element {
  const timer = setTimeout(() => location.reload(), againMs);
  onCleanup(() => clearTimeout(timer));
  return <p class="board board-message">{notAvailable({})}</p>;
}
