import { noWord, type StaffWord } from '../../core/staff/staff-word';

/** Where an engine hears what staff say over the calendar. */
export type WordSource = {
  /** What is said now, expired or not: the same object for as long as the same is said. */
  readonly word: () => StaffWord;
  /** Calls `listener` after each change; returns a function that ends the calls. */
  readonly onChange: (listener: () => void) => () => void;
};

/** Of a host where nobody can say anything. */
export const silentSource: WordSource = {
  word: () => noWord,
  onChange: () => () => undefined,
};
