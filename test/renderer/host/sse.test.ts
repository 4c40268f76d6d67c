import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sseBridge } from '../../../src/renderer/host/sse';
import { scheduleOf } from '../../fakes/public-schedule';

const opened: FakeSource[] = [];

class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  readonly address: string;
  readyState = 1;

  constructor(address: string) {
    super();
    this.address = address;
    opened.push(this);
  }

  close(): void {
    this.readyState = FakeSource.CLOSED;
  }
}

const addresses = () => opened.map(({ address }) => address);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  opened.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ['/screen/caf%C3%A9', '/schedule?page=%2Fscreen%2Fcaf%25C3%25A9'],
  ['/board/agenda', '/schedule?page=%2Fboard%2Fagenda'],
  ['/', '/schedule'],
  ['/board/nowhere', '/schedule'],
])('the present is listened to at its own address, by %s as %s', (page, address) => {
  sseBridge(page).onSchedule(() => undefined);
  expect(addresses()).toEqual([address]);
});

test('another moment is asked for in the address, whatever somebody wrote there', () => {
  sseBridge('/screen/lobby').onSchedule(() => undefined, '2026-11-22T10:12');
  sseBridge('/screen/lobby').onSchedule(() => undefined, 'noon&at=#');
  expect(addresses()).toEqual(['/schedule?at=2026-11-22T10%3A12', '/schedule?at=noon%26at%3D%23']);
});

test('a preview that is refused is asked for again, with its moment', () => {
  sseBridge('/screen/lobby').onSchedule(() => undefined, '2026-11-22T10:12');
  opened[0]?.close();
  opened[0]?.dispatchEvent(new Event('error'));
  vi.advanceTimersByTime(5_000);
  expect(addresses()).toEqual(Array(2).fill('/schedule?at=2026-11-22T10%3A12'));
});

test('what comes over the stream is heard', () => {
  const heard: unknown[] = [];
  sseBridge('/screen/lobby').onSchedule((schedule) => heard.push(schedule), '2026-11-22T10:12');
  const said = scheduleOf([], { isPreview: true });
  opened[0]?.dispatchEvent(new MessageEvent('schedule', { data: JSON.stringify(said) }));
  expect(heard).toEqual([said]);
});
