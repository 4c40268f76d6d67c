import { Match, Show, Switch, type JSX } from 'solid-js';
import { momentText } from '../../../core/staff/staff-times';
import type { Venue } from '../../../core/language/venue';
import type { Staff } from '../staff-context';
import { createRequest } from '../create-request';
import { DaySheet } from './day-sheet';
import { DoorSheets } from './door-sheets';
import type { PrintKind } from './print-path';
import './print.css';

const titles: Readonly<Record<PrintKind, string>> = {
  day: 'The day',
  week: 'The week',
  doors: 'A sheet for each door',
};

/** A page as it will be on paper, with what to do with it above, which paper does not get. */
export function PrintPage(props: {
  readonly staff: Staff;
  readonly kind: PrintKind;
  /** ISO date; empty is today. */
  readonly date: string;
}): JSX.Element {
  const days = () => props.staff.present()?.days ?? [];
  const from = () =>
    Math.max(
      0,
      days().findIndex(({ date }) => date === props.date),
    );
  return (
    <Show when={props.staff.venue()} fallback={<p role="status">The schedule is on its way.</p>}>
      {(venue) => (
        <main class="print">
          <PrintBar staff={props.staff} title={titles[props.kind]} />
          <Switch>
            <Match when={props.kind === 'day'}>
              <DaySheet
                staff={props.staff}
                venue={venue()}
                days={days().slice(from(), from() + 1)}
                stamp={stamp(props.staff, venue())}
              />
            </Match>
            <Match when={props.kind === 'week'}>
              <DaySheet
                staff={props.staff}
                venue={venue()}
                days={days().slice(from(), from() + 7)}
                stamp={stamp(props.staff, venue())}
              />
            </Match>
            <Match when={props.kind === 'doors'}>
              <DoorSheets
                staff={props.staff}
                venue={venue()}
                day={days()[from()]}
                stamp={stamp(props.staff, venue())}
              />
            </Match>
          </Switch>
        </main>
      )}
    </Show>
  );
}

function stamp({ now }: Staff, venue: Venue): string {
  return `Printed ${momentText(now(), venue)}`;
}

function PrintBar(props: { readonly staff: Staff; readonly title: string }): JSX.Element {
  const request = createRequest();
  return (
    <header class="print-bar">
      <h1>{props.title}</h1>
      <a class="button" href="/staff">
        Back to the day
      </a>
      <Show when={props.staff.savePdf}>
        {(savePdf) => (
          <button
            type="button"
            class="button"
            onClick={() => request.send(savePdf()(), () => undefined)}
          >
            Save as PDF…
          </button>
        )}
      </Show>
      <button type="button" class="button button-strong" onClick={() => window.print()}>
        Print
      </button>
      <p role="alert">{request.complaint()}</p>
    </header>
  );
}
