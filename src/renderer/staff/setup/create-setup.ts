import { createSignal, type Accessor } from 'solid-js';
import type { SetupState } from '../../../core/staff/setup';
import type { ScreenDraft } from '../../../core/staff/screen-draft';
import { createRequest } from '../create-request';
import type { Staff } from '../staff-context';

/** What stands, as the host has it. */
export type Setup = {
  /** Null until the host has said it. */
  readonly state: Accessor<SetupState | null>;
  /** What somebody left unfinished. */
  readonly draft: Accessor<ScreenDraft | null>;
  readonly complaint: Accessor<string>;
  readonly readAgain: () => void;
};

export function createSetup({ ask }: Staff): Setup {
  const [known, setKnown] = createSignal<Pick<Known, 'state' | 'draft'>>({
    state: null,
    draft: null,
  });
  const request = createRequest();
  const readAgain = () => {
    request.send(ask('read-setup', null), (state) => {
      request.send(ask('read-draft', null), (draft) => setKnown({ state, draft }));
    });
  };
  readAgain();
  return {
    state: () => known().state,
    draft: () => known().draft,
    complaint: request.complaint,
    readAgain,
  };
}

type Known = { readonly state: SetupState | null; readonly draft: ScreenDraft | null };
