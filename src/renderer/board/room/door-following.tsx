import { createEffect, createMemo, For, type JSX } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { FollowingItem } from '../../../core/board/room/following';
import type { Words } from '../../../core/language/words';
import { createMeasured } from '../measured';
import { fitList, itemClass, nothingListed, type ShownItem } from './side-fit';

/** What follows in the room, as far as there is height for it. */
export function DoorFollowing(props: {
  readonly items: readonly FollowingItem[];
  readonly words: Words;
}): JSX.Element {
  const list = createMeasured();
  const fitted = createMemo(() => {
    const element = list.element();
    return element ? fitList(element, props.items, props.words) : nothingListed;
  });
  const [shown, setShown] = createStore<{ items: readonly ShownItem[] }>({ items: [] });
  createEffect(() => setShown('items', reconcile(fitted().items, { key: 'key' })));
  return (
    <div class="follow" ref={list.ref}>
      <ul class="follow-items">
        <For each={shown.items}>{(item) => <Item item={item} />}</For>
      </ul>
      <p class="follow-more">{fitted().moreText}</p>
    </div>
  );
}

function Item(props: { readonly item: ShownItem }): JSX.Element {
  return (
    <li class={itemClass(props.item)}>
      <p class="follow-time">{props.item.time}</p>
      <p class="follow-text" dir="auto">
        {props.item.shownText}
      </p>
      <p class="follow-news" dir="auto">
        {props.item.news}
      </p>
    </li>
  );
}
