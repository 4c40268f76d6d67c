import { createEffect, createMemo, createSignal, on, Show, untrack, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { ScreenDraft } from '../../../../core/staff/screen-draft';
import { SetupHead } from '../setup-head';
import type { SetupProps } from '../setup-page';
import { BoardStep } from './board-step';
import { CheckStep } from './check-step';
import { createDraft, type DraftState } from './create-draft';
import { LookStep } from './look-step';
import { PlaceStep } from './place-step';
import { Preview } from './preview/preview';
import { ScopeStep } from './scope-step';
import { SizeStep } from './size-step';
import { nameComplaint } from './name-complaint';

/** What each step is given. */
export type StepProps = SetupProps & { readonly draft: DraftState };

const steps = [
  { title: 'Where is it?', view: PlaceStep },
  { title: 'What should it show?', view: BoardStep },
  { title: 'Of which rooms and events?', view: ScopeStep },
  { title: 'How large must it be?', view: SizeStep },
  { title: 'How should it look, and when?', view: LookStep },
] as const;

/** One question after the other; nothing is written before the last one is confirmed. */
export function ScreenSteps(
  props: SetupProps & {
    readonly begin: ScreenDraft;
    readonly onSaved: (name: string) => void;
  },
): JSX.Element {
  const draft = createDraft(
    untrack(() => props.begin),
    untrack(() => props.staff),
  );
  const [complaint, setComplaint] = createSignal('');
  // Of its own, so that the heading takes the focus when another step comes, and at no other change.
  const step = createMemo(() => Math.min(draft.draft().step, steps.length));
  let heading: HTMLElement | undefined;
  createEffect(on(step, () => heading?.focus(), { defer: true }));
  const go = (next: number) => {
    const { name, isNew } = draft.draft();
    const wrong = isNew ? nameComplaint(name, Object.keys(props.state.screens)) : '';
    setComplaint(next > step() ? wrong : '');
    if (next < step() || wrong === '') draft.set({ step: next });
  };
  return (
    <>
      <SetupHead title={props.begin.isNew ? 'Add a screen' : `Change ${props.begin.name}`} />
      <section class="setup-panel">
        <p class="setup-note">
          Step {step() + 1} of {steps.length + 1}
        </p>
        <h2 class="setup-question" ref={(element) => (heading = element)} tabindex={-1}>
          {steps[step()]?.title ?? 'Is it right?'}
        </h2>
        <Show when={steps[step()]} fallback={<CheckStep {...props} draft={draft} back={go} />}>
          {(shown) => (
            <form
              class="setup-step"
              onSubmit={(event) => {
                event.preventDefault();
                go(step() + 1);
              }}
            >
              <Dynamic component={shown().view} {...props} draft={draft} />
              <div role="alert">
                <Show when={complaint()}>
                  <p class="dialog-complaint">{complaint()}</p>
                </Show>
              </div>
              <div class="setup-actions">
                <Show when={step() > 0}>
                  <button type="button" class="button" onClick={() => go(step() - 1)}>
                    Back
                  </button>
                </Show>
                <button type="submit" class="button button-strong">
                  Next
                </button>
              </div>
            </form>
          )}
        </Show>
      </section>
      <Show when={step() > 0 && step() < steps.length}>
        <section class="setup-panel" aria-label="Preview">
          <Preview staff={props.staff} settings={draft.draft().settings} />
        </section>
      </Show>
    </>
  );
}
