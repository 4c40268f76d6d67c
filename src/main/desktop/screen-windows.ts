import type { WindowPlace } from './board-window';
import type { ScreenWindow } from './screen-window';

/** All screens of this computer that have a display at present. */
export type ScreenWindows = {
  readonly open: (page: string, place: WindowPlace) => ScreenWindow;
  /** Opens every board in a new window. */
  readonly renew: () => void;
  /** Lets every board go on without script. */
  readonly quieten: () => void;
  /** For good. */
  readonly close: () => void;
};

export function createScreenWindows(
  create: (page: string, place: WindowPlace) => ScreenWindow,
): ScreenWindows {
  const present = new Set<ScreenWindow>();
  return {
    open: (page, place) => {
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
    close: () => {
      for (const screen of present) screen.close();
      present.clear();
    },
  };
}
