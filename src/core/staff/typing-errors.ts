/**
 * How many typing errors lie between what was typed and the beginning of `word` that is most like it: a
 * letter too many, too few or wrong, or two neighbours that have changed places, count one each. Infinity
 * where there are more than `most`, which is to be small: nothing is looked at beyond it, so that a word
 * that is quite another costs next to nothing.
 */
export function typingErrors(typed: string, word: string, most: number): number {
  return errorsFrom({ typed, word }, 0, 0, most);
}

type Pair = { readonly typed: string; readonly word: string };

/** As above, of what follows these two places. Letters that agree are never worth an error. */
function errorsFrom(pair: Pair, inTyped: number, inWord: number, most: number): number {
  const { typed, word } = pair;
  let [t, w] = [inTyped, inWord];
  while (t < typed.length && typed[t] === word[w]) [t, w] = [t + 1, w + 1];
  if (t === typed.length) return 0;
  if (most === 0 || word.length - w < typed.length - t - most) return Infinity;
  const isSwapped = typed[t] === word[w + 1] && typed[t + 1] === word[w];
  const tooMany = errorsFrom(pair, t + 1, w, most - 1);
  const tooFew = w < word.length ? errorsFrom(pair, t, w + 1, most - 1) : Infinity;
  const wrong = w < word.length ? errorsFrom(pair, t + 1, w + 1, most - 1) : Infinity;
  const swapped = isSwapped ? errorsFrom(pair, t + 2, w + 2, most - 1) : Infinity;
  return 1 + Math.min(tooMany, tooFew, wrong, swapped);
}
