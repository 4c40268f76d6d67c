import { Match, Switch, type JSX } from 'solid-js';
import type { Venue } from '../../../core/language/venue';
import type { Staff } from '../staff-context';
import type { Viewer } from './create-viewer';
import type { DeskLook } from './desk-look';
import { FaultsDialog } from './dialogs/faults-dialog';
import { HideDialog } from './dialogs/hide-dialog';
import { NoticeDialog } from './dialogs/notice-dialog';
import { PrintDialog } from './dialogs/print-dialog';
import { SayDialog } from './dialogs/say-dialog';
import { ScreensDialog } from './dialogs/screens-dialog';
import { SundayDialog } from './dialogs/sunday-dialog';

/** Which dialog stands over the viewer; null for none. */
export type OpenDialog =
  'faults' | 'sunday' | 'screens' | 'notice' | 'say' | 'hide' | 'print' | null;

export type DialogProps = {
  readonly staff: Staff;
  readonly viewer: Viewer;
  readonly venue: Venue;
  readonly look: DeskLook;
  readonly close: () => void;
};

export function ViewerDialogs(props: DialogProps & { readonly open: OpenDialog }): JSX.Element {
  return (
    <Switch>
      <Match when={props.open === 'faults'}>
        <FaultsDialog {...props} />
      </Match>
      <Match when={props.open === 'sunday'}>
        <SundayDialog {...props} />
      </Match>
      <Match when={props.open === 'screens'}>
        <ScreensDialog {...props} />
      </Match>
      <Match when={props.open === 'notice'}>
        <NoticeDialog {...props} />
      </Match>
      <Match when={props.open === 'say'}>
        <SayDialog {...props} />
      </Match>
      <Match when={props.open === 'hide'}>
        <HideDialog {...props} />
      </Match>
      <Match when={props.open === 'print'}>
        <PrintDialog {...props} />
      </Match>
    </Switch>
  );
}
