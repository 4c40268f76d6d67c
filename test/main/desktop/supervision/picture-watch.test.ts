import { expect, test } from 'vitest';
import { isOneColour, watchPicture } from '../../../../src/main/desktop/supervision/picture-watch';
import type { Trouble } from '../../../../src/main/desktop/supervision/trouble';
import { manualClock } from '../../../fakes/manual-clock';

const pixels = 1_920 * 1_080;
const white = Buffer.alloc(pixels * 4, 255);
const board = Buffer.alloc(pixels * 4, 20);
board.fill(240, 400_000, 400_600);

async function troublesOf(pictures: readonly (Buffer | null | 'fails')[]): Promise<string[]> {
  const clock = manualClock(0);
  const troubles: string[] = [];
  const left = [...pictures];
  const end = watchPicture({
    clock,
    capture: () => {
      const picture = left.shift() ?? board;
      if (picture === 'fails') return Promise.reject(new Error('gone'));
      return Promise.resolve({ toBitmap: () => picture });
    },
    onTrouble: ({ kind }: Trouble) => troubles.push(kind),
  });
  await clock.pass(pictures.length * 5 * 60_000);
  end();
  return troubles;
}

test('54 · a window that is white at two looks in a row shows nothing', async () => {
  expect(await troublesOf([white, white])).toEqual(['blank']);
});

test('54 · one white look between two pages is none', async () => {
  expect(await troublesOf([board, white, board, white, board])).toEqual([]);
});

test('54 · a new window is not tried again before a picture was seen', async () => {
  expect(await troublesOf([white, white, white, white, white])).toEqual(['blank']);
  expect(await troublesOf([white, white, board, white, white])).toEqual(['blank', 'blank']);
});

test('a window that cannot be captured proves nothing', async () => {
  expect(await troublesOf(['fails', 'fails', Buffer.alloc(0), Buffer.alloc(0)])).toEqual([]);
});

test('a look where nothing is to be seen proves nothing', async () => {
  const clock = manualClock(0);
  const end = watchPicture({ clock, capture: () => null, onTrouble: () => expect.fail() });
  await clock.pass(3_600_000);
  end();
  expect(clock.pendingTimers()).toBe(0);
});

test('one short line on a dark ground is a picture', () => {
  expect(isOneColour(board)).toBe(false);
});

test('noise of one step is none', () => {
  const noisy = Buffer.from(white);
  for (let at = 28; at < noisy.length; at += 56) noisy[at] = 254;
  expect(isOneColour(noisy)).toBe(true);
});

test('54 · a look that never ends does not keep the next from coming', async () => {
  const clock = manualClock(0);
  let looks = 0;
  const end = watchPicture({
    clock,
    capture: () => {
      looks += 1;
      return new Promise(() => undefined);
    },
    onTrouble: () => expect.fail(),
  });
  await clock.pass(3_600_000);
  end();
  expect(looks).toBe(12);
});
