import type * as Electron from 'electron/main';
import type { ContextBridge, IpcRenderer } from 'electron/renderer';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

/*
 * Stands in for `electron` under the built main bundle: the parts that it uses, with the orders that
 * Electron insists on (what must come before ready, what after), and words across IPC cloned.
 */

type Handler = Parameters<Electron.IpcMain['handle']>[1];
type Frame = { readonly url: string; readonly parent: object | null };

let isReady = false;
let isQuitting = false;
const handlers = new Map<string, Handler>();
const protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
const sessionHandlers = new Map<string, (...args: never[]) => unknown>();
const paths = new Map<string, string>();
const recorded = {
  isSandboxed: false,
  privileges: [] as Electron.CustomScheme[],
  menu: undefined as unknown,
  displayBlockers: [] as string[],
  userData: '',
  wish: undefined as unknown,
};

function onlyBefore(what: string): void {
  if (isReady) throw new Error(`${what} can only be called before the app is ready`);
}

function onlyAfter(what: string): void {
  if (!isReady) throw new Error(`${what} cannot be used before the app is ready`);
}

const appEvents = new EventEmitter();

export const app = Object.assign(appEvents, {
  isPackaged: false,
  getVersion: () => '0.0.0',
  getPath: (name: string) => paths.get(name) ?? '/nonexistent',
  setPath: (name: string, path: string) => {
    onlyBefore('setPath');
    if (!existsSync(path)) throw new Error('Failed to set path');
    paths.set(name, path);
    if (name === 'userData') recorded.userData = path;
  },
  /** As Chromium does it on Linux: a link that is gone after a good end, and left by a bad one. */
  requestSingleInstanceLock: (data) => {
    recorded.wish = data;
    const lock = join(recorded.userData, 'SingletonLock');
    try {
      symlinkSync(`${hostname()}-${process.pid}`, lock);
    } catch {
      return false;
    }
    process.once('exit', () => rmSync(lock));
    return true;
  },
  enableSandbox: () => {
    onlyBefore('enableSandbox');
    recorded.isSandboxed = true;
  },
  whenReady: () =>
    new Promise<void>((resolve) => {
      if (isReady) resolve();
      else appEvents.once('ready', resolve);
    }),
  quit: () => {
    if (isQuitting) return;
    isQuitting = true;
    appEvents.emit('before-quit');
    for (const window of [...windows]) window.close();
    if (windows.size > 0) {
      isQuitting = false;
      return;
    }
    const event = new Event('will-quit', { cancelable: true });
    appEvents.emit('will-quit', event);
    isQuitting = !event.defaultPrevented;
    if (isQuitting) setTimeout(() => process.exit(0), 10);
  },
  exit: (code?: number) => process.exit(code),
  relaunch: () => undefined,
  disableHardwareAcceleration: () => {
    onlyBefore('disableHardwareAcceleration');
  },
  getAppMetrics: () => [],
} satisfies Partial<Electron.App>);

class WebContents extends EventEmitter {
  readonly toPage = new EventEmitter();
  readonly sent: { readonly channel: string; readonly word: unknown }[] = [];
  mainFrame: Frame = { url: '', parent: null };
  zoomFactor = 2;
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  #isDestroyed = false;

  send(channel: string, ...args: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    const words = structuredClone(args);
    this.sent.push({ channel, word: words[0] });
    this.emit('stub-sent');
    setImmediate(() => this.toPage.emit(channel, { sender: this.toPage, ports: [] }, ...words));
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }

  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.emit('destroyed');
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new WebContents();
  /** What the preload has put into the page's world. */
  readonly exposed = new Map<string, unknown>();
  isShown = false;
  isLoaded = false;
  isOnTop = false;
  #bounds: Electron.Rectangle;
  #isFull: boolean;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    onlyAfter('BrowserWindow');
    this.options = options;
    this.isShown = options.show !== false;
    windows.add(this);
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#isFull = options.fullscreen === true;
    appEvents.emit('web-contents-created', {}, this.webContents);
    appEvents.emit('browser-window-created', {}, this);
  }

  async loadURL(url: string): Promise<void> {
    await requestOf(url);
    this.webContents.mainFrame = { url, parent: null };
    const { preload } = this.options.webPreferences ?? {};
    if (preload !== undefined) runPreload(preload, this);
    this.webContents.emit('did-finish-load');
    this.emit('ready-to-show');
    this.isLoaded = true;
    appEvents.emit('stub-loaded', this);
  }

  show(): void {
    this.isShown = true;
    this.emit('show');
  }

  getBounds(): Electron.Rectangle {
    return this.#bounds;
  }

  setBounds(bounds: Electron.Rectangle): void {
    this.#bounds = bounds;
    this.emit('resize');
  }

  isFullScreen(): boolean {
    return this.#isFull;
  }

  setFullScreen(isFull: boolean): void {
    this.#isFull = isFull;
    this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
  }

  setAlwaysOnTop(isOnTop: boolean): void {
    this.isOnTop = isOnTop;
  }

  /** As a person does it. */
  close(): void {
    const event = new Event('close', { cancelable: true });
    this.emit('close', event);
    if (!event.defaultPrevented && !this.isDestroyed()) this.destroy();
  }

  isVisible(): boolean {
    return this.isShown;
  }

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  destroy(): void {
    windows.delete(this);
    this.webContents.destroy();
    this.emit('closed');
    if (windows.size === 0 && !isQuitting) appEvents.emit('window-all-closed');
  }
}

