/**
 * The words of a text as they are compared: small letters without accents, apostrophes left out, everything
 * else that is no letter or digit between them. A Korean syllable comes apart into its letters, so that one
 * that is still being typed is found too.
 */
export function foldedWords(text: string): string[] {
  const letters = text
    .replace(/['’‘ʼ`´]/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => plainLetters[letter] ?? letter);
  return letters.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Letters that have no accent to take away, as people write them who lack the key. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
};
