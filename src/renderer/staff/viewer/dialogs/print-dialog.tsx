import type { JSX } from 'solid-js';
import { printPath } from '../../print/print-path';
import { DeskDialog } from '../../desk-dialog';
import type { DialogProps } from '../viewer-dialogs';

/** What can be put on paper. Each opens as it will be printed. */
export function PrintDialog(props: DialogProps): JSX.Element {
  const date = () => props.viewer.day()?.date ?? '';
  return (
    <DeskDialog title="Print" close={props.close}>
      <ul>
        <li>
          <a href={printPath('day', date())}>The day</a>
          <p class="dialog-note">Every event, with its rooms, setup and teardown, for staff.</p>
        </li>
        <li>
          <a href={printPath('week', date())}>The week</a>
          <p class="dialog-note">Seven days from this one, for staff.</p>
        </li>
        <li>
          <a href={printPath('doors', date())}>A sheet for each door</a>
          <p class="dialog-note">Only what screens show: for the day when a screen is dark.</p>
        </li>
      </ul>
    </DeskDialog>
  );
}
