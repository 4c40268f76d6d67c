import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyCalendar } from '../../../src/core/staff/staff-calendar';
import { staffHttp } from '../../../src/renderer/host/staff-http';
import type { StaffNews } from '../../../src/staff-contract';

class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static readonly opened: FakeSource[] = [];
  readonly address: string;
  readyState = 1;

  constructor(address: string) {
    super();
    this.address = address;
    FakeSource.opened.push(this);
  }

  close(): void {
    this.readyState = FakeSource.CLOSED;
  }

  /** The host has answered with something else than a stream. */
  refuse(): void {
    this.close();
    this.dispatchEvent(new Event('error'));
  }
}

const sent: { readonly path: string; readonly init: RequestInit | undefined }[] = [];
let answer: () => Response;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    sent.push({ path, init });
    return new Promise<Response>((resolve) => resolve(answer()));
  });
  FakeSource.opened.length = 0;
  sent.length = 0;
  answer = () => new Response(null, { status: 204 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const answers = (status: number, headers: Record<string, string> = {}) => {
  answer = () => new Response(status === 204 ? null : 'text', { status, headers });
};
const failing = () => {
  throw new TypeError('no network');
};

describe('signing in', () => {
  test('sends the password as JSON, in a mode in which the browser says where it comes from', async () => {
    await staffHttp().signIn('garden gate copper');
    expect(sent).toEqual([
      {
        path: '/staff/sign-in',
        init: {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: '{"password":"garden gate copper"}',
        },
      },
    ]);
  });

  test.each([
    [204, {}, { kind: 'in' }],
    [401, {}, { kind: 'wrong' }],
    [413, {}, { kind: 'wrong' }],
    [429, { 'retry-after': '60' }, { kind: 'wait', seconds: 60 }],
    [503, { 'retry-after': '5' }, { kind: 'wait', seconds: 5 }],
    [404, {}, { kind: 'unreachable' }],
    [500, {}, { kind: 'unreachable' }],
  ])('%i with %j is %j', async (status, headers, expected) => {
    answers(status, headers);
    expect(await staffHttp().signIn('x')).toEqual(expected);
  });

  test('without a network is not possible, and says so', async () => {
    answer = failing;
    expect(await staffHttp().signIn('x')).toEqual({ kind: 'unreachable' });
  });
});

test.each([
  [204, true],
  [401, false],
  [404, false],
  [503, null],
])('a session that is answered with %i is %j', async (status, expected) => {
  answers(status);
  expect(await staffHttp().isSignedIn()).toBe(expected);
});

describe('a command', () => {
  test('has the answer of the host, complaints too', async () => {
    const complaint = { ok: false, complaint: 'No.' };
    answer = () => Response.json(complaint);
    expect(await staffHttp().ask('refresh', null)).toEqual(complaint);
    expect(sent[0]?.init?.body).toBe('{"name":"refresh","request":null}');
  });

  test.each([401, 403, 404, 413, 502])(
    'that is answered with %i is a complaint',
    async (status) => {
      answers(status);
      expect(await staffHttp().ask('refresh', null)).toMatchObject({ ok: false });
    },
  );

  test('without a network is a complaint', async () => {
    answer = failing;
    expect(await staffHttp().ask('refresh', null)).toMatchObject({ ok: false });
  });

  test('after the session has ended tells so', async () => {
    const host = staffHttp();
    const told = vi.fn();
    host.onSignedOut(told);
    answers(401);
    await host.ask('refresh', null);
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('news', () => {
  const [present, calendar] = [{ now: 7 }, emptyCalendar];
  const say = (name: string, value: unknown) =>
    FakeSource.opened
      .at(-1)
      ?.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(value) }));

  test('of both kinds are heard', () => {
    const heard: StaffNews[] = [];
    staffHttp().onNews((news) => heard.push(news));
    say('present', present);
    say('calendar', calendar);
    expect(heard).toEqual([
      { kind: 'present', present },
      { kind: 'calendar', calendar },
    ]);
  });

  test('that are refused to who is signed in are asked for again', async () => {
    staffHttp().onNews(() => undefined);
    FakeSource.opened[0]?.refuse();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(FakeSource.opened).toHaveLength(2);
  });

  test('that are refused without a network are asked for again', async () => {
    answer = failing;
    staffHttp().onNews(() => undefined);
    FakeSource.opened[0]?.refuse();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(FakeSource.opened).toHaveLength(2);
  });

  test('that are refused after the session has ended are over, which is told', async () => {
    const host = staffHttp();
    const told = vi.fn();
    host.onSignedOut(told);
    host.onNews(() => undefined);
    answers(401);
    FakeSource.opened[0]?.refuse();
    await vi.advanceTimersByTimeAsync(600_000);
    expect([told.mock.calls.length, FakeSource.opened.length]).toEqual([1, 1]);
  });

  test('that nobody wants any more are not asked for again', async () => {
    const end = staffHttp().onNews(() => undefined);
    FakeSource.opened[0]?.refuse();
    end();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(FakeSource.opened).toHaveLength(1);
  });

  test('of a host that has fallen silent are asked for again', async () => {
    staffHttp().onNews(() => undefined);
    await vi.advanceTimersByTimeAsync(65_000);
    expect(FakeSource.opened).toHaveLength(2);
  });
});

describe('signing out', () => {
  test('tells so', async () => {
    const host = staffHttp();
    const told = vi.fn();
    host.onSignedOut(told);
    expect(await host.signOut()).toBe(true);
    expect(told).toHaveBeenCalledOnce();
  });

  test('without a network has not happened', async () => {
    answer = failing;
    const host = staffHttp();
    const told = vi.fn();
    host.onSignedOut(told);
    expect(await host.signOut()).toBe(false);
    expect(told).not.toHaveBeenCalled();
  });
});
