import { batch, createSignal, onCleanup, type Accessor } from 'solid-js';
import type { BoardBridge, PublicSchedule } from '../../board-contract';
import { bareHouse } from '../../core/board/house';
import { nothingKnown } from '../../core/schedule/public-schedule';
import { ipcBridge } from './ipc';
import { sseBridge } from './sse';

/** What a window knows before its host has said anything. */
const nothingYet: PublicSchedule = {
  version: 1,
  buildId: '',
  now: 0,
  isClockDoubted: false,
  isDemo: false,
  isStarting: true,
  house: bareHouse,
  isPreview: false,
  notices: [],
  ...nothingKnown,
};

/** A timer that slept through its moment heals itself after this long. */
const longestWaitMs = 30_000;

/** How long a window waits for the first word before it sends people to the welcome desk. */
const patienceMs = 30_000;

export type HostState = {
  readonly schedule: Accessor<PublicSchedule>;
  /** The host's present moment. Moves when a schedule comes and when `wakeAt` says, not every second. */
  readonly now: Accessor<number>;
  /**
   * Moves `now` when `instant` comes, and within 30 s in any case. Replaces an earlier wish. Does nothing in
   * a preview, whose moment never passes.
   */
  readonly wakeAt: (instant: number) => void;
};

export type HostStateOptions = {
  /** The one of this window, unless said. */
  readonly bridge?: BoardBridge;
  /** The moment to preview, such as `2026-11-22T10:12` in the venue's time; the present, unless said. */
  readonly at?: string | undefined;
};

/**
 * The schedule as the host last sent it, and the host's time: its last word and this window's monotonic
 * time since then, never the window's own clock. A host of another build has other pages: then the
 * window reloads. In a preview `now` stands still, so that the same schedule always draws the same picture.
 */
export function createHostState({
  bridge = ipcBridge() ?? sseBridge(location.pathname),
  at,
}: HostStateOptions = {}): HostState {
  const isPreview = at !== undefined;
  const nothing = { ...nothingYet, isPreview };
  const [schedule, setSchedule] = createSignal<PublicSchedule>(nothing);
  const [now, setNow] = createSignal(0, { equals: false });
  let receivedAtMs = performance.now();
  let heard: PublicSchedule = nothing;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // A host that says nothing at all is as good as a schedule that cannot be had.
  const giveUp = setTimeout(() => setSchedule({ ...nothing, isStarting: false }), patienceMs);
  const read = () => heard.now + (performance.now() - receivedAtMs);
  const endCalls = bridge.onSchedule((newer) => {
    if (heard.buildId !== '' && heard.buildId !== newer.buildId) {
      location.reload();
      return;
    }
    clearTimeout(giveUp);
    heard = newer;
    receivedAtMs = performance.now();
    batch(() => {
      setSchedule(newer);
      setNow(newer.now);
    });
  }, at);
  onCleanup(() => {
    endCalls();
    clearTimeout(timer);
    clearTimeout(giveUp);
  });
  return {
    schedule,
    now,
    wakeAt: (instant) => {
      clearTimeout(timer);
      if (isPreview) return;
      const waitMs = Math.min(Math.max(0, instant - read()), longestWaitMs);
      timer = setTimeout(() => setNow(read()), Math.ceil(waitMs));
    },
  };
}
