import type { Screen } from '../../core/board/screen';
import type { Instant } from '../../core/time/instant';
import type { HostState } from '../host/create-host-state';

/** What every kind of board is given to draw itself. */
export type BoardProps = {
  readonly screen: Screen;
  readonly host: HostState;
  /** When its turn on this screen began; 0 where it stands alone. */
  readonly shownSince: Instant;
  /** How many rotations have been before: a board that shows one thing a turn goes on from there. */
  readonly round: number;
};
