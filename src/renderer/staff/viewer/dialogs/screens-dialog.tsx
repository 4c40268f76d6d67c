import { For, type JSX } from 'solid-js';
import type { ScreenHealth } from '../../../../core/staff/staff-present';
import { clockTime, timeText } from '../../../../core/time/venue-time';
import { DeskDialog } from '../../desk-dialog';
import type { DialogProps } from '../viewer-dialogs';

const stateWords = {
  painting: 'Painting',
  dark: 'Dark on purpose, outside of its hours',
  quiet: 'On a plain page without script, which does not tell whether it draws',
  connected: 'Connected; a browser does not tell whether it draws',
  missing: 'Gone; no browser shows it any more',
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
                {momentText(screen, props)}
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

function momentText({ paintedAt, seenAt }: ScreenHealth, { venue }: DialogProps): string {
  const painted =
    paintedAt === null ? '' : ` · last painted ${timeText(clockTime(paintedAt, venue))}`;
  return seenAt === null ? painted : ` · not seen since ${timeText(clockTime(seenAt, venue))}`;
}
