import type { FollowingItem } from '../../../core/board/room/following';
import { fittingFollowing } from '../../../core/board/room/following-fit';
import type { Words } from '../../../core/language/words';
import { cutToLines, heightOf, hidden, part } from './ruler-parts';

export type ShownItem = FollowingItem & { readonly shownText: string };

export type FittedList = { readonly items: readonly ShownItem[]; readonly moreText: string };

export const nothingListed: FittedList = { items: [], moreText: '' };

const mostLines = 2;

/** As many items as the list has height for, their names cut to two lines. */
export function fitList(
  list: HTMLElement,
  items: readonly FollowingItem[],
  words: Words,
): FittedList {
  const ruler = hidden('ul', 'follow-items follow-ruler');
  list.append(ruler);
  const measured = items.map((item) => {
    const { element, text } = itemParts(item);
    ruler.append(element);
    return { item: { ...item, shownText: cutToLines(text, item.text, mostLines) }, element };
  });
  const more = part('p', 'follow-more', words.moreLaterToday(items.length));
  ruler.append(more);
  const heights = {
    available: list.clientHeight,
    more: heightOf(more),
    items: measured.map(({ element }) => heightOf(element)),
  };
  ruler.remove();
  const fitting = fittingFollowing(items, heights, words);
  const shown = measured.slice(0, fitting.items.length).map(({ item }) => item);
  return { items: shown, moreText: fitting.moreText };
}

export function itemClass({ kind, isThin }: FollowingItem): string {
  return `follow-item follow-${kind}${isThin ? ' follow-thin' : ''}`;
}

function itemParts(item: FollowingItem) {
  const element = part('li', itemClass(item));
  const text = part('p', 'follow-text');
  element.append(part('p', 'follow-time', item.time), text, part('p', 'follow-news', item.news));
  return { element, text };
}
