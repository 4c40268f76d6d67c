import { createEffect, createMemo, For, Show, type JSX } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { agendaAt, nextChange, type AgendaBoard } from '../../../core/board/agenda';
import type { AgendaDay, AgendaRow } from '../../../core/board/agenda-day';
import { agendaPage, type AgendaPage } from '../../../core/board/agenda-pages';
import { BoardFoot } from '../board-foot';
import { BoardHeader } from '../board-header';
import { wordsOn } from '../../../core/board/screen';
import type { BoardProps } from '../board-props';
import { createTitle } from '../frame/stage';
import { AgendaBand } from './agenda-band';
import { AgendaRowView, type ShownRow } from './agenda-row';
import { createGeometry } from './geometry';
import type { RowSection } from './row-ruler';

/** The agenda board: what is on, what follows, and where, on the page whose turn it is. */
export function Agenda(props: BoardProps): JSX.Element {
  const words = createMemo(() => wordsOn(props.screen));
  const geometry = createGeometry(words);
  const board = createMemo(() => agendaAt(props.host.schedule(), props.screen, props.host.now()));
  const day = createMemo(() => {
    const { body } = board();
    return body.kind === 'day' ? body : null;
  });
  const page = createMemo(() => {
    const rows = day() ?? { band: [], now: [], next: [], isToday: true };
    const { shownSince, round } = props;
    return agendaPage(rows, geometry.heights(), {
      now: props.host.now(),
      shownSince,
      round,
      words: words(),
    });
  });
  const [shown, setShown] = createStore<ShownPage>({ now: [], next: [], upcoming: [] });
  createEffect(() => {
    setShown(reconcile(shownPage(day(), page()), { key: 'key' }));
  });
  createEffect(() => {
    props.host.wakeAt(Math.min(nextChange(board()), page().turnsAt ?? Infinity));
  });
  createTitle(() => [board().title]);

  function shownPage(today: AgendaDay | null, current: AgendaPage): ShownPage {
    const upcoming = today?.upcoming ? [today.upcoming.row] : [];
    const fitted = (section: RowSection) => (row: AgendaRow) => {
      const { nameText, placeText } = geometry.fitted(row, section);
      return { ...row, nameText, placeText };
    };
    return {
      now: current.now.map(fitted('now')),
      next: current.next.map(fitted('next')),
      upcoming: upcoming.map(fitted('next')),
    };
  }

  return (
    <div class="board agenda">
      <BoardHeader board={board()} logoId={props.host.schedule().house.logoId} />
      <main class="agenda-main">
        <AgendaBand item={page().band} />
        <div class="agenda-list" ref={geometry.list}>
          <Show when={messageOf(board())}>{(text) => <p class="board-message">{text()}</p>}</Show>
          <Section label={day()?.nowLabel ?? ''} isNow rows={shown.now} />
          <Section label={day()?.nextLabel ?? ''} rows={shown.next} />
          <Section label={day()?.upcoming?.dayLabel ?? ''} rows={shown.upcoming} />
        </div>
      </main>
      <BoardFoot board={board()} pageText={page().pageText} moreText={page().moreText} />
    </div>
  );
}

type ShownPage = {
  readonly now: readonly ShownRow[];
  readonly next: readonly ShownRow[];
  readonly upcoming: readonly ShownRow[];
};

function messageOf({ body }: AgendaBoard): string {
  return body.text;
}

function Section(props: {
  readonly label: string;
  readonly isNow?: boolean;
  readonly rows: readonly ShownRow[];
}): JSX.Element {
  return (
    <Show when={props.rows.length > 0}>
      <section classList={{ 'agenda-now': props.isNow === true }}>
        <h2 class="agenda-label">{props.label}</h2>
        <ul>
          <For each={props.rows}>{(row) => <AgendaRowView row={row} />}</For>
        </ul>
      </section>
    </Show>
  );
}
