import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '../../../src/main/calendar/credential';
import { encodeCredential } from '../../../src/main/credential/kept-credential';
import { claimDataDirectory } from '../../../src/main/data-lock';
import { createDemoChurch } from '../../../src/main/demo/demo-church';
import { givenWithStart } from '../../../src/main/credential/given-credential';
import type { DoctorMeans, RunningHost } from '../../../src/main/doctor/doctor-means';
import { examine } from '../../../src/main/doctor/examine';
import type { Finding, Topic } from '../../../src/core/staff/finding';
import { isRefusal } from '../../../src/main/settings/launch';
import { seal } from '../../../src/main/store/sealed-file';
import { canary, holdsCanary } from '../../fakes/canary';
import { doctorMeans, traceOf } from '../../fakes/doctor-world';
import { at } from '../../fakes/event-instance';
import { snapshotOf } from '../../fakes/snapshots';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'narthex-doctor-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array, mode = 0o600): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, content, { mode });
}

const credential = { applicationId: 'app-19c2', secret: canary };
const given = {
  NARTHEX_PLANNING_CENTER_APP_ID: credential.applicationId,
  NARTHEX_PLANNING_CENTER_SECRET: canary,
};
const found = () => Promise.resolve([]);

/** The church of that credential, whose clock is `aheadMs` before the computer's. */
function church(now: () => number, aheadMs = 0): DoctorMeans['fetch'] {
  const answer = createDemoChurch({ now, timeZone: 'America/New_York', seed: 1, credential });
  return async (request) => {
    const { status, headers, body } = await answer(request);
    const dated = new Headers(headers);
    dated.set('date', new Date(now() + aheadMs).toUTCString());
    return new Response(body, { status, headers: dated });
  };
}

const of = (findings: readonly Finding[], topic: Topic) =>
  findings.filter((finding) => finding.topic === topic);
const verdictsOf = (findings: readonly Finding[], topic: Topic) =>
  of(findings, topic).map(({ verdict }) => verdict);
const wordsOf = (findings: readonly Finding[], topic: Topic) =>
  of(findings, topic)
    .map(({ word }) => word)
    .join(' ');

/** A data directory in which everything has gone wrong that can. */
function writeTroubles(): void {
  write('data/settings.json', '{ "port": ', 0o644);
  const secret = { tier: 'file', secret: new Secret('of-the-file') } as const;
  const kept = { origin: 'https://kept.example', applicationId: 'app-kept', secret };
  write('data/credential.json', encodeCredential(kept), 0o644);
  write('data/calendar/schedule.json', 'no schedule');
  write('data/calendar/schedule.json.bad-20261101T000000.000Z', 'no schedule');
  write('data/calendar/schedule.json.tmp-123', 'half');
  write('data/displays.json', '[]');
  write('data/supervision.json', '{}');
  write('data/logs/narthex.log', '2026-11-22T14:00:00.000Z warn The disk is slow.\n');
}

