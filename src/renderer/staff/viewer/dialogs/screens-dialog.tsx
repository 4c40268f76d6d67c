import { For, type JSX } from 'solid-js';
import type { ScreenHealth } from '../../../../core/staff/staff-present';
import { clockTime, timeText } from '../../../../core/time/venue-time';
import { DeskDialog } from '../../desk-dialog';
import type { DialogProps } from '../viewer-dialogs';

const stateWords = {
  painting: 'Painting',
  dark: 'Dark on purpose, outside of its hours',
  connected: 'Connected; a browser does not tell whether it draws',
  failing: 'Not drawing',
} as const satisfies Record<ScreenHealth['state'], string>;

/** Each screen that this host knows of, and when it was last seen to draw. */
export function ScreensDialog(props: DialogProps): JSX.Element {
  const screens = () => props.staff.present()?.screens ?? [];
  return (
    <DeskDialog title="Screens" close={props.close}>
      <ul>
        <For each={screens()} fallback={<li>No screen shows a board of this computer.</li>}>
          {(screen) => (
            <li>
              <strong>
                <bdi>{screen.name}</bdi>
              </strong>
              <p>{stateWords[screen.state]}</p>
              <p class="dialog-note">
                {screen.page}
                {paintedText(screen, props)}
              </p>
            </li>
          )}
        </For>
      </ul>
      <a class="button" href="/staff/doctor">
        Look at this computer
      </a>
    </DeskDialog>
  );
}

function paintedText({ paintedAt }: ScreenHealth, { venue }: DialogProps): string {
  return paintedAt === null ? '' : ` · last painted ${timeText(clockTime(paintedAt, venue))}`;
}
