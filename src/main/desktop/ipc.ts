import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';
import type { IpcChannels, PaintProof } from '../../board-contract';
import { parsePreviewMoment, type PreviewMoment } from '../../core/time/preview-moment';
import type { Engine } from '../engine';
import type { Log } from '../log';
import { whyRefused } from './ipc-sender';

export type BoardIpc = {
  /**
   * Lets the page of a window ask, and sends it each newer schedule until the window is gone. What it says of
   * its own picture goes to `hear`.
   */
  readonly admit: (contents: WebContents, hear: (proof: PaintProof) => void) => void;
  /** Asks the page of an admitted window whether it still draws. */
  readonly askForProof: (contents: WebContents) => void;
};

export type BoardIpcOptions = {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeAllListeners'>;
  readonly engine: Pick<Engine, 'schedule' | 'scheduleAt' | 'onSchedule'>;
  readonly log: Log;
};

/** Channels on which a window asks. What it says there is decoded before anybody believes it. */
type AskedChannel = {
  [Name in keyof IpcChannels]: IpcChannels[Name] extends { request: unknown; response: unknown }
    ? Name
    : never;
}[keyof IpcChannels];

type SentChannel = Exclude<keyof IpcChannels, AskedChannel>;

/** All that passes between windows and the main process. No other file talks to `ipcMain`. */
export function serveBoardIpc({ ipcMain, engine, log }: BoardIpcOptions): BoardIpc {
  const admitted = new Map<WebContents, (proof: PaintProof) => void>();

  function handle<Name extends AskedChannel, Request>(
    channel: Name,
    decode: (said: readonly unknown[]) => Request | 'malformed',
    answer: (request: Request, sender: WebContents) => IpcChannels[Name]['response'],
  ): void {
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
  }

  function send<Name extends SentChannel>(
    contents: WebContents,
    channel: Name,
    word: IpcChannels[Name],
  ): void {
    if (!contents.isDestroyed()) contents.send(channel, word);
  }

  // electron-store answers every page on a channel of its own, without asking who it is.
  ipcMain.removeAllListeners('electron-store-get-data');
  handle('board:get-schedule', askedMoment, (at) =>
    at === null ? engine.schedule() : engine.scheduleAt(at),
  );
  handle('board:tell-paint', toldProof, (proof, sender) => {
    admitted.get(sender)?.(proof);
    return undefined;
  });
  engine.onSchedule((schedule) => {
    for (const contents of admitted.keys()) send(contents, 'board:schedule', schedule);
  });
  return {
    admit: (contents, hear) => {
      admitted.set(contents, hear);
      contents.once('destroyed', () => admitted.delete(contents));
    },
    askForProof: (contents) => send(contents, 'board:check-paint', undefined),
  };
}

const paintProof = z.strictObject({
  isDrawn: z.boolean(),
  isDark: z.boolean(),
  hasFrames: z.boolean(),
});

function toldProof(said: readonly unknown[]): PaintProof | 'malformed' {
  const proof = paintProof.safeParse(said[0]);
  return proof.success && said.length === 1 ? proof.data : 'malformed';
}

const scheduleRequest = z.strictObject({ at: z.string() }).optional();

/** Null where a window asks for the present. */
function askedMoment(said: readonly unknown[]): PreviewMoment | 'malformed' | null {
  const request = scheduleRequest.safeParse(said[0]);
  if (!request.success || said.length > 1) return 'malformed';
  return request.data === undefined ? null : (parsePreviewMoment(request.data.at) ?? 'malformed');
}
