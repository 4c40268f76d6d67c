import { describe, expect, test } from 'vitest';
import { Secret } from '../../../src/main/calendar/credential';
import { createEdgeLog } from '../../../src/main/edge-log';
import { createStaffGate } from '../../../src/main/staff-access/staff-gate';
import type { KeptPassword } from '../../../src/main/staff-password/kept-password';
import { hashPassword } from '../../../src/main/staff-password/password-hash';
import { canary, holdsCanary } from '../../fakes/canary';
import { lightScrypt } from '../../fakes/light-scrypt';
import { manualClock } from '../../fakes/manual-clock';

const hashOf = (text: string) => hashPassword(new Secret(text), lightScrypt);
const kept = await hashOf(canary);
const another = await hashOf('garden gate copper');
const setAnew = await hashOf(canary);

function gateWith() {
  const lines: string[] = [];
  const disk = { password: kept as KeptPassword | null };
  const log = createEdgeLog({
    info: (line) => lines.push(line),
    warn: (line) => lines.push(line),
  });
  const clock = manualClock(0);
  const gate = createStaffGate({ password: () => Promise.resolve(disk.password), clock, log });
  const signIn = (said: string, former?: string, address = '192.168.1.5') =>
    gate.signIn({ address, said, former });
  const signedIn = async (former?: string) => {
    const end = await signIn(canary, former);
    if (end.kind !== 'in') throw new Error(end.kind);
    return end.id;
  };
  return { gate, disk, clock, lines, signIn, signedIn };
}

describe('a sign-in', () => {
  test('with the right password begins a session', async () => {
    const { gate, signedIn } = gateWith();
    expect(await gate.admits(await signedIn())).toBe(true);
  });

  test.each(['', 'x', 'garden gate copper', 'x'.repeat(900)])('with %j is wrong', async (said) => {
    expect(await gateWith().signIn(said)).toEqual({ kind: 'wrong' });
  });

  test('without a password on the disk is wrong, and nothing is open', async () => {
    const { gate, disk, signIn } = gateWith();
    disk.password = null;
    expect([await gate.isOpen(), await signIn(canary)]).toEqual([false, { kind: 'wrong' }]);
  });

  test('is not looked at while somebody waits, though it be the right one', async () => {
    const { signIn } = gateWith();
    for (let wrong = 0; wrong < 5; wrong += 1) await signIn('a wrong one');
    expect(await signIn(canary)).toEqual({ kind: 'held', waitMs: 60_000 });
  });

  test('a hundred at once are five wrong ones and no more', async () => {
    const { signIn } = gateWith();
    const ends = await Promise.all(Array.from({ length: 100 }, () => signIn('a wrong one')));
    expect(ends.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
  });

  test('seven at once from everywhere are too many for one processor', async () => {
    const { signIn } = gateWith();
    const ends = await Promise.all(
      Array.from({ length: 7 }, (_, index) => signIn(canary, undefined, `10.0.0.${index}`)),
    );
    expect(ends.map(({ kind }) => kind)).toEqual([...Array<string>(6).fill('in'), 'busy']);
  });

  test('ends the session that was there before, so that nobody can hand one out', async () => {
    const { gate, signedIn } = gateWith();
    const former = await signedIn();
    const id = await signedIn(former);
    expect(id).not.toBe(former);
    expect([await gate.admits(former), await gate.admits(id)]).toEqual([false, true]);
  });

  test('leaves neither password nor session in the log', async () => {
    const { lines, signIn, signedIn } = gateWith();
    const id = await signedIn();
    for (let wrong = 0; wrong < 9; wrong += 1) await signIn(`${canary}${wrong}`);
    expect(lines).toEqual([
      'Staff have signed in from 192.168.1.5.',
      'Somebody gives one wrong staff password after another, and has to wait.',
    ]);
    expect(lines.filter((line) => holdsCanary(line) || line.includes(id))).toEqual([]);
  });
});

describe('another password on the disk', () => {
  test.each([
    ['another', another],
    ['the same, set anew', setAnew],
    ['none', null],
  ])('%s: who was signed in no longer is, and hears of it', async (_what, password) => {
    const { gate, disk, signedIn } = gateWith();
    const id = await signedIn();
    let heard = 0;
    gate.onEnd(id, () => (heard += 1));
    disk.password = password;
    expect(await gate.stillAdmits(id)).toBe(false);
    expect(heard).toBe(1);
  });

  test('opens to the new one at once', async () => {
    const { disk, signIn } = gateWith();
    disk.password = another;
    expect(await signIn('garden gate copper')).toMatchObject({ kind: 'in' });
    expect(await signIn(canary)).toEqual({ kind: 'wrong' });
  });
});

test('signing out ends the session', async () => {
  const { gate, signedIn } = gateWith();
  const id = await signedIn();
  gate.signOut(id);
  expect(await gate.admits(id)).toBe(false);
});
