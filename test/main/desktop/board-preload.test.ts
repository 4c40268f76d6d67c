import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { boardBridgeName, type BoardBridge } from '../../../src/board-contract';

/* The built file, as a sandboxed window runs it: `electron` to require, and nothing of Node. */

const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: (...question: unknown[]) => {
    questions.push(question);
    return new Promise((resolve, reject) => {
      answer = resolve;
      refuse = reject;
    });
  },
});
let questions: unknown[][] = [];
let answer: (schedule: unknown) => void;
let refuse: (error: Error) => void;
const exposed = new Map<string, unknown>();

const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api),
};
runInNewContext(readFileSync('out/preload/board.cjs', 'utf8'), {
  require: (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`);
    return { contextBridge, ipcRenderer };
  },
});

let heard: unknown[];
let endCalls: () => void;

function listen(at?: string): void {
  ipcRenderer.removeAllListeners();
  heard = [];
  questions = [];
  const bridge = exposed.get(boardBridgeName) as BoardBridge;
  endCalls = bridge.onSchedule((...words: unknown[]) => heard.push(...words), at);
}

const turn = () => new Promise(setImmediate);

beforeEach(() => {
  listen();
});

test('the page gets a bridge with two functions, and no more', () => {
  expect([...exposed.keys()]).toEqual(['narthexBoard']);
  expect(Object.keys(exposed.get('narthexBoard') as object)).toEqual([
    'onSchedule',
    'onPaintCheck',
  ]);
});

test('a page that is asked for its paint is answered for, each time', () => {
  const bridge = exposed.get(boardBridgeName) as BoardBridge;
  const proof = { isDrawn: true, isDark: false, hasFrames: true };
  bridge.onPaintCheck?.(() => proof);
  questions = [];
  ipcRenderer.emit('board:check-paint', {}, undefined);
  ipcRenderer.emit('board:check-paint', {}, undefined);
  expect(questions).toEqual([
    ['board:tell-paint', proof],
    ['board:tell-paint', proof],
  ]);
});

test('a listener hears the present schedule once it is answered', async () => {
  expect(questions).toEqual([['board:get-schedule', undefined]]);
  answer('present');
  await vi.waitFor(() => {
    expect(heard).toEqual(['present']);
  });
});

test('a listener hears each newer schedule, and never the event that brought it', () => {
  ipcRenderer.emit('board:schedule', { sender: ipcRenderer }, 'newer');
  ipcRenderer.emit('board:schedule', { sender: ipcRenderer }, 'newest');
  expect(heard).toEqual(['newer', 'newest']);
});

test('an answer that a newer schedule has overtaken is left out', async () => {
  ipcRenderer.emit('board:schedule', {}, 'newer');
  answer('present');
  await turn();
  expect(heard).toEqual(['newer']);
});

test('a listener that has ended hears nothing, not even the answer on its way', async () => {
  endCalls();
  answer('present');
  ipcRenderer.emit('board:schedule', {}, 'newer');
  await turn();
  expect(heard).toEqual([]);
  expect(ipcRenderer.listenerCount('board:schedule')).toBe(0);
});

describe('a listener to another moment', () => {
  const question = ['board:get-schedule', { at: '2026-11-22T10:12' }];

  beforeEach(() => {
    listen('2026-11-22T10:12');
  });

  test('hears what is answered about that', async () => {
    expect(questions).toEqual([question]);
    answer('preview');
    await turn();
    expect(heard).toEqual(['preview']);
  });

  test('hears nothing of the present, which only makes it ask again', async () => {
    answer('preview');
    await turn();
    ipcRenderer.emit('board:schedule', { sender: ipcRenderer }, 'present');
    expect(questions).toEqual([question, question]);
    answer('newer preview');
    await turn();
    expect(heard).toEqual(['preview', 'newer preview']);
  });

  test('does not hear an answer that a later question has overtaken', async () => {
    const early = answer;
    ipcRenderer.emit('board:schedule', {}, 'present');
    answer('newer preview');
    await turn();
    early('preview');
    await turn();
    expect(heard).toEqual(['newer preview']);
  });

  test('goes on after a refusal', async () => {
    refuse(new Error('not yet'));
    await turn();
    ipcRenderer.emit('board:schedule', {}, 'present');
    answer('preview');
    await turn();
    expect(heard).toEqual(['preview']);
  });

  test('hears and asks nothing once it has ended', async () => {
    endCalls();
    answer('preview');
    ipcRenderer.emit('board:schedule', {}, 'present');
    await turn();
    expect(heard).toEqual([]);
    expect(questions).toEqual([question]);
    expect(ipcRenderer.listenerCount('board:schedule')).toBe(0);
  });
});
