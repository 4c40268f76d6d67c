import type { BrowserWindow } from 'electron';
import { boardAddress } from './app-protocol';
import type { WindowPlace } from './board-window';

/** One screen's board in a window, for as long as it has a display. What happens to the window is mended here. */
export type ScreenWindow = {
  /** The display has another size, or the board has another display. */
  readonly move: (place: WindowPlace) => void;
  /** The display is gone, or shows another page from now on. */
  readonly close: () => void;
};

export type ScreenWindowOptions = {
  /** Makes a window whose page may ask for the schedule. */
  readonly open: (place: WindowPlace) => BrowserWindow;
  /** As in `/board/agenda`. */
  readonly page: string;
  readonly place: WindowPlace;
};

export function createScreenWindow({ open, page, place }: ScreenWindowOptions): ScreenWindow {
  const window = open(place);
  void window.loadURL(boardAddress(page));
  return {
    move: ({ bounds }) => {
      window.setBounds(bounds);
    },
    close: () => {
      window.destroy();
    },
  };
}
