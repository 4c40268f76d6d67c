import type { PublicSchedule } from './core/schedule/public-schedule';

export type { PublicSchedule } from './core/schedule/public-schedule';

/** What the host gives a board window. The preload implements it in the desktop, an event stream in a browser. */
export type BoardBridge = {
  /**
   * Calls `listener` with the present schedule soon after, and again whenever the host has a newer word,
   * at least once a poll. With `at`, such as `2026-11-22T10:12` in the venue's time, it is the schedule of that
   * moment, and comes again when it is another; one that is no moment brings nothing. Returns a function that
   * ends the calls.
   */
  readonly onSchedule: (listener: (schedule: PublicSchedule) => void, at?: string) => () => void;
  /**
   * Calls `prove` whenever the host wants to know whether the page still draws, and brings it the answer. A
   * browser has nobody who asks.
   */
  readonly onPaintCheck?: (prove: () => PaintProof) => void;
};

/** What a page knows of its own picture. */
export type PaintProof = {
  /** A board stands on it, in its own style; or it is dark on purpose. */
  readonly isDrawn: boolean;
  /** All is black, outside of the screen's hours. */
  readonly isDark: boolean;
  /** Two frames were drawn since it was asked the last time, or since it was loaded. */
  readonly hasFrames: boolean;
};

/** Where the preload puts the bridge on a board window's global object. */
export const boardBridgeName = 'narthexBoard';

/** The channels between the main process and its windows, with what goes over each. */
export type IpcChannels = {
  /** Window to main: the present schedule, please, or that of another moment. */
  readonly 'board:get-schedule': {
    readonly request: { readonly at: string } | undefined;
    readonly response: PublicSchedule;
  };
  /** Main to window: a newer schedule. */
  readonly 'board:schedule': PublicSchedule;
  /** Main to window: does the page still draw? */
  readonly 'board:check-paint': undefined;
  /** Window to main: the answer to that. */
  readonly 'board:tell-paint': {
    readonly request: PaintProof;
    readonly response: undefined;
  };
};
