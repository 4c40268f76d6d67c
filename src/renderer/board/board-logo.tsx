import { onMount, type JSX } from 'solid-js';
import { logoPath } from '../../core/board/house';

/** Logos that this window has drawn: the board whose turn comes next need not wait for them again. */
const drawnIds = new Set<string>();

/** The church's logo. It says when it can be drawn whole, and takes no room before; a broken one never says so. */
export function BoardLogo(props: {
  readonly id: string;
  readonly onDrawable: (id: string) => void;
}): JSX.Element {
  let picture: HTMLImageElement | undefined;
  onMount(() => {
    const { id, onDrawable } = props;
    if (drawnIds.has(id)) onDrawable(id);
    void picture?.decode().then(
      () => {
        drawnIds.add(id);
        onDrawable(id);
      },
      () => undefined,
    );
  });
  return (
    <img
      class="header-logo"
      src={logoPath(props.id)}
      alt=""
      decoding="sync"
      ref={(element) => (picture = element)}
    />
  );
}
