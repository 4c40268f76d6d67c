import {
  createEffect,
  createMemo,
  createSignal,
  ErrorBoundary,
  Match,
  Show,
  Suspense,
  Switch,
  useContext,
  type JSX,
} from 'solid-js';
import { frameAt, type Frame } from '../../../core/board/frame';
import type { ResolvedScreen } from '../../../core/board/house';
import { wordsOn } from '../../../core/board/screen';
import type { Instant } from '../../../core/time/instant';
import type { HostState } from '../../host/create-host-state';
import type { BoardProps } from '../board-props';
import { boardViews, preloadBoard } from '../board-views';
import { Stumbled } from '../stumbled';
import { createGlass } from './create-glass';
import { NoticeStrip } from './notice-strip';
import { applyRootStyle, rootStyle } from './root-style';
import { StageContext } from './stage';

/** More would leave the board too little. */
const mostNotices = 2;

/** One board at a time, in the sizes and colours of the screen; black outside of its hours. */
export function FramedScreen(props: {
  readonly resolved: ResolvedScreen;
  readonly host: HostState;
}): JSX.Element {
  const glass = createGlass();
  const [boardWakesAt, setBoardWakesAt] = createSignal(Infinity);
  const frame = createMemo(() => frameAt(props.host.schedule(), props.resolved, props.host.now()));
  const style = createMemo(() => rootStyle(props.resolved.screen, frame().palette, glass()));
  const root = useContext(StageContext)?.root ?? document.documentElement;
  createEffect(() => applyRootStyle(style(), root));
  createEffect(() => {
    // What takes its turn later must not need the network then.
    for (const { board } of props.resolved.turns) preloadBoard(board.name).catch(() => undefined);
  });
  createEffect(() => {
    // What has passed is the wish of a board that is gone.
    const wish = boardWakesAt();
    props.host.wakeAt(Math.min(frame().changesAt, wish > props.host.now() ? wish : Infinity));
  });
  const host = () => ({ ...props.host, wakeAt: (instant: Instant) => setBoardWakesAt(instant) });
  return (
    <Show when={frame().isOpen} fallback={<div class="frame-black" />}>
      <div
        class="frame"
        classList={{ 'has-notices': frame().notices.length > 0 }}
        style={{ transform: shiftOf(frame()) }}
      >
        <Show when={frame().watermark}>
          {(text) => (
            <p class="frame-watermark" aria-hidden="true">
              {text()}
            </p>
          )}
        </Show>
        <NoticeStrip
          notices={frame().notices}
          most={style().classes['is-slim'] ? 1 : mostNotices}
          words={wordsOn(props.resolved.screen)}
        />
        <div class="frame-board">
          <Show when={frame().board.name} keyed>
            <ErrorBoundary fallback={<Stumbled screen={props.resolved.screen} />}>
              <Suspense>
                <BoardOf
                  frame={frame()}
                  screen={props.resolved.screen}
                  host={host()}
                  shownSince={frame().shownSince}
                  round={frame().round}
                />
              </Suspense>
            </ErrorBoundary>
          </Show>
        </div>
      </div>
    </Show>
  );
}

function BoardOf(props: BoardProps & { readonly frame: Frame }): JSX.Element {
  const name = () => props.frame.board.name;
  const roomId = () => {
    const { board } = props.frame;
    return board.name === 'room' ? board.roomId : null;
  };
  return (
    <Switch>
      <Match when={name() === 'agenda'}>
        <boardViews.agenda {...props} />
      </Match>
      <Match when={name() === 'timeline'}>
        <boardViews.timeline {...props} />
      </Match>
      <Match when={roomId()}>{(id) => <boardViews.room {...props} roomId={id()} />}</Match>
      <Match when={name() === 'sign-up'}>
        <boardViews.signUp {...props} />
      </Match>
      <Match when={name() === 'test-card'}>
        <boardViews.testCard {...props} />
      </Match>
    </Switch>
  );
}

function shiftOf({ shift: { x, y } }: Frame): string {
  return `translate(calc(${x} * 100vmin / 1080), calc(${y} * 100vmin / 1080))`;
}
