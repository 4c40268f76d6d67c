import { expect, test } from 'vitest';
import { createAwaitedClient } from '../../../src/main/calendar/awaited-client';
import { createCalendarClient } from '../../../src/main/calendar/calendar-client';
import { describeFailure } from '../../../src/main/calendar/calendar-failure';
import { credentialAtHand, Secret, type Credential } from '../../../src/main/calendar/credential';
import type { CredentialAbsence } from '../../../src/main/calendar/credential-absence';
import { canary, holdsCanary } from '../../fakes/canary';
import { json } from '../../fakes/json-api';
import { manualClock, settled } from '../../fakes/manual-clock';

const call = { signal: new AbortController().signal, mayRetry: () => false };
const interval = { startsAt: 0, endsAt: 1 };
const asked = { ...interval, timeZone: 'UTC', rooms: [] };
const given: Credential = { applicationId: 'app', secret: new Secret(canary) };

/** A client that waits for a credential, and counts what it sends. */
function awaitedClient(credential: Credential | null, settling = Promise.resolve()) {
  const sent: Request[] = [];
  const made: Credential[] = [];
  const state = { credential, absence: 'locked' as CredentialAbsence };
  const source = {
    applicationId: 'app',
    present: () => state.credential,
    absence: () => state.absence,
    settled: () => settling,
  };
  const client = createAwaitedClient(source, (credential) => {
    made.push(credential);
    return createCalendarClient({
      origin: 'https://calendar.invalid',
      credential,
      userAgent: 'Narthex/test',
      fetch: (request) => {
        sent.push(request);
        return Promise.resolve(json({ data: [] }));
      },
      clock: manualClock(0),
      random: () => 0,
      fallbackTimeZone: 'UTC',
    });
  });
  return { client, sent, made, state };
}

test('without a credential each read fails, and nobody is asked', async () => {
  const { client, sent } = awaitedClient(null);
  const outcomes = await Promise.all([
    client.organization(call),
    client.rooms(call),
    client.instances(asked, call),
    client.holds(asked, call),
    client.roomRequests(interval, call),
    client.eventTimes({ id: '1', isAllDay: false }, 'UTC', call),
    client.eventConnections('1', call),
  ]);
  const failure = { kind: 'no-credential', absence: 'locked' };
  expect(outcomes).toEqual(outcomes.map(() => ({ ok: false, failure })));
  expect(sent).toEqual([]);
});

test('with its credential it asks as any client', async () => {
  const { client, sent } = awaitedClient(given);
  expect(await client.rooms(call)).toMatchObject({ ok: true });
  expect(sent[0]?.headers.get('authorization')).toMatch(/^Basic /u);
});

test('a credential that comes later is used from then on, by one and the same client', async () => {
  const { client, sent, made, state } = awaitedClient(null);
  expect(await client.rooms(call)).toMatchObject({ ok: false });
  state.credential = given;
  await client.rooms(call);
  await client.rooms(call);
  expect(sent).toHaveLength(2);
  expect(made).toEqual([given]);
});

test('a read waits until it is known whether there is a credential', async () => {
  let settle = (): void => undefined;
  const { client, sent, state } = awaitedClient(null, new Promise((resolve) => (settle = resolve)));
  const reading = client.rooms(call);
  await settled();
  expect(sent).toEqual([]);
  state.credential = given;
  settle();
  expect(await reading).toMatchObject({ ok: true });
});

test('a credential at hand needs no waiting', async () => {
  const source = credentialAtHand(given);
  await source.settled();
  expect(source.present()).toBe(given);
});

test.each([
  ['opening', /being asked/u],
  ['unanswered', /Unlock it, or give it again with --keep-credential/u],
  ['locked', /cannot be opened now\. Unlock it/u],
  ['unopenable', /cannot be opened\. .+--keep-credential/u],
  ['windows-only', /only Narthex's own windows can open\. .+--web/u],
  ['broken', /damaged/u],
  ['newer', /newer Narthex/u],
  ['unreadable', /cannot be read/u],
] as const)('staff are told what to do about a credential that is %s', (absence, word) => {
  const said = describeFailure({ kind: 'no-credential', absence });
  expect(said).toMatch(word);
  expect(said).toContain('boards show what is kept');
  expect(holdsCanary(said)).toBe(false);
});
