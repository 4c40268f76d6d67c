import type { ContextBridge, IpcRenderer } from 'electron/renderer';
import { EventEmitter } from './listeners';
import type { FromPage, ToPage } from './messages';
import { decode, encode } from './wire';
import { linkWorlds, type WorldLink } from './world-link';

export type WorldNames = {
  /** Known to the two worlds of a window alone. */
  readonly secret: string;
  /** The function that brings a message to the main process. */
  readonly binding: string;
  /** Where the main process finds the function that takes its messages. */
  readonly inbox: string;
};

type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
) => void;

/** Runs a preload as Electron's sandbox does: in a world of its own, with hardly anything to require. */
export function runPreload(names: WorldNames, preload: Preload): void {
  const world = window as unknown as Record<string, unknown>;
  const binding = world[names.binding] as (text: string) => void;
  const post = (message: FromPage) => {
    binding(JSON.stringify(message));
  };
  const link = linkWorlds(`${names.secret}:preload`, `${names.secret}:page`);
  const { ipcRenderer, take } = createIpcRenderer(post);
  Object.defineProperty(world, names.inbox, { value: take });
  window.addEventListener('contextmenu', ({ x, y }) => post({ kind: 'context-menu', x, y }));
  const module = { exports: {} };
  try {
    preload(requireFor(ipcRenderer, link), module, module.exports, sandboxedProcess);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(`Unable to load preload script: ${stack ?? message}`);
    post({ kind: 'preload-error', message, stack: stack ?? '' });
  }
}

const sandboxedProcess = Object.freeze({
  type: 'renderer',
  sandboxed: true,
  contextIsolated: true,
  env: {},
  versions: {},
});

function requireFor(ipcRenderer: object, link: WorldLink): (name: string) => unknown {
  const contextBridge = {
    exposeInMainWorld: (name, api: unknown) => {
      link.call(0, name, api);
    },
  } satisfies Partial<ContextBridge>;
  const modules: Readonly<Record<string, unknown>> = {
    electron: { contextBridge, ipcRenderer },
    events: Object.assign(EventEmitter, { EventEmitter }),
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  };
  return (name) => {
    const found = modules[name.replace(/^node:|\/renderer$/u, '')];
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  };
}

function createIpcRenderer(post: (message: FromPage) => void) {
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (reason: Error) => void; channel: string }
  >();
  let asked = 0;
  const events = new EventEmitter();
  const ipcRenderer = Object.assign(events, {
    send: (channel: string, ...args: unknown[]) => {
      post({ kind: 'send', channel, args: encode(args) });
    },
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const id = (asked += 1);
      const message = { kind: 'invoke', id, channel, args: encode(args) } as const;
      return new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject, channel });
        post(message);
      });
    },
  } satisfies Partial<IpcRenderer>);

  function take(text: string): void {
    const message = JSON.parse(text) as ToPage;
    if (message.kind === 'message') {
      const event = { sender: ipcRenderer, senderId: 0, ports: [] };
      events.emit(message.channel, event, ...decode(message.args));
      return;
    }
    const question = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') question?.resolve(decode(message.values)[0]);
    else {
      const method = `'${question?.channel ?? ''}'`;
      question?.reject(new Error(`Error invoking remote method ${method}: ${message.message}`));
    }
  }
  return { ipcRenderer, take };
}
