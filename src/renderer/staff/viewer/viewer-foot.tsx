import { For, Show, type JSX } from 'solid-js';
import type { Venue } from '../../../core/language/venue';
import type { StaffPresent } from '../../../core/staff/staff-present';
import { minuteMs } from '../../../core/time/instant';
import { clockTime, longDate, timeText } from '../../../core/time/venue-time';
import type { Staff } from '../staff-context';

const pages = [
  { href: '/staff/turnover', name: 'Turnover' },
  { href: '/staff/setup', name: 'Setup' },
  { href: '/staff/doctor', name: 'Doctor' },
] as const;

/** How old it all is, how far it reaches, where else staff can go, and whose clock it follows. */
export function ViewerFoot(props: { readonly staff: Staff; readonly venue: Venue }): JSX.Element {
  return (
    <footer class="viewer-foot">
      <span>{ageText(props.staff.present(), props.staff.now(), props.venue)}</span>
      <span>{reachText(props.staff.present(), props.venue)}</span>
      <nav class="viewer-nav" aria-label="Staff pages">
        <For each={pages}>{({ href, name }) => <a href={href}>{name}</a>}</For>
      </nav>
      <span>Times in {props.venue.timeZone}</span>
      <Show when={props.staff.signOut}>
        {(signOut) => (
          <button type="button" class="link-button" onClick={() => void signOut()()}>
            Sign out
          </button>
        )}
      </Show>
    </footer>
  );
}

function ageText(present: StaffPresent | null, now: number, venue: Venue): string {
  const ageMs = present?.days[0]?.ageMs;
  if (ageMs === null || ageMs === undefined) return 'Today is not kept';
  const time = timeText(clockTime(now - ageMs, venue));
  return ageMs < 10 * minuteMs ? `Up to date · ${time}` : `Schedule as of ${time}`;
}

function reachText(present: StaffPresent | null, venue: Venue): string {
  const days = present?.days ?? [];
  const gap = days.findIndex(({ ageMs }) => ageMs === null);
  const last = days[(gap === -1 ? days.length : gap) - 1];
  return last === undefined ? '' : `Saved through ${longDate(last.startsAt, venue)}`;
}
