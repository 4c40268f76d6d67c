import { createSignal, onCleanup, useContext, type Accessor } from 'solid-js';
import { StageContext } from './stage';

/** The size of the window, or of the stage in it, in CSS pixels. */
export type GlassSize = { readonly width: number; readonly height: number };

/** Follows the window, or the stage in it, through resolutions, rotations and resizes. */
export function createGlass(): Accessor<GlassSize> {
  const stage = useContext(StageContext);
  return stage ? stage.glass : createWindowGlass();
}

function createWindowGlass(): Accessor<GlassSize> {
  const read = () => ({ width: innerWidth, height: innerHeight });
  const [size, setSize] = createSignal(read());
  const follow = () => setSize(read());
  addEventListener('resize', follow);
  onCleanup(() => removeEventListener('resize', follow));
  return size;
}
