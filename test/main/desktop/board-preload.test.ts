import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, test, vi } from 'vitest';
import { boardBridgeName, type BoardBridge } from '../../../src/board-contract';

/* The built file, as a sandboxed window runs it: `electron` to require, and nothing of Node. */

const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: () => new Promise((resolve) => (answer = resolve)),
});
let answer: (schedule: unknown) => void;
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

beforeEach(() => {
  ipcRenderer.removeAllListeners();
  heard = [];
  const bridge = exposed.get(boardBridgeName) as BoardBridge;
  endCalls = bridge.onSchedule((...words: unknown[]) => heard.push(...words));
});

test('the page gets a bridge with one function, and no more', () => {
  expect([...exposed.keys()]).toEqual(['narthexBoard']);
  expect(Object.keys(exposed.get('narthexBoard') as object)).toEqual(['onSchedule']);
});

test('a listener hears the present schedule once it is answered', async () => {
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
  await new Promise(setImmediate);
  expect(heard).toEqual(['newer']);
});

test('a listener that has ended hears nothing, not even the answer on its way', async () => {
  endCalls();
  answer('present');
  ipcRenderer.emit('board:schedule', {}, 'newer');
  await new Promise(setImmediate);
  expect(heard).toEqual([]);
  expect(ipcRenderer.listenerCount('board:schedule')).toBe(0);
});
