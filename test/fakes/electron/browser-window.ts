import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
} from 'electron/main';
import { EventEmitter } from 'node:events';
import { displayMatching, onDisplays } from './displays';
import { makeEvent, onlyAfterReady } from './lifecycle';
import { doubleSettings } from './settings';
import { placeWindow } from './window-place';
import { WebContents } from './web-contents';
import { appEvents } from './app-events';

/** What of Electron's windows is here. `webContents` has less than Electron's. */
type Doubled = Pick<
  ElectronWindow,
  | 'id'
  | 'loadURL'
  | 'reload'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'moveTop'
  | 'isVisible'
  | 'isDestroyed'
  | 'minimize'
  | 'restore'
  | 'isMinimized'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'setKiosk'
  | 'isKiosk'
  | 'setAlwaysOnTop'
  | 'isAlwaysOnTop'
  | 'setTitle'
  | 'setMenu'
  | 'close'
  | 'destroy'
>;

const windows = new Set<BrowserWindow>();

/** A window: what a window manager would know of it lives here, its page in Chromium. */
export class BrowserWindow extends EventEmitter implements Doubled {
  /** For tests: what it was made with. */
  readonly options: BrowserWindowConstructorOptions;
  readonly #contents: WebContents;
  #bounds: Rectangle;
  /** That it has while it covers its display. */
  #fullBounds: Rectangle | undefined;
  #isVisible: boolean;
  #isMinimized = false;
  #isKiosk = false;
  #isOnTop: boolean;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    onlyAfterReady('Cannot create BrowserWindow before app is ready');
    this.setMaxListeners(50);
    this.options = options;
    this.#isVisible = options.show !== false;
    this.#isOnTop = options.alwaysOnTop === true;
    this.#bounds = firstBounds(options);
    this.#contents = new WebContents(options.webPreferences?.preload);
    this.#contents.on('double-closed', () => this.destroy());
    this.#contents.on('double-painted', () => {
      // Only a window that is not to be seen yet is waited for.
      if (!this.#isVisible) this.emit('ready-to-show');
    });
    for (const name of ['unresponsive', 'responsive']) {
      this.#contents.on(name, () => this.emit(name));
    }
    windows.add(this);
    if (options.kiosk === true) this.#isKiosk = true;
    if (options.fullscreen === true || options.kiosk === true) this.#cover();
    this.#place();
    appEvents.emit('browser-window-created', makeEvent({}), this);
    appEvents.emit('web-contents-created', makeEvent({}), this.#contents);
  }

  static {
    onDisplays(() => {
      for (const window of windows) window.#place();
    });
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...windows].find((window) => window.#contents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((window) => window.id === id) ?? null;
  }

  get id(): number {
    return this.#contents.id;
  }

  get webContents(): WebContents {
    this.#mustLive();
    return this.#contents;
  }

  async loadURL(url: string): Promise<void> {
    this.#mustLive();
    return this.#contents.loadURL(url);
  }

  reload(): void {
    this.#mustLive();
    this.#contents.reload();
  }

  show(): void {
    this.#mustLive();
    if (this.#isVisible) return;
    this.#isVisible = true;
    this.#place();
    this.emit('show');
  }

  showInactive(): void {
    this.show();
  }

  hide(): void {
    this.#mustLive();
    if (!this.#isVisible) return;
    this.#isVisible = false;
    this.emit('hide');
  }

  focus(): void {
    this.#mustLive();
    this.emit('focus');
  }

  moveTop(): void {
    this.#mustLive();
  }

  isVisible(): boolean {
    this.#mustLive();
    return this.#isVisible;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  minimize(): void {
    this.#mustLive();
    this.#isMinimized = true;
    this.emit('minimize');
  }

  restore(): void {
    this.#mustLive();
    if (!this.#isMinimized) return;
    this.#isMinimized = false;
    this.#place();
    this.emit('restore');
  }

  isMinimized(): boolean {
    this.#mustLive();
    return this.#isMinimized;
  }

  getBounds(): Rectangle {
    this.#mustLive();
    return { ...(this.#fullBounds ?? this.#bounds) };
  }

  getNormalBounds(): Rectangle {
    this.#mustLive();
    return { ...this.#bounds };
  }

  /** One that covers its display stays there until it is told not to, as under most window managers. */
  setBounds(bounds: Partial<Rectangle>): void {
    this.#mustLive();
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#place();
    if (this.isFullScreen()) return;
    this.emit('move');
    this.emit('resize');
  }

  setFullScreen(isFull: boolean): void {
    this.#mustLive();
    if (isFull) this.#cover();
    else this.#fullBounds = undefined;
    this.#place();
    // A window manager takes its time.
    setImmediate(() => {
      if (!this.#isDestroyed) this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
    });
  }

  isFullScreen(): boolean {
    this.#mustLive();
    return this.#fullBounds !== undefined;
  }

  setKiosk(isKiosk: boolean): void {
    this.#mustLive();
    this.#isKiosk = isKiosk;
    if (this.isFullScreen() !== isKiosk) this.setFullScreen(isKiosk);
  }

  isKiosk(): boolean {
    this.#mustLive();
    return this.#isKiosk;
  }

  setAlwaysOnTop(isOnTop: boolean): void {
    this.#mustLive();
    this.#isOnTop = isOnTop;
  }

  isAlwaysOnTop(): boolean {
    this.#mustLive();
    return this.#isOnTop;
  }

  setTitle(): void {
    this.#mustLive();
  }

  setMenu(): void {
    this.#mustLive();
  }

  /** Asks first. */
  close(): void {
    this.#mustLive();
    const event = makeEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this);
    this.#contents.destroy();
    this.emit('closed');
    if (windows.size === 0) appEvents.emit('double-last-closed');
  }

  #mustLive(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
  }

  #cover(): void {
    this.#fullBounds = { ...displayMatching(this.getBounds()).bounds };
  }

  #place(): void {
    const bounds = this.getBounds();
    const { scaleFactor, bounds: screen } = displayMatching(bounds);
    if (!doubleSettings().isHeaded) {
      const { width, height } = bounds;
      this.#contents.measure({ width, height, scaleFactor, screen });
    } else if (this.#isVisible) {
      this.#contents.whenOpen(
        ({ target }) => void placeWindow(target, bounds, this.isFullScreen()),
      );
    }
  }
}

function firstBounds(options: BrowserWindowConstructorOptions): Rectangle {
  const { width = 800, height = 600 } = options;
  const primary = displayMatching({ x: 0, y: 0, width: 1, height: 1 }).bounds;
  const centred = {
    x: primary.x + Math.round((primary.width - width) / 2),
    y: primary.y + Math.round((primary.height - height) / 2),
  };
  return { x: options.x ?? centred.x, y: options.y ?? centred.y, width, height };
}
