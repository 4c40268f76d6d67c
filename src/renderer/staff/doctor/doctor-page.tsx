import { createSignal, For, onMount, Show, type JSX } from 'solid-js';
import type { Finding, Verdict } from '../../../core/staff/finding';
import { findingGroups, findingsText } from '../../../core/staff/finding-groups';
import { clockTime, timeText } from '../../../core/time/venue-time';
import { createRequest } from '../create-request';
import type { Staff } from '../staff-context';
import './doctor.css';

type Looked = { readonly findings: readonly Finding[]; readonly at: number };

/** What the doctor finds on the computer that runs the boards, and what to do about it. */
export function DoctorPage(props: { readonly staff: Staff }): JSX.Element {
  const request = createRequest();
  const [looked, setLooked] = createSignal<Looked | null>(null);
  const look = () => {
    if (request.isAsking()) return;
    const { ask, now } = props.staff;
    request.send(ask('examine', null), (findings) => setLooked({ findings, at: now() }));
  };
  onMount(look);
  return (
    <main class="doctor">
      <header>
        <h1>Doctor</h1>
        <button
          type="button"
          class="button button-strong"
          aria-disabled={request.isAsking()}
          onClick={look}
        >
          Look again
        </button>
        <a class="button" href="/staff">
          Back to the day
        </a>
      </header>
      <p role="status" class="doctor-status">
        {request.isAsking() ? lookingText : statusText(looked(), props.staff)}
      </p>
      <div role="alert">
        <Show when={request.complaint()}>
          {(complaint) => <p class="doctor-complaint">{complaint()}</p>}
        </Show>
      </div>
      <For each={findingGroups(looked()?.findings ?? [])}>
        {({ verdict, findings }) => (
          <section class={`doctor-group doctor-${verdict}`}>
            <h2>
              {verdictWords[verdict]} ({findings.length})
            </h2>
            <FindingList findings={findings} />
          </section>
        )}
      </For>
    </main>
  );
}

const lookingText =
  'Looking at the computer that runs the boards. It takes up to 15 seconds, and 10 more right after the last look.';

const verdictWords = {
  broken: 'Broken',
  attention: 'To look at',
  unknown: 'Not known from here',
  well: 'Well',
} as const satisfies Record<Verdict, string>;

function FindingList(props: { readonly findings: readonly Finding[] }): JSX.Element {
  return (
    <ul>
      <For each={props.findings}>
        {(finding) => (
          <li>
            <h3>{capital(finding.topic)}</h3>
            <div>
              <p>{finding.word}</p>
              <Show when={finding.whatToDo}>
                {(whatToDo) => (
                  <p class="doctor-advice">
                    <strong>What to do:</strong> {whatToDo()}
                  </p>
                )}
              </Show>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}

function statusText(looked: Looked | null, { venue }: Staff): string {
  if (looked === null) return '';
  const church = venue();
  const sum = findingsText(looked.findings);
  if (church === null || looked.at === 0) return sum;
  return `${sum} Looked at ${timeText(clockTime(looked.at, church))}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
