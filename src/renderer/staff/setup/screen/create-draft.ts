import { createEffect, createSignal, on, type Accessor } from 'solid-js';
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

export function createDraft(begin: ScreenDraft, { ask }: Staff): DraftState {
  const [draft, setDraft] = createSignal(begin);
  let isEnded = false;
  const keep = createKeeping(() => ask('keep-draft', { draft: isEnded ? null : draft() }));
  createEffect(on(draft, keep, { defer: true }));
  const set = (change: Partial<ScreenDraft>) => setDraft((before) => ({ ...before, ...change }));
  return {
    draft,
    set,
    edit: (edit) => set({ settings: edit(draft().settings) }),
    end: () => {
      isEnded = true;
      keep();
    },
  };
}

/** Sends one after the other, and of what changes meanwhile only the last: none overtakes another. */
function createKeeping(send: () => Promise<unknown>): () => void {
  let isSending = false;
  let isStale = false;
  const keep = () => {
    isStale = isSending;
    if (isSending) return;
    isSending = true;
    void send().then(() => {
      isSending = false;
      if (isStale) keep();
    });
  };
  return keep;
}
