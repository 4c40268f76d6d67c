import { For, type JSX } from 'solid-js';
import { screenPath } from '../../../../core/board/screen-address';
import type { ScreenDraft } from '../../../../core/staff/screen-draft';
import type { StaffAnswer } from '../../../../staff-contract';
import { createRequest } from '../../create-request';
import { DeskForm } from '../../desk-form';
import { displayOf } from './begin-draft';
import { draftLines } from './draft-words';
import { Preview } from './preview/preview';
import type { StepProps } from './screen-steps';

/** All of it in words and as it will look; only from here anything is written. */
export function CheckStep(
  props: StepProps & {
    readonly back: (step: number) => void;
    readonly onSaved: (name: string) => void;
  },
): JSX.Element {
  const request = createRequest();
  const lines = () =>
    draftLines(props.draft.draft(), {
      ...props.staff.calendar(),
      everyScreen: props.state.everyScreen,
    });
  const saved = () => {
    props.draft.end();
    props.setup.readAgain();
    props.onSaved(props.draft.draft().name.trim());
  };
  const save = () => request.send(saveScreen(props.draft.draft(), props), saved);
  return (
    <>
      <dl class="setup-facts">
        <For each={lines()}>
          {({ label, text, step }) => (
            <div>
              <dt>{label}</dt>
              <dd>
                <bdi>{text}</bdi>
                <button
                  type="button"
                  class="link-button"
                  aria-label={`Change: ${label}`}
                  onClick={() => props.back(step)}
                >
                  Change
                </button>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <Preview staff={props.staff} settings={props.draft.draft().settings} />
      <DeskForm request={request} submit={save} action="Save this screen">
        <p class="dialog-note">Nothing is written before you save it.</p>
      </DeskForm>
    </>
  );
}

/** The screen first, since a display is bound only to one that is there. */
async function saveScreen(
  { display, settings, ...draft }: ScreenDraft,
  { staff: { ask }, state }: Pick<StepProps, 'staff' | 'state'>,
): Promise<StaffAnswer<null>> {
  const name = draft.name.trim();
  const before = displayOf(name, state);
  const saved = await ask('save-screen', { name, settings });
  if (!saved.ok || before === display) return saved;
  const freed =
    before === null ? saved : await ask('bind-display', { display: before, page: null });
  if (!freed.ok || display === null) return freed;
  return ask('bind-display', { display, page: screenPath(name).slice(1) });
}
