import type { BrowserWindow, Rectangle } from 'electron';
import type { Clock } from '../clock';
import type { WindowPlace } from './board-window';

/** What is asked of a window that has to fill a display. */
export type HeldWindow = Pick<
  BrowserWindow,
  | 'on'
  | 'once'
  | 'getBounds'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMinimized'
  | 'isVisible'
  | 'restore'
  | 'setBounds'
  | 'setFullScreen'
  | 'show'
>;

/** After each of these a window may be elsewhere, or not seen. */
const disturbances = ['leave-full-screen', 'minimize', 'hide', 'resize', 'move'] as const;

/** Leaving and entering the full screen takes its time on every system but one, and is not to be hurried. */
const stepMs = 400;

/** Events are not reliable. */
const lookAgainMs = 60_000;

/** Leave the full screen, go to the place and fill it; and all of it once more. */
const mostSteps = 4;

/** Some systems make a full screen a pixel too small: https://github.com/electron/electron/issues/50017 */
const slackPixels = 2;

export type WindowHold = {
  /** Takes the window to another place, and holds it there. */
  readonly move: (place: WindowPlace) => void;
  /** Displays have changed: where a wrong place was accepted, the right one is tried again. */
  readonly remind: () => void;
};

/**
 * Keeps a window full screen on its display, whatever televisions, window managers and passers-by do to it.
 * Where the system lets no program choose a place, as Wayland does, what it chose is accepted after two
 * attempts, so that nothing flickers for ever: https://github.com/electron/electron/issues/43493. A window
 * for the desk is left to whoever sits there. Nothing is done before somebody shows the window.
 */
export function holdInPlace(
  window: HeldWindow,
  atFirst: WindowPlace,
  clock: Pick<Clock, 'after'>,
): WindowHold {
  let place = atFirst;
  let steps = 0;
  let accepted: Rectangle | null = null;
  let isShown = false;
  let isResting = false;
  let prevent = (): void => undefined;

  function lookIn(delayMs: number): void {
    prevent();
    prevent = clock.after(delayMs, look);
  }
  function look(): void {
    if (window.isDestroyed()) return;
    isResting = steps >= mostSteps;
    if (isResting) accepted = window.getBounds();
    const isRight = isThere(window.getBounds(), place.bounds) || isAccepted();
    const hasStepped = stepTowards(window, place.bounds, isRight);
    steps = hasStepped && !isResting ? steps + 1 : 0;
    lookIn(steps > 0 ? stepMs : lookAgainMs);
  }
  function isAccepted(): boolean {
    return accepted !== null && isThere(window.getBounds(), accepted);
  }

  function hold(): void {
    if (isShown && place.isKiosk && !isResting) lookIn(stepMs);
  }
  for (const name of disturbances) window.on(name as 'move', hold);
  window.on('closed', () => prevent());
  window.once('show', () => {
    isShown = true;
    hold();
  });
  return {
    remind: () => {
      if (accepted === null || !isShown || !place.isKiosk) return;
      steps = 0;
      accepted = null;
      look();
    },
    move: (to) => {
      place = to;
      steps = 0;
      accepted = null;
      if (isShown && place.isKiosk) look();
      else window.setBounds(place.bounds);
    },
  };
}

/** Does the next thing that is missing, one at a time. False where nothing is. */
function stepTowards(window: HeldWindow, bounds: Rectangle, isRight: boolean): boolean {
  if (window.isMinimized()) window.restore();
  else if (!window.isVisible()) window.show();
  else if (!isRight && window.isFullScreen()) window.setFullScreen(false);
  else if (!isRight) {
    window.setBounds(bounds);
    window.setFullScreen(true);
  } else if (!window.isFullScreen()) window.setFullScreen(true);
  else return false;
  return true;
}

function isThere(bounds: Rectangle, wanted: Rectangle): boolean {
  const sides = ['x', 'y', 'width', 'height'] as const;
  return sides.every((side) => Math.abs(bounds[side] - wanted[side]) <= slackPixels);
}
