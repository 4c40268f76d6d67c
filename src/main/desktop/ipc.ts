import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { IpcChannels } from '../../board-contract';
import type { Engine } from '../engine';
import type { Log } from '../log';
import { whyRefused } from './ipc-sender';

export type BoardIpc = {
  /** Lets the page of a window ask, and sends it each newer schedule until the window is gone. */
  readonly admit: (contents: WebContents) => void;
};

export type BoardIpcOptions = {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeAllListeners'>;
  readonly engine: Pick<Engine, 'schedule' | 'onSchedule'>;
  readonly log: Log;
};

/** Channels on which a window asks without saying anything. One that says something needs a decoder. */
type AskedChannel = {
  [Name in keyof IpcChannels]: IpcChannels[Name] extends { request: undefined; response: unknown }
    ? Name
    : never;
}[keyof IpcChannels];

type SentChannel = Exclude<keyof IpcChannels, AskedChannel>;

/** All that passes between windows and the main process. No other file talks to `ipcMain`. */
export function serveBoardIpc({ ipcMain, engine, log }: BoardIpcOptions): BoardIpc {
  const admitted = new Set<WebContents>();

  function handle<Name extends AskedChannel>(
    channel: Name,
    answer: () => IpcChannels[Name]['response'],
  ): void {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent) => {
      const reason = whyRefused(event, admitted);
      if (reason === undefined) return answer();
      log.warn(`A message on ${channel} was refused: it came ${reason}.`);
      throw new Error(`${channel} is not for this page`);
    });
  }

  function send<Name extends SentChannel>(channel: Name, word: IpcChannels[Name]): void {
    for (const contents of admitted) if (!contents.isDestroyed()) contents.send(channel, word);
  }

  // electron-store answers every page on a channel of its own, without asking who it is.
  ipcMain.removeAllListeners('electron-store-get-data');
  handle('board:get-schedule', engine.schedule);
  engine.onSchedule((schedule) => {
    send('board:schedule', schedule);
  });
  return {
    admit: (contents) => {
      admitted.add(contents);
      contents.once('destroyed', () => admitted.delete(contents));
    },
  };
}
