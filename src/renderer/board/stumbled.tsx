import { onCleanup, type JSX } from 'solid-js';
import { notAvailable } from '../../core/board/face';
import type { Screen } from '../../core/board/screen';

const againMs = 30_000;

/**
 * After a fault of the program, or of the network while a board was loaded. The page begins anew as soon as
 * its host answers: without one, a browser would show a page of its own instead.
 */
export function Stumbled(props: { readonly screen: Screen }): JSX.Element {
  const timer = setInterval(() => void beginAnew(), againMs);
  onCleanup(() => clearInterval(timer));
  return <p class="board board-message">{notAvailable(props.screen)}</p>;
}

async function beginAnew(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD' }).catch(() => null);
  if (answer !== null) location.reload();
}
