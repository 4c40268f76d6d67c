import type { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { BoardBridge, PublicSchedule } from '../../../src/board-contract';
import type { Call } from './desktop-app';
import type * as Stub from './electron';

/*
 * The child process of a boot test: `node start.ts <built main entry> [arguments of the app]`. It starts
 * the entry as Electron would, with the stub for `electron`, and lets the parent ask and act.
 */

const stubUrl = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: stubUrl, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

const { app, ipcMain, screen, stub } = (await import(stubUrl)) as typeof Stub;

const heard: PublicSchedule[] = [];

function theWindow() {
  const [window] = stub.windows;
  if (!window) throw new Error('No window is open');
  return window;
}

async function until(emitter: EventEmitter, event: string, isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => emitter.once(event, resolve));
}

const frames = {
  own: (url: string) => ({ url, parent: null }),
  iframe: (url: string) => ({ url, parent: {} }),
  gone: () => null,
} as const;

const actions = {
  /** Resolves once the window has loaded its page. */
  loaded: () => until(app, 'stub-loaded', () => [...stub.windows].some((one) => one.isLoaded)),
  recorded: () => stub.recorded,
  window: () => {
    const { options, isShown, webContents, exposed } = theWindow();
    return { options, isShown, url: webContents.mainFrame.url, exposed: [...exposed.keys()] };
  },
  ipcChannels: () => ({ handled: [...stub.handlers.keys()], listened: ipcMain.eventNames() }),
  /** Lets the page of the window listen through the bridge that the preload gave it. */
  listen: (...at: [string?]) => {
    const bridge = theWindow().exposed.get('narthexBoard') as BoardBridge;
    bridge.onSchedule((schedule) => heard.push(schedule), ...at);
  },
  heard: () => heard,
  /** The first word that is, or will be, sent to the window on a channel. */
  sent: async (channel: string) => {
    const { webContents } = theWindow();
    const first = () => webContents.sent.find((sent) => sent.channel === channel);
    await until(webContents, 'stub-sent', () => first() !== undefined);
    return first()?.word;
  },
  /** What a frame gets that asks on a channel: the answer, or the message of the refusal. */
  invoke: async (
    channel: string,
    kind: keyof typeof frames,
    url: string,
    ...said: readonly unknown[]
  ) => {
    const event = stub.eventFrom(theWindow().webContents, frames[kind](url));
    try {
      const answer: unknown = await stub.handlers.get(channel)?.(event, ...said);
      return { answer: structuredClone(answer) };
    } catch (error) {
      return { refusal: (error as Error).message };
    }
  },
  request: async (url: string, method: string) => {
    const response = await stub.requestOf(url, method);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    };
  },
  mayNavigate: (event: string, url: string) => {
    let isPrevented = false;
    theWindow().webContents.emit(event, { url, preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  },
  openWindow: (url: string) => theWindow().webContents.windowOpenHandler?.({ url }).action,
  mayDownload: () => {
    let isPrevented = false;
    const session = stub.session();
    session.emit('will-download', { preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  },
  /** What the four handlers of the session say to a permission. */
  permissions: (name: string) => {
    const ask = stub.sessionHandlers as Map<string, (...args: unknown[]) => unknown>;
    const said: Record<string, unknown> = {};
    ask.get('permission-request')?.({}, name, (isGranted: boolean) => (said.request = isGranted));
    said.check = ask.get('permission-check')?.({}, name, 'app://narthex', {});
    said.device = ask.get('device-permission')?.({ deviceType: name });
    ask.get('display-media')?.({}, (streams: unknown) => (said.display = streams));
    return said;
  },
  /** A bug in the main process, outside of any call. */
  crash: (kind: 'exception' | 'rejection') => {
    // After the reply to this call has gone out.
    setTimeout(() => {
      const bug = new Error('A bug');
      if (kind === 'exception') throw bug;
      void Promise.reject(bug);
    }, 10);
  },
  /** By a person. */
  closeWindow: () => {
    theWindow().close();
  },
  /** Where each window stands and what it shows. */
  windows: () =>
    [...stub.windows].map((window) => ({
      url: window.webContents.mainFrame.url,
      x: window.getBounds().x,
      isFullScreen: window.isFullScreen(),
      isOnTop: window.isOnTop,
      zoomFactor: window.webContents.zoomFactor,
    })),
  setDisplays: (labels: readonly string[]) => {
    stub.setDisplays(labels);
    screen.emit('display-metrics-changed', {}, {}, ['bounds']);
  },
  press: (input: object) => {
    theWindow().webContents.emit('before-input-event', { preventDefault: () => undefined }, input);
  },
  /** What Electron tells the one that runs when another start wants something. */
  secondInstance: (data: unknown) => {
    app.emit('second-instance', {}, [], '/', data);
  },
};

export type Actions = typeof actions;

process.on('message', ({ id, name, args }: Call) => {
  const act = actions[name] as (...args: unknown[]) => unknown;
  void new Promise((resolve) => resolve(act(...args))).then(
    (value) => process.send?.({ id, value }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.once('disconnect', () => process.exit(1));

process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1] ?? '').href);
stub.becomeReady();
