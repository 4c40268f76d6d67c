import { createEffect, createMemo, Show, type JSX } from 'solid-js';
import { defaultViewing, isScannable, squareSideMillimetres } from '../../../core/board/legibility';
import { signUpAt, type SignUp } from '../../../core/board/sign-up';
import { wordsOn, type Screen } from '../../../core/board/screen';
import { timeText } from '../../../core/time/venue-time';
import { BoardFoot } from '../board-foot';
import { BoardHeader } from '../board-header';
import type { BoardProps } from '../board-props';
import { createGlass, type GlassSize } from '../frame/create-glass';
import { createMeasured } from '../measured';
import { codeOf, modulesOf, modulesShare, type Code } from './code';

/**
 * A code for telephones that fills the shorter side of the display, with the address in letters beside it.
 * Where even that is too small for where people stand, there are only the letters.
 */
export function SignUpBoard(props: BoardProps): JSX.Element {
  const board = createMemo(() => {
    const { shownSince, round, host, screen } = props;
    return signUpAt(host.schedule(), screen, { now: host.now(), shownSince, round });
  });
  const body = createMemo(() => board().body);
  const signUp = () => {
    const shown = body();
    return shown.kind === 'sign-up' ? shown : null;
  };
  const message = () => {
    const shown = body();
    return shown.kind === 'message' ? shown.text : null;
  };
  const words = () => wordsOn(props.screen);
  const glass = createGlass();
  const room = createMeasured();
  /** What notices take of the display they take of the code: the words beside it need all of their place. */
  const codeSide = () => {
    const { width, height } = glass();
    const ownHeight = room.element()?.clientHeight ?? height;
    return Math.max(0, Math.min(width, height) - (height - ownHeight));
  };
  const code = createMemo(() => {
    const shown = signUp();
    return shown ? codeOf(shown.link) : null;
  });
  const readableCode = () => {
    const drawn = code();
    return drawn && isReadable(drawn, props.screen, { ...glass(), codeSide: codeSide() })
      ? drawn
      : null;
  };
  createEffect(() => {
    props.host.wakeAt(board().changesAt);
  });
  return (
    <div class="sign-up" ref={room.ref}>
      <Show when={readableCode()}>
        {(code) => (
          <svg
            class="sign-up-code"
            style={{ width: `${codeSide()}px`, height: `${codeSide()}px` }}
            viewBox={`0 0 ${code().size} ${code().size}`}
            role="img"
            aria-label={signUp()?.shortAddress}
            shape-rendering="crispEdges"
          >
            <path d={code().path} />
          </svg>
        )}
      </Show>
      <div class="board sign-up-side">
        <BoardHeader board={board()} logoId={props.host.schedule().house.logoId} />
        <main class="sign-up-main">
          <Show when={message()}>{(text) => <p class="board-message">{text()}</p>}</Show>
          <Show when={signUp()}>
            {(shown) => (
              <SignUpText signUp={shown()} hint={readableCode() ? words().scanWithPhone : ''} />
            )}
          </Show>
        </main>
        <BoardFoot board={board()} pageText={signUp()?.pageText ?? ''} moreText="" />
      </div>
    </div>
  );
}

/** From here on a name takes smaller letters rather than more than five lines. */
const longNameLength = 48;

function SignUpText(props: { readonly signUp: SignUp; readonly hint: string }): JSX.Element {
  return (
    <>
      <h2
        class="sign-up-name"
        classList={{ 'sign-up-name-long': props.signUp.name.length > longNameLength }}
        dir="auto"
      >
        {props.signUp.name}
      </h2>
      <p class="sign-up-place">
        {timeText(props.signUp.start)} · <bdi>{props.signUp.place.names.join(', ')}</bdi>
      </p>
      <p class="sign-up-hint">{props.hint}</p>
      <p class="sign-up-address">{brokenAddress(props.signUp.shortAddress)}</p>
    </>
  );
}

/** Whether a telephone reads the code from where people stand; of its modules, without the quiet border. */
function isReadable(
  code: Code,
  screen: Screen,
  { width, height, codeSide }: GlassSize & { readonly codeSide: number },
): boolean {
  const { diagonalInches, distanceMetres } = { ...defaultViewing, ...screen };
  const modulesPx = codeSide * modulesShare(code);
  const glass = { diagonalInches, widthPx: width, heightPx: height };
  const sideMillimetres = squareSideMillimetres(modulesPx, glass);
  return isScannable({ sideMillimetres, modules: modulesOf(code) }, distanceMetres);
}

/** May break behind a slash or a dot, and nowhere else. */
function brokenAddress(address: string): string {
  return address.replaceAll(/[/.?=-]/gu, (sign) => `${sign}\u200B`);
}
