import { For, Show, type JSX } from 'solid-js';
import { eventLink } from '../../../../core/staff/planning-center-link';
import type { ScreenFault } from '../../../../core/staff/faults/screen-fault';
import { clockTime, timeText } from '../../../../core/time/venue-time';
import { DeskDialog } from '../../desk-dialog';
import { StaffLink } from '../../staff-link';
import type { DialogProps } from '../viewer-dialogs';

/** What screens will show badly, each with what to do about it and where. */
export function FaultsDialog(props: DialogProps): JSX.Element {
  const choose = (fault: ScreenFault) => {
    props.viewer.choose({ instanceId: fault.instanceId });
    props.close();
  };
  return (
    <DeskDialog title="What screens will show badly" close={props.close}>
      <ul>
        <For each={props.look.faults} fallback={<li>Nothing that Narthex knows of.</li>}>
          {(fault) => (
            <li>
              <div class="dialog-line">
                <strong>
                  <span class={fault.severity === 'wrong' ? 'mark mark-check' : 'mark mark-soon'}>
                    {fault.severity === 'wrong' ? 'Wrong' : 'Look'}
                  </span>{' '}
                  <bdi>{fault.name}</bdi> {startText(fault, props)}
                </strong>
                <Show when={fault.eventId}>
                  {(eventId) => (
                    <StaffLink href={eventLink(eventId())} of={`${fault.name} in Planning Center`}>
                      Planning Center
                    </StaffLink>
                  )}
                </Show>
              </div>
              <p>{fault.what}</p>
              <p class="dialog-note">{fault.mend}</p>
              <Show when={fault.instanceId !== null}>
                <button
                  type="button"
                  class="status-action"
                  aria-label={`See the event: ${fault.name}`}
                  onClick={() => choose(fault)}
                >
                  See the event
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </DeskDialog>
  );
}

function startText({ startsAt }: ScreenFault, { venue }: DialogProps): string {
  return startsAt === undefined ? '' : `· ${timeText(clockTime(startsAt, venue))}`;
}
