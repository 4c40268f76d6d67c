import { createContext, createEffect, useContext, type Accessor } from 'solid-js';
import type { GlassSize } from './create-glass';

/** A part of a page on which boards are drawn as they would be on a screen of that size. */
export type Stage = {
  /** What the styles of boards take for the root of the page. */
  readonly root: HTMLElement;
  readonly glass: Accessor<GlassSize>;
};

/** Nothing for a board that has the whole window. */
export const StageContext = createContext<Stage>();

/** The window is called as its board is; a page that only shows one keeps its own name. */
export function createTitle(names: () => readonly string[]): void {
  if (useContext(StageContext)) return;
  createEffect(() => {
    document.title = [...names(), 'Narthex'].find((name) => name !== '') ?? '';
  });
}
