/** Gives the next number of its sequence, from 0 up to but not including 1. */
export type Random = () => number;

/** A small generator (FNV-1a into mulberry32): the same parts give the same sequence on every computer. */
export function seededRandom(...parts: readonly (string | number)[]): Random {
  let state = fnv1a(parts.join('\u0000'));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to but not including `count`. */
export function randomIndex(random: Random, count: number): number {
  return Math.floor(random() * count);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
