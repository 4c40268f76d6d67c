import { foldedWords } from './folded-words';
import { typingErrors } from './typing-errors';

/** What can be found: an event, a room, a tag. `texts` are what it is found by, the most telling first. */
export type SearchEntry = { readonly id: string; readonly texts: readonly string[] };

/** Entries made ready for many searches. */
export type SearchIndex = {
  readonly entries: readonly IndexedEntry[];
  /** Each word that occurs anywhere, once. */
  readonly vocabulary: readonly string[];
};

type IndexedEntry = { readonly id: string; readonly words: readonly IndexedWord[] };

/** Its number in the vocabulary, and in which of the texts it stands. */
type IndexedWord = { readonly word: number; readonly text: number };

export function searchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const indexed = entries.map(({ id, texts }) => ({
    id,
    words: texts.flatMap((words, text) =>
      foldedWords(words).map((word) => ({ word: numberOf(word), text })),
    ),
  }));
  return { entries: indexed, vocabulary: [...numbers.keys()] };
}

/**
 * The ids of the entries in which every word of the query is found, best first: in any order, in spite of
 * case, accents and punctuation, as the beginning of a word or as one with a typing error or two in it. Of
 * equally good ones the order is that of the entries; without a word to look for, they all come in it.
 */
export function find({ entries, vocabulary }: SearchIndex, query: string): readonly string[] {
  const typed = [...new Set(foldedWords(query))];
  const costs = typed.map((word) => vocabulary.map((known) => costOf(word, known)));
  return entries
    .map(({ id, words }) => ({ id, cost: sum(costs.map((of) => leastCost(of, words))) }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
    .map(({ id }) => id);
}

/** A typing error weighs more than a word that is only begun, and that more than the text it stands in. */
const weights = { begun: 1, error: 2, text: 1 / 16 };

/** How ill `typed` fits a known word: nothing where it is the word itself, Infinity where it is another. */
function costOf(typed: string, word: string): number {
  if (word.startsWith(typed)) return word.length === typed.length ? 0 : weights.begun;
  if (unspaced.test(typed)) return word.includes(typed) ? 2 * weights.begun : Infinity;
  const most = forgivenErrors(typed);
  if (most === 0) return Infinity;
  const begun = Math.abs(word.length - typed.length) > most ? weights.begun : 0;
  return typingErrors(typed, word, most) * weights.error + begun;
}

/** They write several words as one, and a wrong letter of theirs is another word rather than an error. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Room 204 is not Room 205. */
function forgivenErrors(typed: string): number {
  if (typed.length < 4 || /\p{N}/u.test(typed)) return 0;
  return typed.length < 8 ? 1 : 2;
}

function leastCost(of: readonly number[], words: readonly IndexedWord[]): number {
  let least = Infinity;
  for (const { word, text } of words) {
    least = Math.min(least, (of[word] ?? Infinity) + Math.min(text, 15) * weights.text);
  }
  return least;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
