import type { WebContents } from 'electron';
import { z } from 'zod';
import type { IpcChannels, PaintProof } from '../../board-contract';
import { parsePreviewMoment, type PreviewMoment } from '../../core/time/preview-moment';
import type { Engine } from '../engine';
import { createIpcDoor, type IpcOptions } from './ipc';

export type BoardIpc = {
  /**
   * Lets the page of a window ask, and sends it each newer schedule until the window is gone. What it says of
   * its own picture goes to `hear`.
   */
  readonly admit: (contents: WebContents, hear: (proof: PaintProof) => void) => void;
  /** Asks the page of an admitted window whether it still draws. */
  readonly askForProof: (contents: WebContents) => void;
};

export type BoardIpcOptions = IpcOptions & {
  readonly engine: Pick<Engine, 'schedule' | 'scheduleAt' | 'onSchedule'>;
};

/** What windows of boards may ask and hear. */
export function serveBoardIpc({ engine, ...options }: BoardIpcOptions): BoardIpc {
  const door = createIpcDoor<IpcChannels>(options);
  const hearers = new WeakMap<WebContents, (proof: PaintProof) => void>();
  door.handle('board:get-schedule', askedMoment, (at) =>
    at === null ? engine.schedule() : engine.scheduleAt(at),
  );
  door.handle('board:tell-paint', toldProof, (proof, sender) => {
    hearers.get(sender)?.(proof);
    return undefined;
  });
  engine.onSchedule((schedule) => {
    for (const contents of door.admitted()) door.send(contents, 'board:schedule', schedule);
  });
  return {
    admit: (contents, hear) => {
      hearers.set(contents, hear);
      door.admit(contents);
    },
    askForProof: (contents) => door.send(contents, 'board:check-paint', undefined),
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
