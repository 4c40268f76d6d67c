import { expect, test } from 'vitest';
import { churchBehindProxy } from '../../fakes/church-behind-proxy';
import { testCredential } from '../../fakes/polled-engine';
import { smallChurch } from '../../fakes/small-church';

const { applicationId, secret } = testCredential;
const pair = `${applicationId}:${secret}`;
/** In every form in which it is on the way. */
const forms = [
  secret,
  Buffer.from(secret).toString('base64'),
  Buffer.from(pair).toString('base64'),
];

const jsonType = { 'content-type': 'application/json' };

type Echo = (said: string) => Response;

const echoes: readonly (readonly [string, Echo])[] = [
  ['the body of a 401', (said) => new Response(said, { status: 401 })],
  ['the body of a 403', (said) => new Response(said, { status: 403, headers: jsonType })],
  ['the body of a 500', (said) => new Response(said, { status: 500 })],
  ['a body that is no JSON', (said) => new Response(said, { headers: jsonType })],
  ['the member of a document', (said) => Response.json({ data: { [said]: said } })],
  ['a next page', (said) => Response.json({ data: [], links: { next: `https://${said}/` } })],
  ['a content type', (said) => new Response('{}', { headers: { 'content-type': said } })],
  ['a wait', (said) => new Response('{}', { status: 429, headers: { 'retry-after': said } })],
  [
    'the address of a redirect',
    (said) => new Response(null, { status: 302, headers: { location: `https://${said}/` } }),
  ],
];

test.each(echoes)(
  'threat 5 · a service that echoes the credential in %s puts it nowhere',
  async (_, echo) => {
    const church = smallChurch('Choir');
    let said: string | null = null;
    const boards = await churchBehindProxy((request) => {
      if (said === null) return church.answer(request);
      expect(request.headers.get('authorization')).toBe(`Basic ${forms[2] ?? ''}`);
      return echo(said);
    });
    await boards.start();
    for (said of [...forms, `Basic ${forms[2] ?? ''}`]) {
      // A refusal or a 429 may have put the next poll off, by 15 min at most.
      const before = boards.polls();
      await boards.clock.pass(15 * 60_000);
      await boards.untilPolls(before + 1);
    }
    expect(boards.lines.length).toBeGreaterThan(1);
    const told = JSON.stringify([
      boards.lines,
      boards.writes,
      boards.engine.schedule(),
      boards.engine.health(),
    ]);
    for (const form of forms) expect(told).not.toContain(form);
    // Threat 4: a token has the rights of its person, and is used to read the calendar only.
    for (const request of boards.service.requests)
      expect(request).toMatch(/^GET \/calendar\/v2(\/|\?|$)/u);
  },
);
