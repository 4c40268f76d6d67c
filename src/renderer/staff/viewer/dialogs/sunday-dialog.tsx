import { For, Show, type JSX } from 'solid-js';
import { longDate } from '../../../../core/time/venue-time';
import { DeskDialog } from '../../desk-dialog';
import { sundayText } from '../desk-look';
import type { DialogProps } from '../viewer-dialogs';

/** Whether the coming Sunday would stand if everything went away now. */
export function SundayDialog(props: DialogProps): JSX.Element {
  const sunday = () => props.look.sunday;
  const goThere = () => {
    props.viewer.choose({ date: sunday()?.date ?? '', instanceId: null });
    props.close();
  };
  return (
    <DeskDialog title={sundayText(sunday())} close={props.close}>
      <Show when={sunday()}>
        {(known) => (
          <>
            <Show when={known().startsAt}>
              {(startsAt) => <p>{longDate(startsAt(), props.venue)}</p>}
            </Show>
            <ul>
              <For each={known().words}>{(word) => <li>{word}</li>}</For>
            </ul>
            <Show when={known().date !== null}>
              <button type="button" class="button" onClick={goThere}>
                See that day
              </button>
            </Show>
          </>
        )}
      </Show>
    </DeskDialog>
  );
}
