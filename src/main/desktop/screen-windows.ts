import { createEdgeLog } from '../edge-log';
import { createListeners } from '../listeners';
import type { Log } from '../log';
import type { ScreenReport } from '../staff/screen-report';
import type { WindowPlace } from './board-window';
import type { ScreenWindow } from './screen-window';

/** All screens of this computer that have a display at present. */
export type ScreenWindows = ScreenReport & {
  readonly open: (page: string, place: WindowPlace) => ScreenWindow;
  /** Opens every board in a new window. */
  readonly renew: () => void;
  /** Lets every board go on without script. */
  readonly quieten: () => void;
  /** Lets every board that had peace for a while be drawn as it should be. */
  readonly recover: () => void;
  /** For good: none is opened afterwards. */
  readonly close: () => void;
};

const ignored = () => undefined;
const nothing: ScreenWindow = {
  move: ignored,
  remind: ignored,
  renew: ignored,
  quieten: ignored,
  recover: ignored,
  health: () => null,
  close: ignored,
};

export type ScreenWindowsOptions = {
  /** `onHealth` is to be called when the health of the screen may be another. */
  readonly create: (page: string, place: WindowPlace, onHealth: () => void) => ScreenWindow;
  readonly log: Log;
};

export function createScreenWindows({ create, log }: ScreenWindowsOptions): ScreenWindows {
  const listeners = createListeners<undefined>(createEdgeLog(log));
  const present = new Set<ScreenWindow>();
  const tell = () => listeners.tell(undefined);
  let isOver = false;
  return {
    open: (page, place) => {
      if (isOver) return nothing;
      const screen = create(page, place, tell);
      present.add(screen);
      return {
        ...screen,
        close: () => {
          present.delete(screen);
          screen.close();
          tell();
        },
      };
    },
    renew: () => {
      for (const screen of present) screen.renew();
    },
    quieten: () => {
      for (const screen of present) screen.quieten();
    },
    recover: () => {
      for (const screen of present) screen.recover();
    },
    health: () => [...present].flatMap((screen) => screen.health() ?? []),
    onHealth: listeners.add,
    close: () => {
      isOver = true;
      for (const screen of present) screen.close();
      present.clear();
    },
  };
}
