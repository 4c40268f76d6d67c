import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { hourMs } from '../../../src/core/time/instant';
import { emptyCalendar } from '../../../src/core/staff/staff-calendar';
import { present, startStaffHost, type StaffHost } from './staff-host';

/** On a busy machine. */
const soon = { timeout: 10_000 };
const patient = { timeout: 20_000 };

/** A page that is signed in, and what comes to it, one event after another. */
async function listen(host: StaffHost) {
  const cookie = await host.signedIn();
  const response = await host.get('/staff/news', cookie);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value ?? 'the end';
  return { cookie, response, next, leave: () => reader?.cancel() };
}

/** A page that has heard what it hears first. */
async function listening(host: StaffHost) {
  const page = await listen(host);
  await page.next();
  await page.next();
  await expect.poll(() => host.listeners.size, soon).toBe(1);
  return page;
}

/** A page that is sent much and does not read it. */
async function deaf(host: StaffHost) {
  const cookie = await host.signedIn();
  const { port, host: name } = new URL(host.origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`GET /staff/news HTTP/1.1\r\nHost: ${name}\r\nCookie: ${cookie}\r\n\r\n`);
  socket.pause();
  await expect.poll(() => host.listeners.size, soon).toBe(1);
  const troubles = ['x'.repeat(4_000_000)];
  for (let poll = 0; poll < 8; poll += 1) {
    host.tell({ kind: 'present', present: { ...present, troubles } });
    await host.clock.pass(0);
  }
  return { cookie, socket };
}

test('a page hears the present and the calendar at once, and each again when there is another', async () => {
  const host = await startStaffHost();
  const { response, next, leave } = await listen(host);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await next()).toMatch(/^event: present\ndata: \{"buildId":"build"/u);
  expect(await next()).toMatch(/^event: calendar\ndata: \{"revision":0/u);
  host.tell({ kind: 'calendar', calendar: { ...emptyCalendar, revision: 7 } });
  expect(await next()).toMatch(/^event: calendar\ndata: \{"revision":7/u);
  host.tell({ kind: 'present', present: { ...present, now: 9 } });
  expect(await next()).toMatch(/^event: present\ndata: .*"now":9/u);
  await leave();
});

test('between news there are beats', async () => {
  const host = await startStaffHost();
  const { next, leave } = await listening(host);
  await host.clock.pass(20_000);
  expect(await next()).toMatch(/^event: beat\n/u);
  await leave();
});

test('HEAD opens no stream', async () => {
  const host = await startStaffHost();
  const headers = { cookie: await host.signedIn() };
  const response = await fetch(`${host.origin}/staff/news`, { method: 'HEAD', headers });
  expect(response.status).toBe(200);
  expect(host.listeners.size).toBe(0);
});

describe('a stream ends', () => {
  test('when its session is signed out', async () => {
    const host = await startStaffHost();
    const { cookie, next } = await listening(host);
    await host.post('/staff/sign-out', {}, { cookie });
    expect(await next()).toBe('the end');
    await expect.poll(() => host.listeners.size, soon).toBe(0);
    await expect.poll(() => host.clock.pendingTimers(), soon).toBe(0);
  });

  test.each(['garden gate copper', null])(
    'before the next word when the password becomes %j',
    async (password) => {
      const host = await startStaffHost();
      const { next } = await listening(host);
      await host.setPassword(password);
      host.tell({ kind: 'present', present: { ...present, now: 9 } });
      expect(await next()).toBe('the end');
      await expect.poll(() => host.listeners.size, soon).toBe(0);
    },
  );

  test('with a session that has had its time, used or not', async () => {
    const host = await startStaffHost();
    const { next } = await listening(host);
    // Nobody lets the hours pass beat by beat: one long sleep of the computer, as far as the stream knows.
    await host.clock.pass(12 * hourMs);
    let last = '';
    for (let event = await next(); event !== 'the end'; event = await next()) last = event;
    expect(last).toMatch(/^(?:event: beat\n|$)/u);
    await expect.poll(() => host.listeners.size, soon).toBe(0);
  });

  test('at once for one who does not read, when their session does', patient, async () => {
    const host = await startStaffHost();
    const { cookie, socket } = await deaf(host);
    await host.post('/staff/sign-out', {}, { cookie });
    await expect.poll(() => host.listeners.size, soon).toBe(0);
    socket.destroy();
  });
});

test('one who does not read is given up, and nothing queues up for them', patient, async () => {
  const host = await startStaffHost();
  const { socket } = await deaf(host);
  const afterAMinute = async () => {
    await host.clock.pass(60_000);
    return host.listeners.size;
  };
  await expect.poll(afterAMinute, soon).toBe(0);
  socket.destroy();
});
