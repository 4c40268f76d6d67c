import { beforeEach, expect, test } from 'vitest';
import { createEdgeLog } from '../../../src/main/edge-log';
import type { Refusal } from '../../../src/main/settings/launch';
import { keepServing } from '../../../src/main/web/keep-serving';
import type { WebServer } from '../../../src/main/web/web-server';
import { manualClock, type ManualClock } from '../../fakes/manual-clock';

const taken: Refusal = { exitCode: 69, message: 'Port 8420 is taken.' };

let clock: ManualClock;
let said: string[];
let closed: number;
let tries: number;
let served: string[];
/** How often the port is taken before it is free. */
let isTaken: boolean;

beforeEach(() => {
  clock = manualClock(0);
  said = [];
  served = [];
  closed = 0;
  tries = 0;
  isTaken = false;
});

function serve(): () => Promise<void> {
  const server: WebServer = {
    url: 'http://127.0.0.1:8420/',
    lanUrls: [],
    close: () => {
      closed += 1;
      return Promise.resolve();
    },
  };
  const say = (word: string) => said.push(word);
  return keepServing({
    start: () => {
      tries += 1;
      return Promise.resolve(isTaken ? taken : server);
    },
    clock,
    log: createEdgeLog({ info: say, warn: say }),
    onServing: ({ url }) => served.push(url),
  });
}

test('browsers are served, and no more once it ends', async () => {
  const end = serve();
  await clock.pass(0);
  expect(served).toEqual(['http://127.0.0.1:8420/']);
  await end();
  expect(closed).toBe(1);
});

test('a taken port is said once, and tried each minute until it is free', async () => {
  isTaken = true;
  serve();
  await clock.pass(0);
  await clock.pass(5 * 60_000);
  expect([tries, said]).toEqual([6, ['Browsers cannot be served: Port 8420 is taken.']]);
  isTaken = false;
  await clock.pass(60_000);
  expect(served).toHaveLength(1);
});

test('an end while the port is taken leaves no timer behind', async () => {
  isTaken = true;
  const end = serve();
  await clock.pass(0);
  await end();
  expect(clock.pendingTimers()).toBe(0);
});

test('a server that stands only after the end is closed', async () => {
  const end = serve();
  await end();
  await clock.pass(0);
  expect([served, closed]).toEqual([[], 1]);
});
