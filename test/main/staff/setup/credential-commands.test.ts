import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createKeychain } from '../../../../src/main/credential/keychain';
import { createDemoChurch } from '../../../../src/main/demo/demo-church';
import { startCalendarService, type CalendarService } from '../../../fakes/calendar-service';
import { canary, holdsCanary } from '../../../fakes/canary';
import { fakeSafeStorage } from '../../../fakes/fake-safe-storage';
import { setupHost, type SetupHost, type SetupHostOptions } from '../../../fakes/setup-host';

const applicationId = 'application-7c20';
const typed = { applicationId, secret: canary };

/** One for each test: it allows no more than a hundred requests in twenty seconds. */
let service: CalendarService;
beforeEach(async () => {
  vi.stubGlobal('builtAt', 0);
  const church = createDemoChurch({
    now: Date.now,
    timeZone: 'UTC',
    seed: 2,
    credential: typed,
    churchName: 'Saint Canary',
  });
  service = await startCalendarService(church);
});

const open: SetupHost[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.end();
  await service.close();
  vi.unstubAllGlobals();
});

async function hosted(options: SetupHostOptions = {}): Promise<SetupHost> {
  const env = { NARTHEX_PLANNING_CENTER_URL: service.origin, ...options.env };
  const keychain = createKeychain(fakeSafeStorage(), 'linux');
  const made = await setupHost({ keychain, ...options, env });
  open.push(made);
  return made;
}

/** Once the demonstration church stands on the boards, or another. */
async function shown({ host }: SetupHost): Promise<string | undefined> {
  const organization = () => host.engine.schedule().organization;
  await expect.poll(organization, { timeout: 10_000 }).not.toBeNull();
  return host.engine.schedule().organization?.name;
}

/** As the page does it. */
async function kept({ ask }: SetupHost, given = typed) {
  await ask('try-credential', given);
  return ask('keep-credential', given);
}

const environment = {
  NARTHEX_PLANNING_CENTER_APP_ID: applicationId,
  NARTHEX_PLANNING_CENTER_SECRET: canary,
};

test('a start without anything says that it shows the demonstration', async () => {
  const { ask } = await hosted();
  expect(await ask('read-setup', null)).toMatchObject({
    ok: true,
    value: {
      source: 'demo',
      credentialFrom: 'none',
      applicationId: null,
      canKeepCredential: 'keychain',
      displays: null,
    },
  });
});

test('without a keychain a credential would be kept in a file, and that is said', async () => {
  const { ask } = await hosted({
    keychain: createKeychain(fakeSafeStorage('basic_text'), 'linux'),
  });
  expect(await ask('read-setup', null)).toMatchObject({ value: { canKeepCredential: 'file' } });
});

describe('trying a credential', () => {
  test('tells what it opens, and writes nothing', async () => {
    const made = await hosted();
    await shown(made);
    const answer = await made.ask('try-credential', typed);
    expect(answer).toMatchObject({ ok: true, value: { church: 'Saint Canary' } });
    // What the engine keeps is the demonstration's.
    expect(readdirSync(made.directory).filter((name) => name !== 'demo')).toEqual([]);
    expect(await shown(made)).not.toBe('Saint Canary');
  });

  test.each([
    [{ applicationId: '', secret: '' }, 'Give application id and secret.'],
    [{ applicationId, secret: ' ' }, 'The secret is missing.'],
    [{ applicationId: 'a:b', secret: 'x' }, 'holds a colon'],
    [{ applicationId, secret: 'x'.repeat(5000) }, 'is longer than any token'],
  ])('of %j is a complaint', async (given, word) => {
    const answer = await (await hosted()).ask('try-credential', given);
    expect(answer).toMatchObject({ ok: false, complaint: expect.stringContaining(word) as string });
  });

  test('that is wrong says so in words', async () => {
    const answer = await (await hosted()).ask('try-credential', { applicationId, secret: 'wrong' });
    expect(answer).toMatchObject({
      ok: false,
      complaint: expect.stringContaining('401') as string,
    });
  });
});

