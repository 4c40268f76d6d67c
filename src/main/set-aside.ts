import type { Instant } from '../core/time/instant';

/*
 * A file that cannot be used is never deleted or overwritten at once: it is renamed, so that somebody can
 * look at it. Its new name says why and when: `settings.json.bad-20261122T151200.000Z`.
 */

/** The name to move `name` to, by the computer's clock. */
export function asideName(name: string, word: string, now: Instant): string {
  return `${name}.${word}-${stampOf(now)}`;
}

/**
 * Those of `names` that are too many once `fresh` stands aside: all but it and the newest, `most` in all.
 * `fresh` stays although a computer whose clock was set back has given it an older stamp.
 */
export function surplusAside(
  names: readonly string[],
  { fresh, most }: { readonly fresh: string; readonly most: number },
): string[] {
  const prefix = fresh.slice(0, fresh.lastIndexOf('-') + 1);
  const others = names.filter((name) => name.startsWith(prefix) && name !== fresh).sort();
  return others.slice(0, Math.max(0, others.length - (most - 1)));
}

/** UTC without the colons that Windows does not have in names. */
function stampOf(instant: Instant): string {
  return new Date(instant).toISOString().replaceAll(/[-:]/gu, '');
}
