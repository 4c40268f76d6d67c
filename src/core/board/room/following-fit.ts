import type { Words } from '../../language/words';
import type { FollowingItem } from './following';

/** What a window has measured, in pixels. */
export type FollowingHeights = {
  readonly available: number;
  /** Of the line that counts what has no place. */
  readonly more: number;
  /** By place in the list. */
  readonly items: readonly number[];
};

export type FittingFollowing = {
  readonly items: readonly FollowingItem[];
  /** "+ 2 more later today": what is left out, without what is thin. Empty where all of it fits. */
  readonly moreText: string;
};

/** As many items as there is height for. */
export function fittingFollowing(
  items: readonly FollowingItem[],
  heights: FollowingHeights,
  words: Words,
): FittingFollowing {
  const whole = countThatFits(heights.items, heights.available);
  if (items.slice(whole).every(({ isThin }) => isThin))
    return { items: items.slice(0, whole), moreText: '' };
  const count = countThatFits(heights.items, heights.available - heights.more);
  const hidden = items.slice(count).filter(({ isThin }) => !isThin).length;
  return { items: items.slice(0, count), moreText: words.moreLaterToday(hidden) };
}

function countThatFits(heights: readonly number[], available: number): number {
  let left = available;
  const first = heights.findIndex((height) => (left -= height) < 0);
  return first === -1 ? heights.length : first;
}
