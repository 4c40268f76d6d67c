/** The church, as far as a board needs it. */
export type Organization = {
  readonly id: string;
  readonly name: string;
  /** An IANA zone that this machine's Intl knows. All wording is in it, whatever the computer is set to. */
  readonly timeZone: string;
  readonly isTwentyFourHour: boolean;
  /** Which comes first in a written date: "November 22" or "22 November". */
  readonly dateOrder: 'month-first' | 'day-first';
};
