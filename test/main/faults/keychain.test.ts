import { describe, expect, test } from 'vitest';
import { Secret } from '../../../src/main/calendar/credential';
import { createCredentialKeeper } from '../../../src/main/credential/credential-keeper';
import { createKeychain } from '../../../src/main/credential/keychain';
import {
  decodeCredential,
  type KeptCredential,
} from '../../../src/main/credential/kept-credential';
import { startCredential } from '../../../src/main/credential/start-credential';
import { createEdgeLog } from '../../../src/main/edge-log';
import type { Snapshot } from '../../../src/main/sync/snapshot';
import { canary, holdsCanary } from '../../fakes/canary';
import { fakeSafeStorage, type FakeSafeStorage } from '../../fakes/fake-safe-storage';
import { manualClock, settled } from '../../fakes/manual-clock';
import { memoryDisk } from '../../fakes/memory-disk';
import { polledEngine } from '../../fakes/polled-engine';
import { smallChurch } from '../../fakes/small-church';

const minute = 60_000;
const given = {
  origin: 'https://calendar.invalid',
  applicationId: 'app',
  secret: new Secret(canary),
};

async function keptOnDisk(): Promise<Snapshot> {
  const boards = polledEngine({
    fetch: (request) => Promise.resolve(smallChurch('Choir').answer(request)),
  });
  await boards.start();
  const snapshot = boards.writes.at(-1);
  if (!snapshot) throw new Error('nothing was kept');
  return snapshot;
}

/** Boards that start from a disk which has the Choir; the calendar says Bells by now, and the keychain is in a mood. */
async function boardsWith(mood: FakeSafeStorage['mood']) {
  const storage = fakeSafeStorage();
  const keychain = createKeychain(storage, 'linux');
  const sealed = await keychain.seal(given.secret);
  if (!sealed) throw new Error('not sealed');
  storage.mood = mood;
  const church = smallChurch('Bells');
  const lines: string[] = [];
  const log = createEdgeLog({ info: (line) => lines.push(line), warn: (line) => lines.push(line) });
  const boards = polledEngine({
    fetch: (request) => Promise.resolve(church.answer(request)),
    kept: await keptOnDisk(),
    // Longer than the keychain is left alone: what begins sooner does not begin with a poll that was due.
    pollMs: 5 * minute,
    credential: (clock, onOpened) =>
      startCredential(
        { kind: 'sealed', ...given, sealed: sealed.sealed },
        { directory: '/data', keychain, clock, log, onOpened, disk: memoryDisk(clock) },
      ).source,
  });
  return { ...boards, storage, lines: () => [...lines, ...boards.lines] };
}

describe('threat 2 · while the keychain is locked', () => {
  test('boards start from disk and go on, and nobody is asked anything', async () => {
    const { start, names, asked, poll } = await boardsWith('locked');
    await start();
    for (let polls = 0; polls < 5; polls += 1) await poll();
    expect(names()).toEqual(['Choir']);
    expect(asked).toEqual([]);
  });

  test('staff are told why, once in the log and for as long as it lasts', async () => {
    const { start, poll, engine, lines } = await boardsWith('locked');
    await start();
    await poll();
    const word = expect.stringMatching(
      /keychain cannot be opened now\. .+--keep-credential/u,
    ) as string;
    expect(engine.health().why).toEqual([word]);
    expect(lines()).toEqual([word]);
  });

  test('no output holds the secret', async () => {
    const { start, poll, engine, lines } = await boardsWith('broken');
    await start();
    await poll();
    const outputs = [engine.health(), engine.schedule(), lines()];
    expect(holdsCanary(JSON.stringify(outputs))).toBe(false);
    expect(engine.health().why.join()).toContain('cannot be opened. Unlock it');
  });

  test('polls begin at the moment at which it opens', async () => {
    const { start, storage, clock, asked, names, engine, untilPolls, polls } =
      await boardsWith('locked');
    await start();
    await clock.pass(2 * minute + 20_000);
    storage.mood = 'well';
    const before = polls();
    await clock.pass(40_000);
    await untilPolls(before + 1);
    expect(asked[0]).toBe(clock.monotonic());
    expect(names()).toEqual(['Bells']);
    expect(engine.health()).toMatchObject({ status: 'ok', why: [] });
  });
});

