import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { ScreenDraft } from '../../../../core/staff/screen-draft';
import type { WrittenScreen } from '../../../../core/staff/setup';
import type { Staff } from '../../staff-context';

/** What somebody has decided so far, kept by the host so that they may leave and come back. */
export type DraftState = {
  readonly draft: Accessor<ScreenDraft>;
  readonly set: (change: Partial<ScreenDraft>) => void;
  /** Puts what `edit` makes of the settings in their place. */
  readonly edit: (edit: (settings: WrittenScreen) => WrittenScreen) => void;
  /** Nothing is kept from now on: the screen is saved. */
  readonly end: () => void;
};

/** So that not every letter is sent. */
const restMs = 300;

export function createDraft(begin: ScreenDraft, { ask }: Staff): DraftState {
  const [draft, setDraft] = createSignal(begin);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    timer = undefined;
    void ask('keep-draft', { draft: draft() });
  };
  createEffect(
    on(
      draft,
      () => {
        clearTimeout(timer);
        timer = setTimeout(keep, restMs);
      },
      { defer: true },
    ),
  );
  onCleanup(() => {
    if (timer === undefined) return;
    clearTimeout(timer);
    keep();
  });
  const set = (change: Partial<ScreenDraft>) => setDraft((before) => ({ ...before, ...change }));
  return {
    draft,
    set,
    edit: (edit) => set({ settings: edit(draft().settings) }),
    end: () => {
      clearTimeout(timer);
      timer = undefined;
      void ask('keep-draft', { draft: null });
    },
  };
}
