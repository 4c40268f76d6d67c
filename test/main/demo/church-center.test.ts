import { expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { isKidsCheckIn, publicLinkOf } from '../../../src/core/schedule/public-link';
import { createCalendarClient } from '../../../src/main/calendar/calendar-client';
import { Secret } from '../../../src/main/calendar/credential';
import { createDemoChurch } from '../../../src/main/demo/demo-church';
import { at } from '../../fakes/event-instance';
import { manualClock } from '../../fakes/manual-clock';
import { credential } from './demo-client';

const timeZone = 'America/New_York';
const call = { signal: new AbortController().signal, mayRetry: () => false };

/** The church through the program's own client, at 10:12 on the Sunday that the pictures show. */
function sundayClient() {
  const clock = manualClock(at('10:12'));
  const { applicationId, secret } = credential;
  return createCalendarClient({
    origin: 'https://demo.invalid',
    credential: { applicationId, secret: new Secret(secret) },
    userAgent: 'Narthex/test',
    fetch: createDemoChurch({ now: clock.wall, timeZone, seed: 1, credential }),
    clock,
    random: () => 0,
    fallbackTimeZone: timeZone,
  });
}

const client = sundayClient();
const sunday = client.instances(
  { startsAt: at('0:00'), endsAt: at('0:00', 23), timeZone, rooms: [] },
  call,
);

async function eventsOfSunday(): Promise<readonly EventInstance[]> {
  const outcome = await sunday;
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.value.instances;
}

async function namesWhere(isSo: (instance: EventInstance) => boolean): Promise<string[]> {
  return (await eventsOfSunday()).filter(isSo).map(({ name }) => name);
}

async function connectedEvent(name: string) {
  const instance = (await eventsOfSunday()).find((each) => each.name === name);
  if (!instance) throw new Error(`no ${name}`);
  const outcome = await client.eventConnections(instance.eventId, call);
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return { instance, connections: outcome.value };
}

test('several events of Sunday say where to sign up', async () => {
  expect(await namesWhere(({ registrationUrl }) => registrationUrl !== null)).toEqual(
    expect.arrayContaining(['Confirmation Class', 'Membership Class', 'Marriage Course']),
  );
});

test.each(['Potluck Lunch', 'Faith Basics'])(
  'the sign-up of %s is only connected, and leads there all the same',
  async (name) => {
    const { instance, connections } = await connectedEvent(name);
    expect(instance.registrationUrl).toBeNull();
    expect(publicLinkOf(instance, connections)).toBe(connections[0]?.connectedToUrl);
  },
);

test('an event without a sign-up leads to its page in Church Center', async () => {
  const { instance, connections } = await connectedEvent('Morning Worship');
  expect(publicLinkOf(instance, connections)).toBe(
    `https://gracehill.churchcenter.example/calendar/event/${instance.id}`,
  );
});

test('some events that boards show are not in Church Center, and lead nowhere', async () => {
  const isShown = ({ eventTimes }: EventInstance) =>
    eventTimes?.some((time) => time.isVisibleOnKiosks) === true;
  const unlisted = await namesWhere((each) => !each.isVisibleInChurchCenter && isShown(each));
  expect(unlisted).toEqual(
    expect.arrayContaining(['Prayer Before Worship', 'Grief Share', 'Parent Cafe']),
  );
  const { instance, connections } = await connectedEvent('Parent Cafe');
  expect(connections[0]?.connectedToUrl).toMatch(/^https:/u);
  expect(publicLinkOf(instance, connections)).toBeNull();
});

test.each([
  ['Kids Church', true],
  ['Children’s Choir', true],
  ['Morning Worship', false],
  ['Membership Class', false],
])('children are checked in for %s: %s', async (name, isSo) => {
  expect(isKidsCheckIn((await connectedEvent(name)).connections)).toBe(isSo);
});

test('every address lies on a host that is reserved for examples', async () => {
  const links = (await eventsOfSunday()).flatMap((each) => [
    each.churchCenterUrl,
    each.registrationUrl,
  ]);
  const hosts = links.filter((link) => link !== null).map((link) => new URL(link).hostname);
  expect(new Set(hosts)).toEqual(new Set(['gracehill.churchcenter.example']));
});
