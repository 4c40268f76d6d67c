import { expect, onTestFinished, test } from 'vitest';
import { startCalendarService } from '../../fakes/calendar-service';
import { churchBehindProxy } from '../../fakes/church-behind-proxy';
import { json } from '../../fakes/json-api';
import { instancesDocument, smallChurch } from '../../fakes/small-church';

const path = '/calendar/v2/event_instances?offset=1';
const service = 'api.planningcenteronline.com';

type Hosts = { readonly own: string; readonly evil: string };

/** `evil` is a server that listens on another port of this computer. */
const forms: readonly (readonly [string, (hosts: Hosts) => string])[] = [
  ['another host', ({ evil }) => `http://${evil}${path}`],
  ['another host without a protocol', ({ evil }) => `//${evil}${path}`],
  ['backslashes for slashes', ({ evil }) => `\\\\${evil}${path}`],
  ['a slash and a backslash', ({ evil }) => `/\\${evil}${path}`],
  ['backslashes after the protocol', ({ evil }) => `http:\\\\${evil}${path}`],
  ['three slashes', ({ evil }) => `http:///${evil}${path}`],
  ['a tab before', ({ evil }) => `\t//${evil}${path}`],
  ['a tab between slashes', ({ evil }) => `/\t/${evil}${path}`],
  ['a new line between slashes', ({ evil }) => `http:/\n/${evil}${path}`],
  ['a tab in the own address', ({ own }) => `http://${own}\t${path}`],
  ['the own host as user', ({ own, evil }) => `http://${own}@${evil}${path}`],
  ["the service's name as user", ({ evil }) => `https://${service}@${evil}${path}`],
  ['a user at the own host', ({ own }) => `http://app:secret@${own}${path}`],
  ['a user at the service', () => `https://app@${service}${path}`],
  [
    'an address as one number',
    ({ evil }) => `http://2130706433:${evil.split(':')[1] ?? ''}${path}`,
  ],
  ["the service's name in front of another", () => `https://${service}.invalid${path}`],
  ["the service's name at the end of another", () => `https://evil-${service}${path}`],
  ['the service on another port', () => `https://${service}:8443${path}`],
  ['the service without TLS', () => `http://${service}${path}`],
  ['another protocol', ({ own }) => `ftp://${own}${path}`],
  ['a file', () => `file://${path}`],
  ['a script', () => `javascript:${path}`],
  ['a blob of the own origin', ({ own }) => `blob:http://${own}${path}`],
  ['nothing that is an address', () => 'http://[::1'],
];

test.each(forms)('threat 7 · a next page named by %s is refused', async (_, linkTo) => {
  const evil = await startCalendarService(() => json(instancesDocument(['Evil'])));
  onTestFinished(evil.close);
  const church = smallChurch('Choir');
  let isLinking = false;
  const boards = await churchBehindProxy((request) => {
    const { pathname, searchParams } = new URL(request.url);
    const isFirst = pathname.endsWith('/event_instances') && !searchParams.has('offset');
    if (!isLinking || !isFirst) return church.answer(request);
    const hosts = { own: new URL(boards.proxy.origin).host, evil: new URL(evil.origin).host };
    return json({ ...instancesDocument(['Bells']), links: { next: linkTo(hosts) } });
  });
  await boards.start();
  isLinking = true;
  const before = boards.service.requests.length;
  await boards.poll();
  expect(evil.requests).toEqual([]);
  expect(boards.origins()).toEqual([boards.proxy.origin]);
  expect(boards.names()).toEqual(['Choir']);
  expect(boards.lines.at(-1)).toContain(': a next page ');
  // Once with each include, and none of them for a second page.
  expect(boards.service.requests).toHaveLength(before + 3);
});
