import type { WindowPlace } from './board-window';
import type { ScreenWindow } from './screen-window';

/** All screens of this computer that have a display at present. */
export type ScreenWindows = {
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
  close: ignored,
};

export function createScreenWindows(
  create: (page: string, place: WindowPlace) => ScreenWindow,
): ScreenWindows {
  const present = new Set<ScreenWindow>();
  let isOver = false;
  return {
    open: (page, place) => {
      if (isOver) return nothing;
      const screen = create(page, place);
      present.add(screen);
      return {
        ...screen,
        close: () => {
          present.delete(screen);
          screen.close();
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
    close: () => {
      isOver = true;
      for (const screen of present) screen.close();
      present.clear();
    },
  };
}
