import { Show, type JSX } from 'solid-js';
import type { BandItem } from '../../../core/board/agenda-day';

/** What lasts all day, on one line; several take turns as the pages do. */
export function AgendaBand(props: { readonly item: BandItem | null }): JSX.Element {
  return (
    <Show when={props.item}>
      {(item) => (
        <p class="band">
          <span class="band-label">{item().label}</span> <bdi class="band-name">{item().name}</bdi>{' '}
          <bdi class="band-place">{item().place.names.join(', ')}</bdi>
        </p>
      )}
    </Show>
  );
}