const windows = new Set<BrowserWindow>();

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
    handlers.set(channel, handler);
  },
} satisfies Partial<Electron.IpcMain>);

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    onlyBefore('registerSchemesAsPrivileged');
    recorded.privileges.push(...schemes);
  },
  handle: (scheme, handler) => {
    onlyAfter('protocol.handle');
    protocols.set(scheme, handler);
  },
} satisfies Partial<Electron.Protocol>;

const keepSessionHandler = (name: string) => (handler: ((...args: never[]) => unknown) | null) => {
  if (handler) sessionHandlers.set(name, handler);
};

const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: keepSessionHandler('permission-request'),
  setPermissionCheckHandler: keepSessionHandler('permission-check'),
  setDevicePermissionHandler: keepSessionHandler('device-permission'),
  setDisplayMediaRequestHandler: keepSessionHandler('display-media'),
} satisfies Partial<Electron.Session>);

export const session = {
  get defaultSession() {
    onlyAfter('session.defaultSession');
    return defaultSession;
  },
};

export const Menu = {
  setApplicationMenu: (menu: Electron.Menu | null) => {
    recorded.menu = menu;
  },
};

export const powerSaveBlocker = {
  start: (type) => recorded.displayBlockers.push(type),
  isStarted: () => true,
} satisfies Partial<Electron.PowerSaveBlocker>;

/** In a row, the first the primary one. */
let displays = [displayOf(1, 'Lobby TV', 0)];

export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => {
    onlyAfter('screen');
    return displays;
  },
  getPrimaryDisplay: () => {
    onlyAfter('screen');
    return displays[0] ?? displayOf(-1, '', 0);
  },
} satisfies Partial<Electron.Screen>);

function displayOf(id: number, label: string, index: number): Electron.Display {
  const bounds = { x: index * 1920, y: 0, width: 1920, height: 1080 };
  return { id, label, bounds, workArea: bounds, scaleFactor: 1 } as Electron.Display;
}

export const powerMonitor = new EventEmitter();

/** Waits for a password as long as this file is there. */
const lockedKeychain = process.env.STUB_LOCKED_KEYCHAIN ?? '';

/** Of a desktop without a keychain, unless the environment names one. What it seals is only turned around. */
export const safeStorage = {
  getSelectedStorageBackend: () =>
    (isReady ? (process.env.STUB_KEYCHAIN ?? 'basic_text') : 'unknown') as 'gnome_libsecret',
  isAsyncEncryptionAvailable: () => Promise.resolve(isReady),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(`v11${turned(text)}`)),
  decryptStringAsync: async (sealed) => {
    onlyAfter('safeStorage');
    while (existsSync(lockedKeychain)) await new Promise((resolve) => setTimeout(resolve, 20));
    return { result: turned(sealed.toString().slice(3)), shouldReEncrypt: false };
  },
} satisfies Partial<Electron.SafeStorage>;

const turned = (text: string) => Array.from(text).reverse().join('');

export const shell = {};

const stubbed = {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  powerSaveBlocker,
  protocol,
  screen,
  safeStorage,
  session,
  shell,
};

export default stubbed satisfies Partial<Record<keyof typeof Electron, unknown>>;

/** What only the test may touch. */
export const stub = {
  eventFrom,
  handlers,
  recorded,
  session: () => defaultSession,
  sessionHandlers,
  windows,
  requestOf,
  /** Plugs displays in and out; no event tells of it. */
  setDisplays: (labels: readonly string[]) => {
    displays = labels.map((label, index) => displayOf(index + 1, label, index));
  },
  /** As Electron does it: once the entry module has run to its end, top-level awaits and all. */
  becomeReady: () => {
    isReady = true;
    appEvents.emit('ready');
  },
};

async function requestOf(url: string, method = 'GET'): Promise<Response> {
  const handler = protocols.get(new URL(url).protocol.slice(0, -1));
  if (!handler) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}'`);
  return handler(new Request(url, { method }));
}

/** The event of a message, with what our handlers may look at. */
function eventFrom(sender: WebContents, senderFrame: Frame | null): Electron.IpcMainInvokeEvent {
  return { sender, senderFrame, type: 'frame' } as unknown as Electron.IpcMainInvokeEvent;
}

/** A sandboxed preload has `electron` to require, and nothing of Node. */
function runPreload(path: string, window: BrowserWindow): void {
  const { webContents, exposed } = window;
  const ipcRenderer = Object.assign(webContents.toPage, {
    invoke: async (channel: string, ...args: unknown[]) => {
      const event = eventFrom(webContents, webContents.mainFrame);
      const answer: unknown = await handlers.get(channel)?.(event, ...structuredClone(args));
      return structuredClone(answer);
    },
  } satisfies Partial<IpcRenderer>);
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => {
      exposed.set(name, acrossWorlds(api));
    },
  } satisfies Partial<ContextBridge>;
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer };
  };
  runInNewContext(readFileSync(path, 'utf8'), { require, module: { exports: {} }, exports: {} });
}

/** Between the worlds of preload and page functions are called from afar, and all else is copied. */
function acrossWorlds(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...args: unknown[]) =>
      acrossWorlds((value as (...args: unknown[]) => unknown)(...args.map(acrossWorlds)));
  }
  const isBridge =
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((member) => typeof member === 'function');
  if (!isBridge) return structuredClone(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, acrossWorlds(member)]),
  );
}
