import type { IpcMain } from 'electron/main';
import { EventEmitter } from 'node:events';
import { decode, encode } from './page/wire';
import type { FromPage, ToPage } from './page/messages';

type Handler = Parameters<IpcMain['handle']>[1];

const handlers = new Map<string, Handler>();
const listeners = new EventEmitter();
let isMuted = false;

export const ipcMain = Object.assign(listeners, {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    handlers.set(channel, handler);
  },
  handleOnce: (channel: string, handler: Handler) => {
    ipcMain.handle(channel, (...args) => {
      handlers.delete(channel);
      return handler(...args) as unknown;
    });
  },
  removeHandler: (channel: string) => {
    handlers.delete(channel);
  },
} satisfies Partial<IpcMain>);

/** On which channels the app answers and listens, for tests. */
export function ipcChannels(): { readonly handled: string[]; readonly listened: string[] } {
  return { handled: [...handlers.keys()], listened: listeners.eventNames().map(String) };
}

/** Nothing that a page says is heard any more, as if its script had come to a stop. */
export function muteWindows(muted: boolean): void {
  isMuted = muted;
}

/** Brings a page's word to the app, and the answer back. `event` is what the app's handlers see first. */
export function heedPage(
  message: Extract<FromPage, { kind: 'invoke' | 'send' }>,
  event: object,
  tell: (message: ToPage) => void,
): void {
  if (isMuted) return;
  if (message.kind === 'send') listeners.emit(message.channel, event, ...decode(message.args));
  else void answer(message, event).then(tell);
}

async function answer(
  { id, channel, args }: Extract<FromPage, { kind: 'invoke' }>,
  event: object,
): Promise<ToPage> {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const value: unknown = await handler(event as never, ...decode(args));
    return { kind: 'answer', id, values: encode([value]) };
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return { kind: 'refusal', id, message: String(error) };
  }
}