describe('keeping a credential', () => {
  test('shows its church, and no board is blank meanwhile', async () => {
    const made = await hosted();
    await shown(made);
    const from = made.heard.length;
    const answer = await kept(made);
    expect(answer).toEqual({ ok: true, value: { tier: 'keychain', isShown: true } });
    expect(await shown(made)).toBe('Saint Canary');
    const names = made.heard.slice(from).map(({ organization }) => organization?.name);
    expect(names).not.toContain(undefined);
    expect(names).toContain('Saint Canary');
  });

  test('tells no more of it afterwards than its last four characters', async () => {
    const made = await hosted();
    await kept(made);
    const answer = await made.ask('read-setup', null);
    expect(answer).toMatchObject({
      value: { source: 'calendar', credentialFrom: 'kept', applicationId: '7c20' },
    });
    expect(JSON.stringify(answer)).not.toContain(applicationId);
  });

  test('puts the secret into no answer, no line and no settings', async () => {
    const made = await hosted();
    const answers = [
      await made.ask('try-credential', typed),
      await kept(made),
      await made.ask('read-setup', null),
      await made.ask('forget-credential', null),
    ];
    expect(holdsCanary(JSON.stringify([answers, made.lines, made.heard, made.written()]))).toBe(
      false,
    );
    const files = readdirSync(made.directory, { recursive: true, withFileTypes: true });
    for (const file of files.filter((each) => each.isFile())) {
      expect(holdsCanary(readFileSync(join(file.parentPath, file.name)))).toBe(false);
    }
  });

  test('shows the church although the settings once asked for the demonstration', async () => {
    const made = await hosted({ settings: { demo: true, later: 1 } });
    expect(await kept(made)).toMatchObject({ value: { isShown: true } });
    expect(made.written()).toEqual({ later: 1 });
  });

  test('leaves the demonstration where the start was told to show it, and says so', async () => {
    const made = await hosted({ args: ['--demo'] });
    expect(await kept(made)).toMatchObject({ value: { isShown: false } });
    expect(await made.ask('read-setup', null)).toMatchObject({
      value: { source: 'demo', isDemoTyped: true, credentialFrom: 'kept' },
    });
  });

  test('is refused by a keychain that fails, and nothing is kept', async () => {
    const storage = fakeSafeStorage();
    storage.mood = 'broken';
    const made = await hosted({ keychain: createKeychain(storage, 'linux') });
    const answer = await kept(made);
    expect(answer).toMatchObject({
      ok: false,
      complaint: expect.stringContaining('keychain') as string,
    });
    expect(holdsCanary(JSON.stringify([answer, made.lines]))).toBe(false);
    expect(readdirSync(made.directory)).not.toContain('credential.json');
  });

  test('that was not tried, or opened nothing, is refused, and nothing is kept', async () => {
    const made = await hosted();
    const complaint = 'Try it first: only what opens a church is kept.';
    expect(await made.ask('keep-credential', typed)).toEqual({ ok: false, complaint });
    const wrong = { applicationId, secret: 'wrong' };
    expect(await kept(made, wrong)).toEqual({ ok: false, complaint });
    await made.ask('try-credential', typed);
    expect(await made.ask('keep-credential', wrong)).toEqual({ ok: false, complaint });
    expect(readdirSync(made.directory)).not.toContain('credential.json');
  });

  test('without a keychain keeps it in a file, and says that', async () => {
    const plain = { applicationId, secret: 'a secret' };
    const church = createDemoChurch({
      now: Date.now,
      timeZone: 'UTC',
      seed: 2,
      credential: plain,
    });
    const other = await startCalendarService(church);
    const made = await hosted({
      keychain: null,
      env: { NARTHEX_PLANNING_CENTER_URL: other.origin },
    });
    const answer = await kept(made, plain);
    await other.close();
    expect(answer).toMatchObject({ value: { tier: 'file' } });
  });

  test('is forgotten again, and the demonstration comes back', async () => {
    const made = await hosted();
    await kept(made);
    expect(await made.ask('forget-credential', null)).toEqual({
      ok: true,
      value: { wasKept: true },
    });
    expect(made.host.options().source.kind).toBe('demo');
    expect(await shown(made)).not.toBe('Saint Canary');
  });
});

describe('a credential that came with the start', () => {
  test('goes on counting, and says where it is from', async () => {
    const made = await hosted({ env: environment });
    expect(await made.ask('read-setup', null)).toMatchObject({
      value: { source: 'calendar', credentialFrom: 'environment', applicationId: '7c20' },
    });
  });

  test('cannot be replaced or forgotten from here, and nothing is kept', async () => {
    const made = await hosted({ env: environment });
    for (const answer of [await kept(made), await made.ask('forget-credential', null)]) {
      expect(answer).toMatchObject({
        ok: false,
        complaint: expect.stringContaining('counts before any other') as string,
      });
    }
    expect(readdirSync(made.directory)).not.toContain('credential.json');
  });

  test('is still there after a screen was saved, although the environment has forgotten it', async () => {
    const made = await hosted({ env: environment });
    await made.ask('save-screen', { name: 'lobby', settings: {} });
    expect(made.host.options().source.kind).toBe('calendar');
    await made.host.heedSource();
    expect(await shown(made)).toBe('Saint Canary');
  });
});

test('the tags of the church that is shown come by name', async () => {
  const made = await hosted();
  const answer = await made.ask('read-tags', null);
  const names = answer.ok ? answer.value.map(({ name }) => name) : [];
  expect(names.length).toBeGreaterThan(2);
  expect(names).toEqual([...names].sort());
});
