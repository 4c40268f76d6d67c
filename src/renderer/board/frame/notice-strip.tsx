import { createMemo, For, Show, type JSX } from 'solid-js';
import { fittingNotices, type ShownNotice } from '../../../core/board/notices';
import type { Words } from '../../../core/language/words';

/** What staff have put above the board: it takes its height from the board, and covers nothing. */
export function NoticeStrip(props: {
  /** The newest first. */
  readonly notices: readonly ShownNotice[];
  /** How many have room one below the other. */
  readonly most: number;
  readonly words: Words;
}): JSX.Element {
  const fitting = createMemo(() => fittingNotices(props.notices, props.most));
  return (
    <Show when={props.notices.length > 0}>
      <aside class="notices">
        <p class="notices-label">{props.words.notice}</p>
        <div class="notices-texts">
          <For each={fitting().shown}>
            {(notice) => (
              <p class="notice" dir="auto">
                {notice.text}
              </p>
            )}
          </For>
          <Show when={fitting().hiddenCount > 0}>
            <p class="notices-more">{props.words.more(fitting().hiddenCount)}</p>
          </Show>
        </div>
      </aside>
    </Show>
  );
}
