import type { Language } from '../../../../core/language/words';
import type { ThemeName } from '../../../../core/board/palettes';

/** What holds for every screen holds for this one. */
export const usual = '';

/** What somebody wrote by hand, and Setup has no fields for. */
export const keptTheme = 'kept';

const themes = {
  dark: 'Dark, for most rooms',
  light: 'Light, for bright foyers',
  contrast: 'High contrast',
} as const satisfies Record<ThemeName, string>;

const languages = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  ko: '한국어 (Korean)',
} as const satisfies Record<Language, string>;

const asEvery = { [usual]: 'As every screen' };

export const languageWords: Readonly<Record<string, string>> = { ...asEvery, ...languages };

/** One by day and another by night stays as it is written, until another is chosen. */
export function themeWords(written: unknown): Readonly<Record<string, string>> {
  const isByDay = typeof written === 'object' && written !== null;
  const kept = isByDay ? { [keptTheme]: 'One by day and one by night, as it is written' } : {};
  return { ...asEvery, ...themes, ...kept };
}
