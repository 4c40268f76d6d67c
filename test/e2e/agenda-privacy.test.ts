import { describe, expect, test } from 'vitest';
import { withCanaries } from '../fakes/hidden-canaries';
import { testCredential, type BoardHost } from './board-host';
import { useBoardPages } from './board-pages';

const { browser, hostAt } = useBoardPages();

/** Everything that a browser gets from the host: page, assets, and the first `schedules` of its stream. */
async function receivedFrom(host: BoardHost, schedules: number): Promise<string> {
  const page = await browser().newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const messages: string[] = [];
  const streamed = new Promise<void>((resolve) => {
    session.on('Network.eventSourceMessageReceived', ({ data }) => {
      if (messages.push(data) === schedules) resolve();
    });
  });
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname !== '/schedule') bodies.push(response.text());
  });
  await page.goto(`${host.url}board/agenda`);
  await streamed;
  const received = [...messages, ...(await Promise.all(bodies)), await page.content()];
  await page.close();
  return received.join('\n');
}

describe('what leaves for a board', () => {
  test('no byte of it holds a name that is not public', async () => {
    const host = await hostAt({ through: withCanaries, pollMs: 300 });
    const received = await receivedFrom(host, 3);
    expect(received.includes('Morning Worship')).toBe(true);
    expect(received.match(/canary-[\w-]+/gu)).toBeNull();
  });

  test('the names that it may not hold are there to be leaked', async () => {
    const host = await hostAt({ through: withCanaries });
    const asked = host.service.requests.find((request) => request.includes('/event_instances'));
    const { applicationId, secret } = testCredential;
    const authorization = `Basic ${btoa(`${applicationId}:${secret}`)}`;
    const url = `${host.service.origin}${asked?.slice('GET '.length) ?? ''}`;
    const told = await (await fetch(url, { headers: { authorization } })).text();
    const kinds = new Set(told.match(/canary-[A-Za-z]+/gu));
    expect(kinds).toEqual(
      new Set([
        'canary-EventInstance',
        'canary-EventResourceRequest',
        'canary-EventTime',
        'canary-Resource',
        'canary-Tag',
        'canary-recurrence',
      ]),
    );
  });

  test('no byte of it holds the credential, in any of its forms', async () => {
    const { applicationId, secret } = testCredential;
    const received = await receivedFrom(await hostAt(), 1);
    const forms = [secret, btoa(secret), btoa(`${applicationId}:${secret}`), applicationId];
    expect(forms.filter((form) => received.includes(form))).toEqual([]);
  });

  test('the rooms that hidden events hold are reserved without a name', async () => {
    const host = await hostAt();
    const { reservations, times } = host.engine.schedule();
    expect(reservations.length).toBeGreaterThan(5);
    expect(new Set(reservations.flatMap((each) => Object.keys(each)))).toEqual(
      new Set(['roomId', 'startsAt', 'endsAt', 'forTimeId']),
    );
    const publicIds = new Set<string | null>([null, ...times.map((time) => time.id)]);
    expect(reservations.filter(({ forTimeId }) => !publicIds.has(forTimeId))).toEqual([]);
  });
});
