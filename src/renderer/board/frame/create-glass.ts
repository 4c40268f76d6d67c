import { createSignal, onCleanup, type Accessor } from 'solid-js';

/** The window's size in CSS pixels. */
export type GlassSize = { readonly width: number; readonly height: number };

/** Follows the window through resolutions, rotations and resizes. */
export function createGlass(): Accessor<GlassSize> {
  const read = () => ({ width: innerWidth, height: innerHeight });
  const [size, setSize] = createSignal(read());
  const follow = () => setSize(read());
  addEventListener('resize', follow);
  onCleanup(() => removeEventListener('resize', follow));
  return size;
}
