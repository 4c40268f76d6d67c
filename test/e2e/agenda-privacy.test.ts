import { describe, expect, test } from 'vitest';
import type { BoardHost } from './board-host';
import { testCredential } from './board-host';
import { useBoardPages } from './board-pages';
import type { Row } from '../fakes/json-api';

const { browser, hostAt } = useBoardPages();

/** All that the service has for these days, also what the engine never asks for. */
async function everything(host: BoardHost): Promise<{ data: Row[]; included: Row[] }> {
  const { applicationId, secret } = testCredential;
  const asked = host.service.requests.find((request) => request.includes('/event_instances'));
  const url = new URL(`${host.service.origin}${asked?.slice('GET '.length) ?? ''}`);
  const read = async (filter: string, kind: string) => {
    url.searchParams.set('filter', filter);
    url.searchParams.set('where[kind]', kind);
    const authorization = `Basic ${btoa(`${applicationId}:${secret}`)}`;
    const response = await fetch(url, { headers: { authorization } });
    return (await response.json()) as { data: Row[]; included: Row[] };
  };
  const answers = await Promise.all([
    read('approved', 'standard'),
    read('pending', 'standard'),
    read('approved', 'blockout'),
  ]);
  return {
    data: answers.flatMap(({ data }) => data),
    included: answers.flatMap(({ included }) => included),
  };
}

/** Everything that a browser gets from the host: page, assets, and the stream's first schedule. */
async function receivedFrom(host: BoardHost): Promise<string> {
  const page = await browser().newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const streamed = new Promise<string>((resolve) => {
    session.on('Network.eventSourceMessageReceived', ({ data }) => resolve(data));
  });
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/schedule')) bodies.push(response.text());
  });
  await page.goto(`${host.url}board/agenda`);
  const received = [await streamed, ...(await Promise.all(bodies)), await page.content()];
  await page.close();
  return received.join('\n');
}

const namesOf = (rows: readonly Row[]) =>
  rows.map((row) => row.attributes?.name).filter((name) => typeof name === 'string');

describe('what leaves for a board', () => {
  test('no byte of it holds the name of a hidden time or of an event that is not public', async () => {
    const host = await hostAt();
    const { data, included } = await everything(host);
    const publicNames = host.engine.schedule().times.map((time) => time.name);
    const isPublic = (name: string) => publicNames.some((shown) => shown.includes(name));
    const times = included.filter((row) => row.type === 'EventTime');
    const hiddenTimes = times.filter((row) => row.attributes?.visible_on_kiosks === false);
    const hidden = [...namesOf(data), ...namesOf(hiddenTimes)].filter((name) => !isPublic(name));
    expect(new Set(hidden).size).toBeGreaterThan(10);
    expect(hidden).toEqual(expect.arrayContaining(['Elders', 'Setup', 'Teardown']));

    const received = await receivedFrom(host);
    expect(received.includes('Morning Worship')).toBe(true);
    expect(hidden.filter((name) => received.includes(name))).toEqual([]);
  });

  test('no byte of it holds the credential, in any of its forms', async () => {
    const { applicationId, secret } = testCredential;
    const received = await receivedFrom(await hostAt());
    const forms = [secret, btoa(secret), btoa(`${applicationId}:${secret}`), applicationId];
    expect(forms.filter((form) => received.includes(form))).toEqual([]);
  });

  test('the rooms that hidden events hold are reserved without a name', async () => {
    const host = await hostAt();
    const { reservations } = host.engine.schedule();
    expect(reservations.length).toBeGreaterThan(5);
    expect(new Set(reservations.flatMap((each) => Object.keys(each)))).toEqual(
      new Set(['roomId', 'startsAt', 'endsAt']),
    );
  });
});
