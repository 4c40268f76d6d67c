import { expect, test } from 'vitest';
import { endInTime } from '../../src/main/end-in-time';
import { manualClock } from '../fakes/manual-clock';

function endAfter(ms: number) {
  const clock = manualClock(0);
  const lines: string[] = [];
  const log = { info: () => undefined, warn: (line: string) => lines.push(line) };
  const did = { end: false, kill: false };
  const stopping = new Promise<void>((resolve) => clock.after(ms, resolve));
  void endInTime(stopping, { clock, log }, () => (did.kill = true)).then(() => (did.end = true));
  return { clock, lines, did };
}

test('an end waits for what is being stopped, and kills nothing', async () => {
  const { clock, lines, did } = endAfter(1_999);
  await clock.pass(1_998);
  expect(did).toEqual({ end: false, kill: false });
  await clock.pass(1);
  expect(did).toEqual({ end: true, kill: false });
  expect(lines).toEqual([]);
});

test('after two seconds of waiting for a disk the process is killed, and the log says why', async () => {
  const { clock, lines, did } = endAfter(10_000);
  await clock.pass(2_000);
  expect(did.kill).toBe(true);
  expect(lines).toHaveLength(1);
});
