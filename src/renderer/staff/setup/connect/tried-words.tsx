import { For, Show, type JSX } from 'solid-js';
import { focusSoon } from '../focus-soon';
import type { TriedCredential } from '../../../../core/staff/setup';

/** What a token opens, in words, read out as soon as it is known. */
export function TriedWords(props: { readonly tried: TriedCredential }): JSX.Element {
  return (
    <div class="setup-tried">
      <h3 ref={focusSoon} tabindex={-1}>
        {props.tried.church}
      </h3>
      <p>
        {ownerText(props.tried.person)} It sees {counted(props.tried.seesRooms, 'room')}, and{' '}
        {counted(props.tried.seesEvents, 'event')} of the coming seven days. Times are in{' '}
        {props.tried.timeZone}.
      </p>
      <Show when={props.tried.cannotSee.length > 0} fallback={<p>It sees all that boards need.</p>}>
        <p>What it may not see:</p>
        <ul>
          <For each={props.tried.cannotSee}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
    </div>
  );
}

function ownerText(person: string | null): string {
  return person === null
    ? 'Planning Center does not say whose token this is.'
    : `This is a token of ${person}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