describe('an empty machine', () => {
  test('has nothing that is broken', async () => {
    const findings = await examine(doctorMeans(folder));
    expect(findings.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
  });

  test('hears of every topic', async () => {
    const topics = new Set((await examine(doctorMeans(folder))).map(({ topic }) => topic));
    expect(topics.size).toBe(11);
  });

  test('stays empty', async () => {
    await examine(doctorMeans(folder));
    expect(traceOf(folder)).toHaveLength(1);
  });
});

describe('a data directory', () => {
  test('in which all is broken is left as it is', async () => {
    writeTroubles();
    const before = traceOf(folder);
    const findings = await examine(doctorMeans(folder));
    expect(traceOf(folder)).toEqual(before);
    expect(wordsOf(findings, 'kept days')).toContain('Cannot be used: schedule.json.');
    expect(wordsOf(findings, 'data folder')).toContain('schedule.json.bad-20261101T000000.000Z');
    expect(wordsOf(findings, 'settings')).toContain('no JSON');
    expect(wordsOf(findings, 'credential')).toContain('Others on this computer can open');
    expect(wordsOf(findings, 'log')).toBe('1 h ago: The disk is slow.');
  });

  test('with days of a church says which and how old, without its credential too', async () => {
    const owner = { service: 'service', organizationId: '1' };
    const body = snapshotOf({ fetchedAt: at('10:02') });
    write('data/calendar/schedule.json', seal({ owner, savedAt: at('10:02'), body }).bytes);
    const findings = await examine(doctorMeans(folder));
    expect(wordsOf(findings, 'kept days')).toContain('3 days are kept: 2026-11-22 (10 min old)');
    expect(verdictsOf(findings, 'credential')).toEqual(['attention']);
  });

  test('with days of a church is not asked for them by the demonstration', async () => {
    const owner = { service: 'service', organizationId: '1' };
    const body = snapshotOf();
    write('data/calendar/schedule.json', seal({ owner, savedAt: at('10:02'), body }).bytes);
    const findings = await examine(doctorMeans(folder, { args: ['--demo'] }));
    expect(wordsOf(findings, 'kept days')).toBe('None yet; the demonstration needs none.');
    expect(verdictsOf(findings, 'credential')).toEqual(['well']);
  });

  test('that somebody runs on is told, and the lock stays with them', async () => {
    mkdirSync(join(folder, 'data'));
    const lock = await claimDataDirectory(join(folder, 'data'), 'linux');
    if (isRefusal(lock)) throw new Error(lock.message);
    expect(verdictsOf(await examine(doctorMeans(folder)), 'Narthex')).toEqual(['well']);
    lock.release();
    expect(verdictsOf(await examine(doctorMeans(folder)), 'Narthex')).toEqual(['attention']);
  });

  test('has settings whose complaints are those of a start', async () => {
    write('data/settings.json', '{ "port": "eighty", "displays": { "Beamer": "agenda" } }');
    const findings = await examine(doctorMeans(folder));
    expect(wordsOf(findings, 'settings')).toMatch(/The setting "port" in .+ does not fit/u);
    expect(wordsOf(findings, 'display')).toContain('Beamer');
  });
});

describe('the network', () => {
  test('is asked once, by the path of the calendar, and the church that answers is named', async () => {
    const asked: string[] = [];
    const means = doctorMeans(folder, { env: given, lookUp: found });
    const answer = church(means.clock.wall);
    const findings = await examine({
      ...means,
      fetch: (request) => {
        asked.push(`${request.method} ${request.url}`);
        return answer(request);
      },
    });
    expect(asked).toEqual(['GET https://api.planningcenteronline.com/calendar/v2']);
    expect(wordsOf(findings, 'network')).toContain('answered, for Grace Hill Church.');
    expect(verdictsOf(findings, 'clock')[0]).toBe('well');
  });

  test('gives the clock the lie', async () => {
    const means = doctorMeans(folder, { env: given, lookUp: found });
    const fetch = church(means.clock.wall, 600_000);
    expect(verdictsOf(await examine({ ...means, fetch }), 'clock')[0]).toBe('broken');
  });

  test('is asked without a credential where the keychain has it', async () => {
    const sealed = { tier: 'keychain', backend: 'kwallet', sealed: new Uint8Array([1]) } as const;
    const kept = { origin: 'https://kept.example', applicationId: 'app-kept', secret: sealed };
    write('data/credential.json', encodeCredential(kept));
    const requests: Request[] = [];
    const means = doctorMeans(folder, { lookUp: found });
    const fetch = (request: Request) => {
      requests.push(request);
      return church(means.clock.wall)(request);
    };
    const findings = await examine({ ...means, fetch });
    expect(requests.map(({ url }) => url)).toEqual(['https://kept.example/calendar/v2']);
    expect(requests[0]?.headers.has('authorization')).toBe(false);
    expect(verdictsOf(findings, 'network')).toEqual(['well', 'well']);
    expect(wordsOf(findings, 'credential')).toContain('kwallet');
  });

  test.each([
    ['the credential', given],
    ['none', {}],
  ])('that hangs holds the doctor up for 10 s, with %s', async (_, env) => {
    const secret = { tier: 'keychain', backend: 'kwallet', sealed: new Uint8Array([1]) } as const;
    write(
      'data/credential.json',
      encodeCredential({ origin: 'https://kept.example', applicationId: 'a', secret }),
    );
    let isAsked = false;
    const never = () => new Promise<never>(() => (isAsked = true));
    const means = doctorMeans(folder, { env, fetch: never, lookUp: never });
    let findings: readonly Finding[] = [];
    const done = examine(means).then((found) => (findings = found));
    await expect.poll(() => isAsked).toBe(true);
    await means.clock.pass(10_000);
    await done;
    expect(verdictsOf(findings, 'network')).toEqual(['broken', 'broken']);
  });

  test('is not needed for the demonstration', async () => {
    const findings = await examine(doctorMeans(folder, { env: given, args: ['--demo'] }));
    expect(verdictsOf(findings, 'network')).toEqual(['well']);
  });

  test.each([
    [
      'refuses the secret',
      church(() => at('10:12')),
      { ...given, NARTHEX_PLANNING_CENTER_APP_ID: 'x' },
    ],
    ['repeats it', () => Promise.resolve(new Response(canary, { status: 500 })), given],
    ['fails with it', () => Promise.reject(new Error(`sent ${canary}`)), given],
  ])('that %s brings it into no finding', async (_, fetch, env) => {
    const findings = await examine(doctorMeans(folder, { env, fetch, lookUp: found }));
    expect(holdsCanary(JSON.stringify(findings))).toBe(false);
    expect(JSON.stringify(findings)).not.toMatch(/authorization|Basic /iu);
  });
});

describe('a start that would be refused', () => {
  test('for half a pair is broken once, and asks nobody', async () => {
    const env = { NARTHEX_PLANNING_CENTER_SECRET: canary };
    const findings = await examine(doctorMeans(folder, { env }));
    expect(verdictsOf(findings, 'credential')).toEqual(['broken']);
    expect(verdictsOf(findings, 'settings')).toEqual(['well']);
    expect(verdictsOf(findings, 'network')).toEqual(['unknown']);
  });

  test('for a port that is none is broken', async () => {
    const findings = await examine(doctorMeans(folder, { args: ['--port', 'x'] }));
    expect(verdictsOf(findings, 'settings')).toEqual(['well', 'broken']);
  });
});

describe('the system', () => {
  test('says what is connected, what starts by itself, and that the clock is set', async () => {
    write('root/sys/class/drm/card1-HDMI-A-1/status', 'connected\n');
    write('root/sys/class/drm/card1-Writeback-1/status', 'unknown\n');
    write('root/run/systemd/timesync/synchronized', '');
    write('home/.config/systemd/user/graphical-session.target.wants/narthex.service', '');
    write('home/.config/labwc/autostart', 'systemctl --user start narthex &\n');
    const findings = await examine(doctorMeans(folder, { env: { DISPLAY: ':0' } }));
    expect(wordsOf(findings, 'display')).toContain('Connected: HDMI-A-1.');
    expect(wordsOf(findings, 'autostart')).toContain('graphical-session.target');
    expect(wordsOf(findings, 'clock')).toContain('The system has set it by the network.');
  });

  test('whose autostart is commented out does not start Narthex', async () => {
    write('home/.config/systemd/user/graphical-session.target.wants/narthex.service', '');
    write('home/.config/labwc/autostart', '# systemctl --user start narthex &\n');
    expect(verdictsOf(await examine(doctorMeans(folder)), 'autostart')).toEqual(['attention']);
  });
});

describe('a host that asks about itself', () => {
  /** As it runs: the environment has forgotten what the start was given. */
  const atHost = (host: Partial<RunningHost> = {}) =>
    doctorMeans(folder, {
      given: () => givenWithStart(given),
      fetch: () => Promise.reject(new Error(`sent ${canary}`)),
      host: { displays: () => null, credential: () => 'open', ...host },
    });

  test('is running, whatever its lock says', async () => {
    expect(wordsOf(await examine(atHost()), 'Narthex')).toContain('you are looking at it');
  });

  test('knows the credential of its start, and brings it into no finding', async () => {
    const findings = await examine(atHost());
    expect(wordsOf(findings, 'credential')).toBe('Given by variables of the environment.');
    expect(holdsCanary(JSON.stringify(findings))).toBe(false);
    expect(JSON.stringify(findings)).not.toContain(credential.applicationId);
  });

  test('misses no display where it opens no window', async () => {
    write('root/sys/class/drm/card1-HDMI-A-1/status', 'disconnected\n');
    expect(verdictsOf(await examine(atHost()), 'display')).toEqual(['well']);
  });

  test('names the displays that are on where it opens windows', async () => {
    const findings = await examine(atHost({ displays: () => ['Samsung TV'] }));
    expect(wordsOf(findings, 'display')).toContain('On now: Samsung TV.');
  });
});
