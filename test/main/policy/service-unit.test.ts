import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { leftCode } from '../../../src/main/desktop/supervision/program-restart';
import { usageRefusal } from '../../../src/main/settings/launch';

const text = readFileSync('resources/linux/narthex.service', 'utf8');

/** `Section.Key`, and what it is set to. Lines that begin with # or ; are comments: systemd.syntax(7). */
function settingsOf(unit: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  let section = '';
  for (const line of unit.split('\n')) {
    const [, name] = /^\[(.+)\]$/u.exec(line) ?? [];
    const [, key, value] = /^([A-Za-z]+)=(.*)$/u.exec(line) ?? [];
    if (name !== undefined) section = name;
    if (key !== undefined && value !== undefined) settings.set(`${section}.${key}`, value);
  }
  return settings;
}

const unit = settingsOf(text);

describe('the service starts', () => {
  test.each([
    ['63 · with the desktop', 'Install.WantedBy', 'graphical-session.target'],
    ['63 · after the desktop', 'Unit.After', 'graphical-session.target'],
    ['63 · and ends with it', 'Unit.PartOf', 'graphical-session.target'],
    ['63 · again, however it ended', 'Service.Restart', 'always'],
    ['63 · again after five seconds', 'Service.RestartSec', '5'],
    ['64 · again, however often it ended', 'Unit.StartLimitIntervalSec', '0'],
    ['as a person, whom the sandbox serves', 'Unit.ConditionUser', '!root'],
    ['the program without any option', 'Service.ExecStart', '/usr/bin/narthex'],
  ])('%s', (_what, key, value) => {
    expect(unit.get(key)).toBe(value);
  });

  test('64 · not again after a line that was typed wrongly, or where a person has ended it', () => {
    const { exitCode } = usageRefusal('typed wrongly');
    expect(unit.get('Service.RestartPreventExitStatus')).toBe(`${leftCode} ${exitCode}`);
  });
});

describe('the service', () => {
  test.each([
    ['tells only the program to end, not its windows', 'Service.KillMode', 'mixed'],
    ['gives it time to keep what it knows', 'Service.TimeoutStopSec', '20'],
    ['lives on when the kernel ends a window', 'Service.OOMPolicy', 'continue'],
    ['writes no memory to the disk', 'Service.LimitCORE', '0'],
    ['keeps its files to itself', 'Service.UMask', '0077'],
    ['can do without a file of variables', 'Service.EnvironmentFile', '-%E/narthex/narthex.env'],
  ])('%s', (_what, key, value) => {
    expect(unit.get(key)).toBe(value);
  });

  test('names no secret', () => {
    const named = [...unit.values()].filter((value) => /secret|token|NARTHEX_/iu.test(value));
    expect(named).toEqual([]);
  });

  test.each(['narthex-application-id', 'narthex-secret'])('says how to give %s', (credential) => {
    expect(text).toContain(`#   LoadCredential=${credential}:%h/`);
  });

  /** Each of them implies NoNewPrivileges in a user's service, or puts a namespace around Chromium's. */
  const breakTheSandbox =
    /^Service\.(NoNewPrivileges|SystemCall|Restrict[A-Z](?!.*Exit)|LockPersonality|MemoryDeny|Private|Protect|Capability)/u;

  test('leaves the sandbox what it stands on', () => {
    const breaking = [...unit.keys()].filter((key) => breakTheSandbox.test(key));
    expect(breaking).toEqual([]);
  });

  test('sets each thing where systemd looks for it', () => {
    const sections = new Set([...unit.keys()].map((key) => key.split('.')[0]));
    expect([...sections]).toEqual(['Unit', 'Service', 'Install']);
  });
});
