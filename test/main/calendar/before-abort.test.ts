import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { beforeAbort } from '../../../src/main/calendar/fetch-page';

/* A rejection that nobody hears ends the run of the tests, as it would end the program. */

test('what is asked once all is over fails for whoever asks, and for nobody else', async () => {
  const asked = Promise.reject(new Error('This operation was aborted'));
  await expect(beforeAbort(asked, AbortSignal.abort())).rejects.toThrow('aborted');
  await setImmediate();
});

test('what fails after the end has come fails unheard', async () => {
  const over = new AbortController();
  let fail: (error: Error) => void = () => undefined;
  const asked = new Promise<never>((_, reject) => (fail = reject));
  const waited = beforeAbort(asked, over.signal);
  over.abort();
  await expect(waited).rejects.toThrow('Aborted');
  fail(new Error('late'));
  await setImmediate();
});

test('what comes before the end comes', async () => {
  expect(await beforeAbort(Promise.resolve(7), new AbortController().signal)).toBe(7);
});
