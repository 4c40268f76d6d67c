import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Log } from '../log';
import { whyRefused } from './ipc-sender';

/** Channels on which a window asks. What it says there is decoded before anybody believes it. */
export type AskedChannel<Channels> = {
  [Name in keyof Channels]: Channels[Name] extends { request: unknown; response: unknown }
    ? Name
    : never;
}[keyof Channels] &
  string;

export type SentChannel<Channels> = Exclude<keyof Channels, AskedChannel<Channels>> & string;

type Response<Channels, Name extends AskedChannel<Channels>> = Channels[Name] extends {
  response: infer Answer;
}
  ? Answer
  : never;

/** What passes between one kind of windows and the main process. */
export type IpcDoor<Channels> = {
  /** Lets the page of a window ask, until the window is gone. */
  readonly admit: (contents: WebContents) => void;
  readonly admitted: () => Iterable<WebContents>;
  readonly handle: <Name extends AskedChannel<Channels>, Request>(
    channel: Name,
    decode: (said: readonly unknown[]) => Request | 'malformed',
    answer: (
      request: Request,
      sender: WebContents,
    ) => Response<Channels, Name> | Promise<Response<Channels, Name>>,
  ) => void;
  readonly send: <Name extends SentChannel<Channels>>(
    contents: WebContents,
    channel: Name,
    word: Channels[Name],
  ) => void;
};

export type IpcOptions = {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeAllListeners'>;
  readonly log: Log;
};

/** All that passes between windows and the main process goes through here. No other file talks to `ipcMain`. */
export function createIpcDoor<Channels>({ ipcMain, log }: IpcOptions): IpcDoor<Channels> {
  const admitted = new Set<WebContents>();
  // electron-store answers every page on a channel of its own, without asking who it is.
  ipcMain.removeAllListeners('electron-store-get-data');
  return {
    admit: (contents) => {
      admitted.add(contents);
      contents.once('destroyed', () => admitted.delete(contents));
    },
    admitted: () => admitted,
    handle: (channel, decode, answer) => {
      ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...said: readonly unknown[]) => {
        const reason = whyRefused(event, admitted);
        if (reason !== undefined) {
          log.warn(`A message on ${channel} was refused: it came ${reason}.`);
          throw new Error(`${channel} is not for this page`);
        }
        const request = decode(said);
        if (request !== 'malformed') return answer(request, event.sender);
        log.warn(`A message on ${channel} was refused: what it asks for is not known here.`);
        throw new Error(`${channel} does not know what is asked for`);
      });
    },
    send: (contents, channel, word) => {
      if (!contents.isDestroyed()) contents.send(channel, word);
    },
  };
}
