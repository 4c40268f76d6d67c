import { batch, createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';
import { venueOf, type Venue } from '../../core/language/venue';
import { emptyCalendar, type StaffCalendar } from '../../core/staff/staff-calendar';
import type { StaffPresent } from '../../core/staff/staff-present';
import type { Instant } from '../../core/time/instant';
import type { StaffBridge } from '../../staff-contract';
import { sameParts } from './same-parts';

export type StaffState = {
  readonly calendar: Accessor<StaffCalendar>;
  /** Null before the host has said anything. */
  readonly present: Accessor<StaffPresent | null>;
  /** Null while nothing is known of the church. */
  readonly venue: Accessor<Venue | null>;
  /** The host's present moment, to half a minute; 0 before the host has said anything. */
  readonly now: Accessor<Instant>;
  readonly ask: StaffBridge['ask'];
};

const tickMs = 30_000;

/**
 * What the host last said to this page, and the host's time: its last word and this window's monotonic time
 * since then. A host of another build has other pages: then the window reloads.
 */
export function createStaffState(bridge: StaffBridge): StaffState {
  const [calendar, setCalendar] = createSignal<StaffCalendar>(emptyCalendar);
  const [present, setPresent] = createSignal<StaffPresent | null>(null);
  const [now, setNow] = createSignal(0);
  let receivedAtMs = 0;

  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = () => {
    const said = present();
    if (said) setNow(said.now + (performance.now() - receivedAtMs));
    timer = setTimeout(tick, tickMs);
  };
  const hear = (newer: StaffPresent) => {
    const buildId = present()?.buildId;
    if (buildId !== undefined && buildId !== newer.buildId) {
      location.reload();
      return;
    }
    receivedAtMs = performance.now();
    batch(() => {
      setPresent((before) => sameParts(before, newer));
      setNow(newer.now);
    });
  };
  const endNews = bridge.onNews((news) => {
    if (news.kind === 'calendar') setCalendar((before) => sameParts(before, news.calendar));
    else hear(news.present);
  });
  timer = setTimeout(tick, tickMs);
  onCleanup(() => {
    endNews();
    clearTimeout(timer);
  });
  const venue = createMemo(() => {
    const { organization } = calendar();
    return organization && venueOf(organization);
  });
  return { calendar, present, venue, now, ask: bridge.ask };
}
