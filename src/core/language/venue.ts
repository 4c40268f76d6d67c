import type { Organization } from '../schedule/organization';
import { wordsOf, type Language, type Words } from './words';

/** Whose clock and calendar all wording follows, and in which words. */
export type Venue = Pick<Organization, 'timeZone' | 'isTwentyFourHour' | 'dateOrder'> & {
  readonly words: Words;
};

/** English where the screen says nothing else. */
export function venueOf(organization: Organization, language: Language = 'en'): Venue {
  const { timeZone, isTwentyFourHour, dateOrder } = organization;
  return { timeZone, isTwentyFourHour, dateOrder, words: wordsOf(language) };
}
