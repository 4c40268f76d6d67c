import { bareHouse } from '../../../src/core/board/house';
import type { WebContents } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import type { PaintProof, PublicSchedule } from '../../../src/board-contract';
import { nothingKnown } from '../../../src/core/schedule/public-schedule';
import {
  serveBoardIpc,
  type BoardIpc,
  type BoardIpcOptions,
} from '../../../src/main/desktop/board-ipc';

const schedule: PublicSchedule = {
  version: 1,
  buildId: 'build',
  now: 0,
  isClockDoubted: false,
  isDemo: false,
  house: bareHouse,
  isStarting: true,
  isPreview: false,
  notices: [],
  ...nothingKnown,
};

class FakeContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  isGone = false;
  send(...message: unknown[]): void {
    if (this.isGone) throw new TypeError('Object has been destroyed');
    this.sent.push(structuredClone(message));
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
}

let handlers: Map<string, (event: object, ...said: unknown[]) => unknown>;
let closed: string[];
let warnings: string[];
let proofs: PaintProof[];
let publish: (schedule: PublicSchedule) => void;
let ipc: BoardIpc;

beforeEach(() => {
  handlers = new Map();
  closed = [];
  warnings = [];
  proofs = [];
  const ipcMain = {
    handle: (channel: string, handler: (event: object, ...said: unknown[]) => unknown) =>
      handlers.set(channel, handler),
    removeAllListeners: (channel: string) => closed.push(channel),
  };
  ipc = serveBoardIpc({
    ipcMain: ipcMain as unknown as BoardIpcOptions['ipcMain'],
    engine: {
      schedule: () => schedule,
      scheduleAt: (at) => ({ ...schedule, isPreview: true, now: at.minute }),
      onSchedule: (listener) => {
        publish = listener;
        return () => undefined;
      },
    },
    log: { info: () => undefined, warn: (message) => warnings.push(message) },
  });
});

function admitted(): FakeContents {
  const contents = new FakeContents();
  ipc.admit(contents as unknown as WebContents, (proof) => proofs.push(proof));
  return contents;
}

const board = 'app://narthex/board/agenda';

function ask(sender: object, url: string, ...said: unknown[]): unknown {
  const event = { sender, senderFrame: { url, parent: null } };
  return handlers.get('board:get-schedule')?.(event, ...said);
}

test('an admitted window gets the present schedule', () => {
  expect(ask(admitted(), board)).toEqual(schedule);
  expect(ask(admitted(), board, undefined)).toEqual(schedule);
});

test('an admitted window that names a moment gets the schedule of that', () => {
  const answer = ask(admitted(), board, { at: '2026-11-22T10:12' });
  expect(answer).toEqual({ ...schedule, isPreview: true, now: 12 });
});

test.each([
  [[null]],
  [['2026-11-22T10:12']],
  [[{}]],
  [[[]]],
  [[{ at: undefined }]],
  [[{ at: 12 }]],
  [[{ at: 'noon' }]],
  [[{ at: '2026-02-30T10:12' }]],
  [[{ at: ['2026-11-22T10:12'] }]],
  [[{ at: '2026-11-22T10:12', path: '/etc/passwd' }]],
  [[{ at: '2026-11-22T10:12' }, 'more']],
  [[undefined, 'more']],
])('a question of %j gets an error, and the log none of what it said', (said) => {
  expect(() => ask(admitted(), board, ...said)).toThrow('does not know what is asked for');
  expect(warnings).toEqual([
    'A message on board:get-schedule was refused: what it asks for is not known here.',
  ]);
});

const proof: PaintProof = { isDrawn: true, isDark: false, hasFrames: true };

function tell(sender: object, url: string, ...said: unknown[]): unknown {
  const event = { sender, senderFrame: { url, parent: null } };
  return handlers.get('board:tell-paint')?.(event, ...said);
}

test('an admitted window is asked whether it draws, and what it answers is heard', () => {
  const contents = admitted();
  ipc.askForProof(contents as unknown as WebContents);
  expect(contents.sent).toEqual([['board:check-paint', undefined]]);
  tell(contents, board, proof);
  expect(proofs).toEqual([proof]);
});

test.each([
  [[]],
  [[null]],
  [[{ ...proof, isDrawn: 'yes' }]],
  [[{ ...proof, picture: 'x' }]],
  [[proof, 'more']],
])('a proof of %j is none', (said) => {
  expect(() => tell(admitted(), board, ...said)).toThrow('does not know what is asked for');
  expect(proofs).toEqual([]);
});

test('nobody hears the proof of a stranger', () => {
  expect(() => tell(new FakeContents(), board, proof)).toThrow('not for this page');
  expect(proofs).toEqual([]);
});

test('a stranger that names a moment gets what every stranger gets', () => {
  const said = { at: '2026-11-22T10:12' };
  expect(() => ask(admitted(), 'https://evil.example/', said)).toThrow('not for this page');
});

test('a stranger gets an error, and the log a word that tells why', () => {
  expect(() => ask(admitted(), 'https://evil.example/?token=1')).toThrow('not for this page');
  expect(warnings).toEqual([
    'A message on board:get-schedule was refused: it came from a page of another origin.',
  ]);
});

test('every open window hears of a newer schedule', () => {
  const windows = [admitted(), admitted()];
  publish(schedule);
  for (const { sent } of windows) expect(sent).toEqual([['board:schedule', schedule]]);
});

test('a window that is gone is neither told nor answered', () => {
  const contents = admitted();
  contents.emit('destroyed');
  publish(schedule);
  expect(contents.sent).toEqual([]);
  expect(() => ask(contents, board)).toThrow('not for this page');
});

test('a window that goes without a word stops no other', () => {
  admitted().isGone = true;
  const other = admitted();
  publish(schedule);
  expect(other.sent).toHaveLength(1);
});

test('the channel that electron-store opens to any page is closed', () => {
  expect(closed).toEqual(['electron-store-get-data']);
});
