import type { App } from 'electron';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { quitAfter } from '../../../src/main/desktop/orderly-quit';
import { settled } from '../../fakes/manual-clock';

/** An app whose stop ends when it is told to. */
function quittingApp() {
  const events = new EventEmitter();
  const counts = { stops: 0, ends: 0 };
  const quit = () => {
    const event = new Event('will-quit', { cancelable: true });
    events.emit('will-quit', event);
    if (!event.defaultPrevented) counts.ends += 1;
  };
  let endStop = (): void => undefined;
  quitAfter(Object.assign(events, { quit }) as unknown as App, () => {
    counts.stops += 1;
    return new Promise<void>((resolve) => (endStop = resolve));
  });
  return { quit, counts, endStop: () => endStop() };
}

test('an app that is told to quit ends when it has stopped', async () => {
  const { quit, counts, endStop } = quittingApp();
  quit();
  await settled();
  expect(counts).toEqual({ stops: 1, ends: 0 });
  endStop();
  await settled();
  expect(counts).toEqual({ stops: 1, ends: 1 });
});

test('being told again ends it no sooner', async () => {
  const { quit, counts, endStop } = quittingApp();
  quit();
  quit();
  await settled();
  expect(counts).toEqual({ stops: 1, ends: 0 });
  endStop();
  await settled();
  expect(counts).toEqual({ stops: 1, ends: 1 });
});
