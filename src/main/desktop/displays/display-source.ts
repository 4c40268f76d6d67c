import type { Display, Screen } from 'electron';
import type { SeenDisplay } from './seen-display';

/** The displays of this computer. */
export type DisplaySource = {
  /** Those that are there now; may be none. */
  readonly look: () => readonly SeenDisplay[];
  /** Calls `listener` when one comes, goes or changes. Not every system says so each time, and some say it ten times. */
  readonly onChange: (listener: () => void) => void;
};

/** To be asked once the app is ready. */
export function electronDisplays(
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'on'>,
): DisplaySource {
  return {
    look: () => {
      const displays = screen.getAllDisplays().filter(isReal);
      // Where there is none, Electron makes up a primary one.
      const primary = displays.length === 0 ? null : screen.getPrimaryDisplay().id;
      return displays.map((display) => seen(display, display.id === primary));
    },
    onChange: (listener) => {
      screen.on('display-added', listener);
      screen.on('display-removed', listener);
      screen.on('display-metrics-changed', listener);
    },
  };
}

/** What comes and goes has no size for a moment. */
function isReal({ bounds }: Display): boolean {
  return bounds.width >= 1 && bounds.height >= 1;
}

function seen(display: Display, isPrimary: boolean): SeenDisplay {
  const { id, label, bounds, workArea, scaleFactor } = display;
  return { id, label, bounds, workArea, scaleFactor, isPrimary };
}
