import { Show, type JSX } from 'solid-js';
import { createRequest } from '../../create-request';
import { DeskDialog } from '../../desk-dialog';
import { DeskForm } from '../../desk-form';
import type { DialogProps } from '../viewer-dialogs';
import { endOfEvent } from './end-of-event';

/** Takes an event off the screens now, or lets it back. */
export function HideDialog(props: DialogProps): JSX.Element {
  const request = createRequest();
  const event = () => props.viewer.selected();
  const isHidden = () =>
    (props.staff.present()?.word.sayings ?? []).some(
      ({ instanceId, kind }) => kind === 'hidden' && instanceId === event()?.id,
    );
  const hide = () => {
    const instanceId = event()?.id ?? '';
    const until = endOfEvent(event(), props.staff.present()?.days ?? []);
    const said = { kind: 'hidden' } as const;
    const asked = isHidden()
      ? props.staff.ask('unsay', { instanceId, kind: 'hidden' })
      : props.staff.ask('say', { instanceId, said, until });
    request.send(asked, props.close);
  };
  return (
    <DeskDialog title={isHidden() ? 'Show it again' : 'Hide from screens now'} close={props.close}>
      <DeskForm
        request={request}
        submit={hide}
        action={isHidden() ? 'Show it on screens again' : 'Hide it'}
      >
        <Show
          when={isHidden()}
          fallback={
            <p>
              No screen will name <bdi>{event()?.name}</bdi> any more; its rooms will be “Reserved”.
              Planning Center is not changed. This holds until the event’s last day is over.
            </p>
          }
        >
          <p>
            Staff have hidden <bdi>{event()?.name}</bdi>. Screens will follow the calendar again.
          </p>
        </Show>
      </DeskForm>
    </DeskDialog>
  );
}