describe('threat 3 · while the keychain waits for a password', () => {
  test('a start is not held up: boards are served from disk at once', async () => {
    const { engine, names, asked } = await boardsWith('silent');
    await engine.start();
    expect(names()).toEqual(['Choir']);
    expect(asked).toEqual([]);
  });

  test('staff are told after 5 s', async () => {
    const { engine, clock, untilPolls } = await boardsWith('silent');
    await engine.start();
    await clock.pass(4_999);
    expect(engine.health().why).toEqual([]);
    await clock.pass(1);
    await untilPolls(1);
    expect(engine.health().why.join()).toContain('may wait for a password');
  });

  test('polls begin as soon as somebody has typed it', async () => {
    const { engine, clock, storage, untilPolls, names, asked, polls } = await boardsWith('silent');
    await engine.start();
    await clock.pass(25 * minute + 11_000);
    const before = polls();
    storage.answerNow();
    await settled();
    await untilPolls(before + 1);
    expect(asked[0]).toBe(clock.monotonic());
    expect(names()).toEqual(['Bells']);
  });

  test('a password that is typed in the first seconds leaves nothing to be told', async () => {
    const { engine, clock, storage, untilPolls, names } = await boardsWith('silent');
    await engine.start();
    await clock.pass(3_000);
    storage.answerNow();
    await untilPolls(1);
    expect(names()).toEqual(['Bells']);
    expect(engine.health().why).toEqual([]);
  });
});

describe('a secret whose key is on its way out', () => {
  async function startAnew(prepare: (storage: FakeSafeStorage) => void) {
    const storage = fakeSafeStorage();
    const keychain = createKeychain(storage, 'linux');
    const clock = manualClock(0);
    const disk = memoryDisk(clock);
    const lines: string[] = [];
    const log = createEdgeLog({
      info: (line) => lines.push(line),
      warn: (line) => lines.push(line),
    });
    const options = { directory: '/data', clock, log, disk };
    await createCredentialKeeper(options).keep(given, await keychain.seal(given.secret));
    const before = keptOn(disk);
    storage.oldKeys.push('first');
    storage.key = 'second';
    const opening = {
      ...storage,
      encryptStringAsync: (text: string) => {
        prepare(storage);
        return storage.encryptStringAsync(text);
      },
    };
    const { source } = startCredential(
      { kind: 'sealed', ...given, sealed: before.sealed },
      { ...options, keychain: createKeychain(opening, 'linux'), onOpened: () => undefined },
    );
    await settled();
    return { storage, source, before, after: keptOn(disk), lines };
  }

  function keptOn(disk: ReturnType<typeof memoryDisk>) {
    const decoded = decodeCredential(disk.files.get('/data/credential.json') ?? new Uint8Array());
    const kept: KeptCredential | null = decoded.kind === 'sound' ? decoded.kept : null;
    if (kept?.secret.tier !== 'keychain') throw new Error('not sealed');
    return { ...kept, sealed: kept.secret.sealed };
  }

  test('is sealed anew behind the boards', async () => {
    const { storage, source, after } = await startAnew(() => undefined);
    expect(source.present()?.secret.reveal()).toBe(canary);
    storage.oldKeys.length = 0;
    const opened = await createKeychain(storage, 'linux').open(after.sealed);
    expect(opened).toMatchObject({ kind: 'open', isOutdated: false });
    expect(after).toMatchObject({ origin: given.origin, applicationId: 'app' });
  });

  test('stays as it is where that fails, and can be used', async () => {
    const { source, before, after, lines } = await startAnew((storage) => {
      storage.mood = 'broken';
    });
    expect(source.present()).not.toBeNull();
    expect(after).toEqual(before);
    expect(lines).toEqual([expect.stringContaining('could not be sealed anew')]);
    expect(holdsCanary(lines.join())).toBe(false);
  });

  test('stays as it is where there is no keychain any more that deserves the name', async () => {
    const { before, after } = await startAnew((storage) => {
      storage.backend = 'basic_text';
    });
    expect(after).toEqual(before);
  });
});
