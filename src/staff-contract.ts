import type { DoctorCommands } from './core/staff/finding';
import type { SetupCommands } from './core/staff/setup';
import type { StaffCalendar } from './core/staff/staff-calendar';
import type { StaffPresent } from './core/staff/staff-present';
import type { Notice, SaidOfEvent, Saying } from './core/staff/staff-word';

export type { StaffCalendar } from './core/staff/staff-calendar';
export type { ScreenHealth, StaffPresent } from './core/staff/staff-present';
export type { MovedTo, Notice, SaidOfEvent, Saying, StaffWord } from './core/staff/staff-word';

/**
 * What the host gives a staff page, and no other. The preload of the staff window implements it in the
 * desktop; in a browser it is an event stream and requests, behind a password.
 */
export type StaffBridge = {
  /**
   * Calls `listener` with the present and with the calendar soon after, and again whenever the host has a
   * newer word of either. Returns a function that ends the calls.
   */
  readonly onNews: (listener: (news: StaffNews) => void) => () => void;
  /** Asks the host to do something. Never rejects: what goes wrong on the way is a complaint. */
  readonly ask: <Name extends StaffCommandName>(
    name: Name,
    request: StaffCommands[Name]['request'],
  ) => Promise<StaffAnswer<StaffCommands[Name]['response']>>;
  /** Opens a page of Planning Center in the person's own browser. A browser does that by itself. */
  readonly openLink?: (url: string) => void;
  /** Asks where to keep this page as PDF, and keeps it. A browser prints by itself. */
  readonly savePdf?: () => Promise<StaffAnswer<null>>;
};

/** The channels between the main process and its staff windows, with what goes over each. */
export type StaffChannels = {
  /** Window to main: everything as it is now; what is new comes on `staff:news` from then on. */
  readonly 'staff:follow': {
    readonly request: undefined;
    readonly response: readonly StaffNews[];
  };
  /** Main to window. */
  readonly 'staff:news': StaffNews;
  /** Window to main: a command, by its name. */
  readonly 'staff:ask': {
    readonly request: { readonly name: string; readonly request: unknown };
    readonly response: StaffAnswer<unknown>;
  };
  /** Window to main: the person's own browser, please. Only where `isStaffLink` holds. */
  readonly 'staff:open-link': {
    readonly request: { readonly url: string };
    readonly response: undefined;
  };
  /** Window to main: this page on paper, as a file where the person wants it. */
  readonly 'staff:save-pdf': { readonly request: undefined; readonly response: StaffAnswer<null> };
};

/** Where the preload puts the bridge on a staff window's global object. */
export const staffBridgeName = 'narthexStaff';

/** The calendar is large and comes when it is another; the present is small and comes at least once a poll. */
export type StaffNews =
  | { readonly kind: 'calendar'; readonly calendar: StaffCalendar }
  | { readonly kind: 'present'; readonly present: StaffPresent };

/** What a command came to; a complaint says what is wrong and how to mend it, for whoever asked. */
export type StaffAnswer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly complaint: string };

/** All that a staff page can ask of its host, by name. Both hosts decode each request before they act. */
export type StaffCommands = SetupCommands &
  DoctorCommands & {
    /** Polls the calendar at once. */
    readonly refresh: { readonly request: null; readonly response: null };
    /**
     * Says something of one occurrence over the calendar, instead of what was said of the same kind; hidden or
     * cancelled instead of all. `until` lies ahead, by 15 days at most, here and of a notice.
     */
    readonly say: {
      readonly request: Pick<Saying, 'instanceId' | 'until'> & { readonly said: SaidOfEvent };
      readonly response: KeptWord;
    };
    /** Takes it back: the calendar counts again. */
    readonly unsay: {
      readonly request: Pick<Saying, 'instanceId' | 'kind'>;
      readonly response: KeptWord;
    };
    /** Puts a notice above the boards. */
    readonly 'put-notice': {
      readonly request: Omit<Notice, 'id'>;
      readonly response: KeptWord & Pick<Notice, 'id'>;
    };
    readonly 'end-notice': { readonly request: Pick<Notice, 'id'>; readonly response: KeptWord };
  };

/** It is said in any case; where the disk has not taken it, only until the program ends. */
export type KeptWord = { readonly isKept: boolean };

export type StaffCommandName = keyof StaffCommands;
