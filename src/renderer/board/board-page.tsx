import './frame/frame.css';
import { createEffect, createMemo, createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import { frameAt, type Frame } from '../../core/board/frame';
import { screenIn, type ResolvedScreen } from '../../core/board/house';
import type { ScreenAddress } from '../../core/board/screen-address';
import type { Instant } from '../../core/time/instant';
import type { HostState } from '../host/create-host-state';
import { Agenda } from './agenda/agenda';
import type { BoardProps } from './board-props';
import { Directory } from './directory';
import { createGlass } from './frame/create-glass';
import { createKoreanType } from './frame/korean-type';
import { applyRootStyle, rootStyle } from './frame/root-style';
import { Room } from './room/room';
import { SignUpBoard } from './sign-up/sign-up';
import { TestCard } from './test-card/test-card';
import { Timeline } from './timeline/timeline';

const unheardScreen: ResolvedScreen = {
  screen: {},
  turns: [{ board: { name: 'agenda' }, seconds: 60 }],
};

/** The screen at the address, or what there is instead. */
export function BoardPage(props: {
  readonly address: ScreenAddress;
  readonly host: HostState;
}): JSX.Element {
  const resolved = createMemo((): ResolvedScreen | null => {
    const { house, buildId } = props.host.schedule();
    const known = screenIn(house, props.address);
    // Which screens there are, the host says with its first schedule.
    return known ?? (buildId === '' ? unheardScreen : null);
  });
  return (
    <Show when={resolved()} fallback={<Directory address={props.address} host={props.host} />}>
      {(screen) => <FramedScreen resolved={screen()} host={props.host} />}
    </Show>
  );
}

/** One board at a time, in the sizes and colours of the screen. */
function FramedScreen(props: {
  readonly resolved: ResolvedScreen;
  readonly host: HostState;
}): JSX.Element {
  const glass = createGlass();
  createKoreanType(
    () => props.resolved.screen,
    () => props.host.schedule(),
  );
  const [boardWakesAt, setBoardWakesAt] = createSignal(Infinity);
  const frame = createMemo(() => frameAt(props.host.schedule(), props.resolved, props.host.now()));
  createEffect(() => {
    applyRootStyle(rootStyle(props.resolved.screen, frame().palette, glass()));
  });
  createEffect(() => {
    props.host.wakeAt(Math.min(frame().changesAt, boardWakesAt()));
  });
  const host = () => ({ ...props.host, wakeAt: (instant: Instant) => setBoardWakesAt(instant) });
  return (
    <Show when={frame().isOpen} fallback={<div class="frame-black" />}>
      <div class="frame" style={{ transform: shiftOf(frame()) }}>
        <Show when={frame().watermark}>
          {(text) => (
            <p class="frame-watermark" aria-hidden="true">
              {text()}
            </p>
          )}
        </Show>
        <BoardOf
          frame={frame()}
          screen={props.resolved.screen}
          host={host()}
          shownSince={frame().shownSince}
        />
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
        <Agenda screen={props.screen} host={props.host} shownSince={props.shownSince} />
      </Match>
      <Match when={roomId()}>
        {(id) => (
          <Room
            screen={props.screen}
            host={props.host}
            shownSince={props.shownSince}
            roomId={id()}
          />
        )}
      </Match>
      <Match when={name() === 'sign-up'}>
        <SignUpBoard screen={props.screen} host={props.host} shownSince={props.shownSince} />
      </Match>
      <Match when={name() === 'timeline'}>
        <Timeline screen={props.screen} host={props.host} shownSince={props.shownSince} />
      </Match>
      <Match when={name() === 'test-card'}>
        <TestCard screen={props.screen} host={props.host} shownSince={props.shownSince} />
      </Match>
    </Switch>
  );
}

function shiftOf({ shift: { x, y } }: Frame): string {
  return `translate(calc(${x} * 100vmin / 1080), calc(${y} * 100vmin / 1080))`;
}
