import { beforeEach, expect, test } from 'vitest';
import type { PaintProof } from '../../../../src/board-contract';
import {
  createPaintWatch,
  type PaintWatch,
} from '../../../../src/main/desktop/supervision/paint-watch';
import type { Trouble } from '../../../../src/main/desktop/supervision/trouble';
import { manualClock, type ManualClock } from '../../../fakes/manual-clock';

const sound: PaintProof = { isDrawn: true, isDark: false, hasFrames: true };

let clock: ManualClock;
let watch: PaintWatch;
let troubles: Trouble['kind'][];
let proofs: PaintProof[];
let asked: number;
/** What the page answers; null for nothing at all. */
let answer: PaintProof | null;
let isShown: boolean;
let isLoading: boolean;

beforeEach(() => {
  clock = manualClock(0);
  troubles = [];
  proofs = [];
  asked = 0;
  answer = sound;
  isShown = true;
  isLoading = false;
  watch = createPaintWatch({
    clock,
    onProof: (proof) => proofs.push(proof),
    onTrouble: ({ kind }) => troubles.push(kind),
  });
});

function begin(): void {
  const ask = () => {
    asked += 1;
    if (answer) watch.hear(answer);
  };
  watch.begin({ ask, isShown: () => isShown, isLoading: () => isLoading });
}

test('53 · a page is asked every ten seconds', async () => {
  begin();
  await clock.pass(60_000);
  expect(asked).toBe(7);
  expect(troubles).toEqual([]);
});

test('53 · a page that hangs is found within 35 seconds', async () => {
  begin();
  answer = null;
  await clock.pass(35_000);
  expect(troubles).toEqual(['hung']);
});

test('53 · two missed answers are forgiven', async () => {
  begin();
  answer = null;
  await clock.pass(29_000);
  answer = sound;
  await clock.pass(60_000);
  expect(troubles).toEqual([]);
});

test('53 · a page that has come and never answers is given up as soon', async () => {
  answer = null;
  begin();
  await clock.pass(25_000);
  expect(troubles).toEqual(['hung']);
});

test('53 · a page that takes its time to come is waited for, 85 seconds at most', async () => {
  answer = null;
  isLoading = true;
  begin();
  await clock.pass(84_000);
  expect(troubles).toEqual([]);
  await clock.pass(1_000);
  expect(troubles).toEqual(['hung']);
});

test('53 · a page that came late is watched like any other', async () => {
  answer = null;
  isLoading = true;
  begin();
  await clock.pass(70_000);
  isLoading = false;
  answer = sound;
  await clock.pass(60_000);
  expect(troubles).toEqual([]);
});

test('54 · a page on which nothing stands is found within 15 seconds', async () => {
  begin();
  answer = { ...sound, isDrawn: false };
  await clock.pass(15_000);
  expect(troubles).toEqual([]);
  await clock.pass(5_000);
  expect(troubles).toEqual(['blank']);
});

test('54 · a window in view that draws no frames is mended once', async () => {
  begin();
  answer = { ...sound, hasFrames: false };
  await clock.pass(40_000);
  expect(troubles).toEqual(['frameless']);
  begin();
  await clock.pass(3_600_000);
  expect(troubles).toEqual(['frameless']);
});

test('54 · once it has drawn again, it is mended again', async () => {
  begin();
  answer = { ...sound, hasFrames: false };
  await clock.pass(40_000);
  begin();
  answer = sound;
  await clock.pass(20_000);
  answer = { ...sound, hasFrames: false };
  await clock.pass(40_000);
  expect(troubles).toEqual(['frameless', 'frameless']);
});

test('35 · a hidden window need not draw', async () => {
  isShown = false;
  begin();
  answer = { ...sound, hasFrames: false };
  await clock.pass(3_600_000);
  expect(troubles).toEqual([]);
});

test('what a page says is passed on, but for what condemns it', async () => {
  begin();
  answer = { ...sound, isDrawn: false };
  await clock.pass(60_000);
  expect(proofs).toEqual([sound, answer]);
});

test('a trouble is told once, and the window asked no more', async () => {
  answer = null;
  begin();
  await clock.pass(3_600_000);
  expect([troubles, asked, clock.pendingTimers()]).toEqual([['hung'], 3, 0]);
});

test('an end leaves no timer behind', () => {
  begin();
  watch.end();
  expect(clock.pendingTimers()).toBe(0);
});

test('36 · the first answers after a sleep in which time stood still are waited for', async () => {
  begin();
  await clock.pass(4_000);
  clock.setWall(8 * 3_600_000);
  await clock.pass(30_000);
  expect(troubles).toEqual([]);
});
