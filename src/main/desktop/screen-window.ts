import type { BrowserWindow } from 'electron';
import type { PaintProof } from '../../board-contract';
import type { ScreenHealth } from '../../core/staff/staff-present';
import type { Instant } from '../../core/time/instant';
import type { Clock } from '../clock';
import { reasonOf } from '../error-code';
import type { Log } from '../log';
import { boardAddress, plainAddress, quietAddress } from './app-protocol';
import { placeWindow, remindWindow, type WindowPlace } from './board-window';
import { createMending, type Manner } from './supervision/mending';
import { createPaintRecord } from './supervision/paint-record';
import { createPaintWatch, type Watched } from './supervision/paint-watch';
import { watchPicture } from './supervision/picture-watch';
import { createSuccession } from './supervision/succession';
import { describeTrouble, type Trouble } from './supervision/trouble';
import { windowHealth } from './window-health';

/** One screen's board in a window, for as long as it has a display. What happens to the window is mended here. */
export type ScreenWindow = {
  /** The display has another size, or the board has another display. */
  readonly move: (place: WindowPlace) => void;
  /** Displays have changed, this one's place has not: it may be on another one all the same. */
  readonly remind: () => void;
  /** Begins anew with another window, without any trouble being counted. */
  readonly renew: () => void;
  /** The same with the page that has no script: the program itself is not sound. */
  readonly quieten: () => void;
  /** Draws as it should again, where it has had peace for a while and draws less. */
  readonly recover: () => void;
  /** Null while nothing is known of it, and once it is closed. */
  readonly health: () => ScreenHealth | null;
  /** The display is gone, or shows another page from now on. */
  readonly close: () => void;
};

/** A window whose page may ask for the schedule. */
export type OpenedWindow = {
  readonly window: BrowserWindow;
  /** Asks the page for a proof that it draws. */
  readonly askForProof: () => void;
};

export type ScreenWindowOptions = {
  readonly open: (place: WindowPlace, hear: (proof: PaintProof) => void) => OpenedWindow;
  readonly clock: Pick<Clock, 'after' | 'monotonic'>;
  readonly log: Log;
  /** As in `/board/agenda`. */
  readonly page: string;
  readonly place: WindowPlace;
  /** What time it is, as far as that can be known. */
  readonly now: () => Instant;
  /** Called when its health may be another, but for its end. */
  readonly onHealth: () => void;
  /** Begins the whole program anew; false where it may not. */
  readonly restart: (cause: string) => boolean;
};

const addressIn: Readonly<Record<Manner, (page: string) => string>> = {
  full: boardAddress,
  plain: plainAddress,
  quiet: quietAddress,
};

export function createScreenWindow(options: ScreenWindowOptions): ScreenWindow {
  const { clock, log, page } = options;
  let { place } = options;
  let isMending = false;
  let cancelMend: (() => void) | undefined;
  const mending = createMending({ clock, restart: () => options.restart(lostWord(page)) });
  const windows = createSuccession(clock);
  const record = createPaintRecord({ ...options, onChange: options.onHealth });
  const watch = createPaintWatch({ clock, onProof: record.hear, onTrouble: (it) => mend(it) });
  const isQuiet = () => !isMending && mending.manner() === 'quiet';
  const isUnseen = () => isMending || isQuiet() || watch.isDark();
  const capture = () => (isUnseen() ? null : pictureOf(windows.current()));
  const endPictures = watchPicture({ clock, capture, onTrouble: (trouble) => mend(trouble) });

  function openAnew(): void {
    watch.end();
    isMending = false;
    if (isQuiet()) record.forget();
    const { window, askForProof } = options.open(place, watch.hear);
    windows.follow(window);
    const report = (trouble: Trouble) => mend(trouble, window);
    window.once('closed', () => {
      // A window at the desk may be closed by whoever sits there.
      if (place.isKiosk) report({ kind: 'closed' });
      else if (window === windows.current()) close();
    });
    // A page without script answers nothing.
    if (isQuiet()) window.once('unresponsive', () => report({ kind: 'hung' }));
    else watch.begin({ ...watched(window, () => place.isKiosk), ask: askForProof });
    load(window, addressIn[mending.manner()](page), report);
  }

  function mend(trouble: Trouble, window = windows.current()): void {
    if (isMending || window === null || window !== windows.current()) return;
    isMending = true;
    watch.end();
    record.lose();
    log.warn(`The window of ${page} ${describeTrouble(trouble)}.`);
    if (trouble.kind === 'hung') window.webContents.forcefullyCrashRenderer();
    cancelMend = clock.after(mending.countTrouble(), openAnew);
  }

  const renewIf = (isWanted: boolean) => {
    if (isWanted && !isMending && windows.current()) openAnew();
  };

  function close(): void {
    cancelMend?.();
    endPictures();
    watch.end();
    windows.end();
  }

  openAnew();
  return {
    move: (next) => {
      place = next;
      onPresent(windows.current(), (window) => placeWindow(window, next));
    },
    remind: () => onPresent(windows.current(), remindWindow),
    renew: () => renewIf(true),
    quieten: () => renewIf(mending.quieten()),
    recover: () => renewIf(mending.recover()),
    health: () => windows.current() && windowHealth({ page, place, record, isQuiet: isQuiet() }),
    close,
  };
}

const lostWord = (page: string) => `The window of ${page} cannot be mended.`;

type Report = (trouble: Trouble) => void;

function load(window: BrowserWindow, address: string, report: Report): void {
  window.webContents.once('render-process-gone', (_event, { reason }) => {
    report({ kind: 'gone', reason });
  });
  // A page that asks for itself anew may fail long after it was loaded. -3 is a load that another one follows.
  window.webContents.on('did-fail-load', (_event, code, reason, _url, isMainFrame) => {
    if (isMainFrame && code !== -3) report({ kind: 'unloaded', reason });
  });
  window.loadURL(address).catch((error: unknown) => {
    report({ kind: 'unloaded', reason: reasonOf(error) });
  });
}

/** Somebody may cover a window at the desk: then it need not draw. */
function watched(window: BrowserWindow, isKiosk: () => boolean): Omit<Watched, 'ask'> {
  return {
    isLoading: () => !window.isDestroyed() && window.webContents.isLoading(),
    isShown: () => isKiosk() && isInView(window),
  };
}

function onPresent(window: BrowserWindow | null, act: (window: BrowserWindow) => void): void {
  if (window && !window.isDestroyed()) act(window);
}

function pictureOf(window: BrowserWindow | null) {
  return window && isInView(window) ? window.webContents.capturePage() : null;
}

function isInView(window: BrowserWindow): boolean {
  return !window.isDestroyed() && window.isVisible() && !window.isMinimized();
}
