import { createServer as createPlainServer } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { hourMs } from '../../../src/core/time/instant';
import { systemClock } from '../../../src/main/clock';
import { polledEngine } from '../../fakes/polled-engine';
import { selfSignedCertificate, type SelfSignedOptions } from '../../fakes/self-signed-certificate';
import { instancesDocument, smallChurch } from '../../fakes/small-church';

const hoursFromNow = (hours: number) => new Date(systemClock.wall() + hours * hourMs);
const valid: SelfSignedOptions = { validFrom: hoursFromNow(-1), validTo: hoursFromNow(1) };

const body = JSON.stringify(instancesDocument(['Bells']));

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return (server.address() as AddressInfo).port;
}

/** Boards that show the Choir; from then on the events come from an HTTPS server that says Bells. */
async function boardsOverTls(options: ServerOptions | 'plain HTTP') {
  let requests = 0;
  const answer = (
    _: unknown,
    response: { end: (text: string) => void; setHeader: (name: string, value: string) => unknown },
  ) => {
    requests += 1;
    response.setHeader('content-type', 'application/json');
    response.setHeader('connection', 'close');
    response.end(body);
  };
  const server =
    options === 'plain HTTP' ? createPlainServer(answer) : createServer(options, answer);
  const port = await listening(server);
  const church = smallChurch('Choir');
  let isOverTls = false;
  const boards = polledEngine({
    origin: `https://127.0.0.1:${port}`,
    fetch: (request) => (isOverTls ? fetch(request) : Promise.resolve(church.answer(request))),
  });
  await boards.start();
  isOverTls = true;
  await boards.poll();
  return { ...boards, requests: () => requests };
}

/** As if an administrator had installed it on this computer, for one test. */
function trust(cert: string): void {
  const usual = getCACertificates('default');
  setDefaultCACertificates([...usual, cert]);
  onTestFinished(() => {
    setDefaultCACertificates(usual);
  });
}

test('threat 34 · a certificate that nobody vouches for is refused before anything is asked', async () => {
  const boards = await boardsOverTls(selfSignedCertificate(valid));
  expect(boards.names()).toEqual(['Choir']);
  expect(boards.requests()).toBe(0);
  expect(boards.lines.at(-1)).toContain(
    'not one that this computer trusts (DEPTH_ZERO_SELF_SIGNED_CERT)',
  );
});

test('threat 34 · one that the computer trusts is accepted', async () => {
  const made = selfSignedCertificate(valid);
  trust(made.cert);
  expect((await boardsOverTls(made)).names()).toEqual(['Bells']);
});

test.each([
  [
    'has expired',
    { ...valid, validTo: hoursFromNow(-0.5) },
    'time (CERT_HAS_EXPIRED). Check its clock.',
  ],
  [
    'is not yet valid',
    { ...valid, validFrom: hoursFromNow(0.5) },
    'time (CERT_NOT_YET_VALID). Check its clock.',
  ],
  [
    'names another',
    { ...valid, dnsName: 'other.invalid' },
    'trusts (ERR_TLS_CERT_ALTNAME_INVALID)',
  ],
])('threat 34 · one that %s is refused although it is trusted', async (_, options, words) => {
  const made = selfSignedCertificate(options);
  trust(made.cert);
  const boards = await boardsOverTls(made);
  expect(boards.names()).toEqual(['Choir']);
  expect(boards.requests()).toBe(0);
  expect(boards.lines.at(-1)).toContain(words);
});

test('threat 34 · TLS before 1.2 is refused', async () => {
  const made = selfSignedCertificate(valid);
  trust(made.cert);
  const old = {
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  } as const;
  const boards = await boardsOverTls({ ...made, ...old });
  expect(boards.names()).toEqual(['Choir']);
  expect(boards.requests()).toBe(0);
  expect(boards.lines.at(-1)).toMatch(/\(ERR_SSL_\w+\)/u);
});

test('threat 34 · a service that speaks no TLS at all is refused', async () => {
  const boards = await boardsOverTls('plain HTTP');
  expect(boards.names()).toEqual(['Choir']);
  expect(boards.requests()).toBe(0);
  expect(boards.lines.at(-1)).toMatch(/\(ERR_SSL_\w+\)/u);
});
