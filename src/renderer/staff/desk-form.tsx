import { Show, type JSX } from 'solid-js';
import type { Request } from './create-request';

/** Fields with one thing to do at their end, and the host's word where it does not fit. */
export function DeskForm(props: {
  readonly request: Request;
  readonly submit: () => void;
  /** What the button says that does it. */
  readonly action: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.request.isAsking()) props.submit();
      }}
    >
      {props.children}
      <div role="alert">
        <Show when={props.request.complaint()}>
          {(complaint) => <p class="dialog-complaint">{complaint()}</p>}
        </Show>
      </div>
      <div class="dialog-actions">
        <button type="submit" class="button button-strong" aria-disabled={props.request.isAsking()}>
          {props.action}
        </button>
      </div>
    </form>
  );
}
