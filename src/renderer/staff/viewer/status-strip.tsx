import { createMemo, Show, type JSX } from 'solid-js';
import { screenCounts, screensText, type ScreenCounts } from '../../../core/staff/screen-counts';
import type { Staff } from '../staff-context';
import { faultsText, sundayText, type DeskLook } from './desk-look';
import type { OpenDialog } from './viewer-dialogs';
import './status-strip.css';

/** What will look wrong, Sunday's readiness and the screens' health, each one step from its list. */
export function StatusStrip(props: {
  readonly staff: Staff;
  readonly look: DeskLook;
  readonly isToday: boolean;
  readonly open: (dialog: OpenDialog) => void;
}): JSX.Element {
  const faults = () => props.look.faults;
  const present = () => props.staff.present();
  const notices = () => present()?.word.notices.length ?? 0;
  const counts = createMemo(() => screenCounts(present()?.screens ?? []));
  return (
    <div class="status-strip" role="group" aria-label="What to know">
      <StatusButton
        word={faultsText(faults(), props.isToday)}
        isWell={faults().length === 0}
        open={() => props.open('faults')}
      />
      <StatusButton
        word={sundayText(props.look.sunday)}
        isWell={props.look.sunday?.verdict === 'ready'}
        open={() => props.open('sunday')}
      />
      <StatusButton
        word={screensText(counts())}
        isWell={areWell(counts())}
        open={() => props.open('screens')}
      />
      <Show when={notices() > 0}>
        <span class="mark mark-now">{noticesText(notices())}</span>
      </Show>
      <button type="button" class="status-action" onClick={() => props.open('notice')}>
        Put a notice on screens…
      </button>
    </div>
  );
}

function StatusButton(props: {
  readonly word: string;
  readonly isWell: boolean;
  readonly open: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="status-word"
      classList={{ 'status-well': props.isWell }}
      onClick={() => props.open()}
    >
      {props.word} <span class="status-show">Show</span>
    </button>
  );
}

function areWell({ total, failing, missing, quiet }: ScreenCounts): boolean {
  return total > 0 && quiet === 0 && failing.length === 0 && missing.length === 0;
}

function noticesText(count: number): string {
  return count === 1 ? '1 notice is up' : `${count} notices are up`;
}
