import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../../src/main/calendar/credential';
import { createCredentialSource } from '../../../src/main/credential/credential-source';
import type { FoundCredential } from '../../../src/main/credential/find-credential';
import { createKeychain } from '../../../src/main/credential/keychain';
import { canary, holdsCanary } from '../../fakes/canary';
import { fakeSafeStorage, type FakeSafeStorage } from '../../fakes/fake-safe-storage';
import { manualClock, settled } from '../../fakes/manual-clock';

const minute = 60_000;
const origin = 'https://calendar.invalid';

/** A start whose credential a keychain has sealed, in the mood that `prepare` gives it. */
async function start(prepare: (storage: FakeSafeStorage) => void = () => undefined) {
  const storage = fakeSafeStorage();
  const keychain = createKeychain(storage, 'linux');
  const sealed = await keychain.seal(new Secret(canary));
  if (!sealed) throw new Error('not sealed');
  prepare(storage);
  const clock = manualClock(0);
  const stopped = new AbortController();
  const opened: number[] = [];
  const outdated: Secret[] = [];
  const before = storage.asked();
  const found = { kind: 'sealed', applicationId: 'app', sealed: sealed.sealed, origin } as const;
  const source = createCredentialSource(found, {
    keychain,
    clock,
    onOpened: () => opened.push(clock.monotonic()),
    onOutdated: (secret) => outdated.push(secret),
    stopped: stopped.signal,
  });
  let isSettled = false;
  void source.settled().then(() => (isSettled = true));
  await settled();
  return {
    source,
    storage,
    clock,
    opened,
    outdated,
    stop: () => stopped.abort(),
    isSettled: () => isSettled,
    asked: () => storage.asked() - before,
  };
}

describe('threat 2 · a credential in the keychain', () => {
  test('is there as soon as the keychain gives it', async () => {
    const { source, isSettled, opened, clock } = await start();
    expect(isSettled()).toBe(true);
    expect(source.present()?.secret.reveal()).toBe(canary);
    expect(source.applicationId).toBe('app');
    expect(opened).toHaveLength(1);
    expect(clock.pendingTimers()).toBe(0);
  });

  test('does not show its secret', async () => {
    const { source } = await start();
    expect(holdsCanary(inspect(source.present(), { depth: 9 }))).toBe(false);
    expect(holdsCanary(JSON.stringify(source.present()))).toBe(false);
  });

  test('that is locked is asked for each minute, until it is there', async () => {
    const { source, storage, clock, asked, opened } = await start((storage) => {
      storage.mood = 'locked';
    });
    expect([source.present(), source.absence(), asked()]).toEqual([null, 'locked', 1]);
    await clock.pass(2 * minute);
    expect([source.present(), asked()]).toEqual([null, 3]);
    storage.mood = 'well';
    await clock.pass(minute);
    expect(source.present()).toMatchObject({ applicationId: 'app' });
    expect(opened).toHaveLength(1);
    await clock.pass(60 * minute);
    expect(asked()).toBe(4);
  });

  test('that another key has sealed is not to be had, and not given up either', async () => {
    const { source, storage, clock } = await start((storage) => {
      storage.key = 'another';
    });
    expect([source.present(), source.absence()]).toEqual([null, 'unopenable']);
    storage.key = 'first';
    await clock.pass(minute);
    expect(source.present()).not.toBeNull();
  });

  test('is asked for no more once the program stops', async () => {
    const { clock, stop, asked } = await start((storage) => {
      storage.mood = 'locked';
    });
    stop();
    await clock.pass(10 * minute);
    expect(asked()).toBe(1);
    expect(clock.pendingTimers()).toBe(0);
  });
});

describe('threat 3 · a keychain that waits for a password', () => {
  test('holds up a start for 5 s', async () => {
    const { source, clock, isSettled } = await start((storage) => {
      storage.mood = 'silent';
    });
    await clock.pass(4_999);
    expect([isSettled(), source.absence()]).toEqual([false, 'opening']);
    await clock.pass(1);
    expect([isSettled(), source.present(), source.absence()]).toEqual([true, null, 'unanswered']);
  });

  test('is not asked a second time meanwhile', async () => {
    const { clock, asked } = await start((storage) => {
      storage.mood = 'silent';
    });
    await clock.pass(24 * 60 * minute);
    expect(asked()).toBe(1);
    expect(clock.pendingTimers()).toBe(1);
  });

  test('is heard whenever it answers', async () => {
    const { source, storage, clock, opened } = await start((storage) => {
      storage.mood = 'silent';
    });
    await clock.pass(90 * minute + 7);
    storage.answerNow();
    await settled();
    expect(source.present()).toMatchObject({ applicationId: 'app' });
    expect(opened).toEqual([clock.monotonic()]);
  });
});

test('a secret whose key is on its way out is to be sealed anew', async () => {
  const { outdated } = await start((storage) => {
    storage.oldKeys.push(storage.key);
    storage.key = 'second';
  });
  expect(outdated.map((secret) => secret.reveal())).toEqual([canary]);
});

describe('without a keychain', () => {
  const sourceOf = (found: FoundCredential) =>
    createCredentialSource(found, {
      keychain: null,
      clock: manualClock(0),
      onOpened: () => undefined,
      onOutdated: () => undefined,
      stopped: new AbortController().signal,
    });

  test('a given credential is there from the start', async () => {
    const credential = { applicationId: 'app', secret: new Secret(canary) };
    const source = sourceOf({ kind: 'open', credential, origin: null });
    await source.settled();
    expect(source.present()).toBe(credential);
  });

  test('a sealed one is for the windows', async () => {
    const sealed = new Uint8Array([1]);
    const source = sourceOf({ kind: 'sealed', applicationId: 'app', sealed, origin });
    await source.settled();
    expect([source.present(), source.absence()]).toEqual([null, 'windows-only']);
    expect(source.applicationId).toBe('app');
  });

  test.each(['broken', 'newer', 'unreadable'] as const)('one that is %s is lost', async (why) => {
    const source = sourceOf({ kind: 'lost', why, origin: null });
    await source.settled();
    expect([source.present(), source.absence(), source.applicationId]).toEqual([null, why, null]);
  });
});
