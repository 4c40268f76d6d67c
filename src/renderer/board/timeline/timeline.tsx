import { createEffect, createMemo, For, Show, type JSX } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { timelineAt } from '../../../core/board/timeline';
import { timelinePage } from '../../../core/board/timeline/timeline-pages';
import { BoardFoot } from '../board-foot';
import { BoardHeader } from '../board-header';
import { wordsOn } from '../../../core/board/screen';
import type { BoardProps } from '../board-props';
import { createTitle } from '../frame/stage';
import { hoursIn, labelsOf, nowMark } from './fitted-axis';
import { percent } from './percent';
import { restText } from './rest-text';
import { shownRow, type ShownRow } from './shown-row';
import { TimelineAxis } from './timeline-axis';
import { createTimelineGeometry } from './timeline-geometry';
import { TimelineRowView } from './timeline-row';

/** The timeline board: rooms by hours, on the page whose turn it is. */
export function Timeline(props: BoardProps): JSX.Element {
  const words = createMemo(() => wordsOn(props.screen));
  const { list, measures } = createTimelineGeometry();
  const hourCount = createMemo(() => hoursIn(measures()));
  const board = createMemo(() =>
    timelineAt(props.host.schedule(), props.screen, props.host.now(), hourCount()),
  );
  const hours = createMemo(() => {
    const { body } = board();
    return body.kind === 'hours' ? body : null;
  });
  const message = createMemo(() => {
    const { body } = board();
    return body.kind === 'message' ? body : null;
  });
  const page = createMemo(() => {
    const { height = 0, unit = 1 } = measures() ?? {};
    const space = { height, rowHeight: leastRowHeight * unit };
    const { shownSince, round } = props;
    const turning = { now: props.host.now(), shownSince, round, words: words() };
    return timelinePage(hours()?.rows ?? [], space, turning);
  });
  const nowAt = () => hours()?.nowAt ?? null;
  const [shown, setShown] = createStore<{ readonly rows: readonly ShownRow[] }>({ rows: [] });
  createEffect(() => {
    const space = measures();
    const { rows, rowHeight } = page();
    const fitted = space
      ? rows.map((row) => shownRow(row, { rowHeight, nowAt: nowAt() }, space))
      : [];
    setShown(reconcile({ rows: fitted }, { key: 'key' }));
  });
  const rest = createMemo(() => {
    const { face, nothingMore } = { face: board(), nothingMore: hours()?.nothingMore ?? [] };
    const { pageText, moreText } = page();
    const beside = [face.demoMark, face.asOf, face.clockNote, pageText, moreText];
    return restText(nothingMore, { beside, words: words() }, measures());
  });
  createEffect(() => {
    props.host.wakeAt(Math.min(board().changesAt, page().turnsAt ?? Infinity));
  });
  createTitle(() => [board().title]);

  return (
    <div class="board timeline" classList={{ 'timeline-stale': board().freshness === 'stale' }}>
      <BoardHeader
        board={board()}
        subject={board().subject}
        logoId={props.host.schedule().house.logoId}
      />
      <main class="timeline-main">
        <TimelineAxis labels={labelsOf(board(), measures())} now={nowMark(board())} />
        <div class="timeline-list" ref={list}>
          <Show when={message()}>
            {(said) => (
              <>
                <p class="timeline-message">{said().text}</p>
                <p class="timeline-next" dir="auto">
                  {said().next}
                </p>
              </>
            )}
          </Show>
          <div class="timeline-rows">
            <Show when={nowAt() !== null}>
              <div class="timeline-track">
                <div class="timeline-now-line" style={{ left: percent(nowAt() ?? 0) }} />
              </div>
            </Show>
            <ul>
              <For each={shown.rows}>{(row) => <TimelineRowView row={row} />}</For>
            </ul>
          </div>
        </div>
        <Show when={!rest().isInFoot && rest().text}>
          {(text) => <p class="timeline-rest">{text()}</p>}
        </Show>
      </main>
      <BoardFoot
        board={board()}
        pageText={page().pageText}
        moreText={page().moreText}
        restText={rest().isInFoot ? rest().text : ''}
      />
    </div>
  );
}

/** Of a row with one or two lanes, in units of the styles. */
const leastRowHeight = 94;
