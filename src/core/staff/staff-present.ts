import type { House } from '../board/house';
import type { Privacy } from '../schedule/privacy';
import type { PublicDay } from '../schedule/public-schedule';
import type { Instant } from '../time/instant';
import type { StaffWord } from './staff-word';

/** What staff see of this moment: how sound it all is, and what they have decided. */
export type StaffPresent = {
  /** Of the program that serves it. A page that sees it change belongs to an older build and reloads. */
  readonly buildId: string;
  /** What time it was for the host when it sent this. The best guess where the clock is doubted. */
  readonly now: Instant;
  /** Why the computer's clock is not believed, in words for staff; null where it is. */
  readonly clockDoubt: string | null;
  readonly isDemo: boolean;
  /** True until the first sync since the host's start has ended, well or badly. */
  readonly isStarting: boolean;
  /** Today and the 14 days that follow it, each with what is known of it; none without an organization. */
  readonly days: readonly PublicDay[];
  /** What the last reads and writes failed for, in words for staff, the gravest first. */
  readonly troubles: readonly string[];
  readonly house: House;
  /** What of the church boards are not told. */
  readonly privacy: Privacy;
  readonly screens: readonly ScreenHealth[];
  readonly word: StaffWord;
};

/**
 * One screen that this host knows of, and when it was last seen to draw. How old its data is stands with the
 * days: all screens of a host are sent the same ones. A browser that has lost its host says so by itself, and
 * is connected no more.
 */
export type ScreenHealth = {
  /**
   * For people: the name of a display, or of a screen, or the address that it shows. A browser writes part of
   * it: it is text and nothing else. Several browsers at one page are one screen, as in "3 browsers at lobby".
   */
  readonly name: string;
  /** As in `/board/agenda` or `/screen/lobby`. */
  readonly page: string;
  /**
   * - `painting`: it drew within the last two minutes, and told so;
   * - `dark`: it is black on purpose, outside of its hours;
   * - `quiet`: it goes on with the page that has no script; whether that draws cannot be known;
   * - `connected`: a browser that takes what it is sent; whether it draws cannot be known;
   * - `missing`: a browser that was at a named screen for long enough to belong there, and is gone;
   * - `failing`: it was told to draw, and does not.
   */
  readonly state: 'painting' | 'dark' | 'quiet' | 'connected' | 'missing' | 'failing';
  /** When it last told that it draws, by the host's clock; null where it never did. */
  readonly paintedAt: Instant | null;
  /** When a browser that is missing left, by the host's clock; null in every other state. */
  readonly seenAt: Instant | null;
};
