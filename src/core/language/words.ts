import { english } from './english';
import { german } from './german';
import { korean } from './korean';
import { spanish } from './spanish';

/** A catalogue of everything that boards say. One in which a key is missing does not compile. */
export type Words = Widened<typeof english>;

type Widened<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Catalogue[Key] extends string
      ? string
      : Catalogue[Key] extends boolean
        ? boolean
        : Widened<Catalogue[Key]>;
};

/** As BCP 47 names them. */
export const languages = ['en', 'es', 'de', 'ko'] as const;

export type Language = (typeof languages)[number];

const catalogues: Readonly<Record<Language, Words>> = {
  en: english,
  es: spanish,
  de: german,
  ko: korean,
};

export function wordsOf(language: Language): Words {
  return catalogues[language];
}
