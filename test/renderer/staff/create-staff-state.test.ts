import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStaffState } from '../../../src/renderer/staff/create-staff-state';
import type { StaffBridge, StaffNews } from '../../../src/staff-contract';
import { at, instance } from '../../fakes/event-instance';
import { calendarOf, staffPresent } from '../../fakes/staff-facts';

/** A host that says what it is told to say. */
function fakeBridge() {
  let hear: ((news: StaffNews) => void) | null = null;
  const bridge: StaffBridge = {
    onNews: (listener) => {
      hear = listener;
      return () => {
        hear = null;
      };
    },
    ask: () => Promise.resolve({ ok: false, complaint: 'Not today' }),
  };
  return { bridge, isHeard: () => hear !== null, say: (news: StaffNews) => hear?.(news) };
}

const reload = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { reload });
  reload.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function stateOf() {
  const host = fakeBridge();
  const made = createRoot((dispose) => ({ ...createStaffState(host.bridge), dispose }));
  return { ...host, ...made };
}

test('before the host has said anything, nothing is known', () => {
  const { present, calendar, now } = stateOf();
  expect([present(), calendar().instances, now()]).toEqual([null, [], 0]);
});

test('what the host says is known at once, by its own time', () => {
  const { say, present, calendar, now } = stateOf();
  const known = calendarOf(instance());
  say({ kind: 'present', present: staffPresent() });
  say({ kind: 'calendar', calendar: known });
  expect([present(), calendar(), now()]).toEqual([staffPresent(), known, at('10:12')]);
});

test('its time goes on by half minutes, as long as the page stands', () => {
  const { say, now } = stateOf();
  say({ kind: 'present', present: staffPresent() });
  vi.advanceTimersByTime(5 * 60_000);
  expect(now()).toBe(at('10:17'));
});

test('news sets the time right', () => {
  const { say, now } = stateOf();
  say({ kind: 'present', present: staffPresent() });
  vi.advanceTimersByTime(60_000);
  say({ kind: 'present', present: staffPresent({ now: at('10:30') }) });
  expect(now()).toBe(at('10:30'));
});

test('what is not new stays what it was', () => {
  const { say, present } = stateOf();
  say({ kind: 'present', present: staffPresent() });
  const { word } = present() ?? {};
  say({
    kind: 'present',
    present: { ...staffPresent({ now: at('10:30') }), word: { notices: [], sayings: [] } },
  });
  expect(present()?.word).toBe(word);
});

test('a host of another build has other pages: the window loads them', () => {
  const { say } = stateOf();
  say({ kind: 'present', present: staffPresent() });
  expect(reload).not.toHaveBeenCalled();
  say({ kind: 'present', present: staffPresent({ buildId: 'another' }) });
  expect(reload).toHaveBeenCalledOnce();
});

test('a page that is gone hears nothing, and leaves no timer', () => {
  const { dispose, isHeard } = stateOf();
  dispose();
  expect([isHeard(), vi.getTimerCount()]).toEqual([false, 0]);
});
