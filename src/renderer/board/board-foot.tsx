import { Show, type JSX } from 'solid-js';
import type { BoardFace } from '../../core/board/face';

/** The quiet line at the bottom: whether it is real, how old it is, and which page. */
export function BoardFoot(props: {
  readonly board: Pick<BoardFace, 'demoMark' | 'freshness' | 'asOf' | 'clockNote'>;
  readonly pageText: string;
  readonly moreText: string;
  /** Said beside how old it is; as a rule nothing. */
  readonly restText?: string;
}): JSX.Element {
  const isStrip = () => props.board.freshness === 'stale' || props.board.clockNote !== '';
  const note = () =>
    [props.board.clockNote, props.board.asOf, props.restText ?? ''].filter((text) => text !== '');
  return (
    <footer class="foot" classList={{ 'foot-stale': isStrip() }}>
      <Show when={props.board.demoMark}>{(mark) => <span class="foot-demo">{mark()}</span>}</Show>
      <span class="foot-as-of">{note().join(' · ')}</span>
      <span class="foot-more">{props.moreText}</span>
      <span class="foot-page">{props.pageText}</span>
    </footer>
  );
}
