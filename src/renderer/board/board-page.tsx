import { createMemo, ErrorBoundary, Show, type JSX } from 'solid-js';
import { agendaAlone, screenIn, type ResolvedScreen } from '../../core/board/house';
import { isUnknownRoom } from '../../core/board/room-board';
import type { ScreenAddress } from '../../core/board/screen-address';
import type { HostState } from '../host/create-host-state';
import { Directory } from './directory';
import { FramedScreen } from './frame/framed-screen';
import { Stumbled } from './stumbled';

const unheardScreen: ResolvedScreen = { screen: {}, turns: agendaAlone, name: null };

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
  // A room that was there is not a typing error: its door goes on, and says that nothing is known of it.
  const isMistyped = createMemo<boolean | null>(
    (before) => (before === false ? before : hasUnknownRoom(props.host, props.address)),
    null,
  );
  const shown = () => (isMistyped() === true ? null : resolved());
  return (
    <ErrorBoundary fallback={<Stumbled screen={{}} />}>
      <Show when={shown()} fallback={<Directory address={props.address} host={props.host} />}>
        {(screen) => <FramedScreen resolved={screen()} host={props.host} />}
      </Show>
    </ErrorBoundary>
  );
}

/** Null while nothing is known. A named screen may have a room in its rotation that is gone; only the board of one room has nothing else. */
function hasUnknownRoom({ schedule }: HostState, address: ScreenAddress): boolean | null {
  if (schedule().organization === null) return null;
  if (address.kind !== 'board' || address.board.name !== 'room') return false;
  return isUnknownRoom(schedule(), address.board.roomId);
}
