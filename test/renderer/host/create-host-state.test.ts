import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PublicSchedule } from '../../../src/board-contract';
import { minuteMs } from '../../../src/core/time/instant';
import { createHostState } from '../../../src/renderer/host/create-host-state';
import { at } from '../../fakes/event-instance';
import { scheduleOf } from '../../fakes/public-schedule';

/** A host that says what it is told to say, and notes which moment it was asked for. */
function fakeHost() {
  const asked: (string | undefined)[] = [];
  let say: (schedule: PublicSchedule) => void = () => undefined;
  const bridge = {
    onSchedule: (listener: (schedule: PublicSchedule) => void, moment?: string) => {
      asked.push(moment);
      say = listener;
      return () => undefined;
    },
  };
  return { bridge, asked, say: (schedule: PublicSchedule) => say(schedule) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a window that shows the present', () => {
  test('asks for no moment, and goes on from what its host says', () => {
    const host = fakeHost();
    const { now, wakeAt } = createHostState({ bridge: host.bridge });
    host.say(scheduleOf([]));
    wakeAt(at('10:12') + 5_000);
    vi.advanceTimersByTime(5_000);
    expect(host.asked).toEqual([undefined]);
    expect(now()).toBe(at('10:12') + 5_000);
  });

  test('says that it is starting until its patience ends', () => {
    const { schedule } = createHostState({ bridge: fakeHost().bridge });
    expect(schedule()).toMatchObject({ isStarting: true, isPreview: false });
    vi.advanceTimersByTime(30_000);
    expect(schedule()).toMatchObject({ isStarting: false, isPreview: false });
  });
});

describe('a window that previews a moment', () => {
  const preview = (more: Partial<PublicSchedule> = {}) =>
    scheduleOf([], { isPreview: true, ...more });

  function previewed() {
    const host = fakeHost();
    return { host, state: createHostState({ bridge: host.bridge, at: '2026-11-22T10:12' }) };
  }

  test('asks for that moment', () => {
    expect(previewed().host.asked).toEqual(['2026-11-22T10:12']);
  });

  test('is a preview before its host has said anything, and after it has given up', () => {
    const { schedule } = previewed().state;
    expect(schedule()).toMatchObject({ isStarting: true, isPreview: true });
    vi.advanceTimersByTime(30_000);
    expect(schedule()).toMatchObject({ isStarting: false, isPreview: true });
  });

  test('stands still at its moment, and sets no timer', () => {
    const { host, state } = previewed();
    host.say(preview());
    state.wakeAt(at('10:13'));
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(90 * minuteMs);
    expect(state.now()).toBe(at('10:12'));
  });

  test('shows what its host says later, at the moment that it says', () => {
    const { host, state } = previewed();
    host.say(preview());
    vi.advanceTimersByTime(minuteMs);
    host.say(preview({ isDemo: true }));
    expect(state.schedule().isDemo).toBe(true);
    expect(state.now()).toBe(at('10:12'));
  });
});
