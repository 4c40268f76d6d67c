import { createCalendarHttp } from '../../../../src/main/calendar/calendar-http';
import { Secret } from '../../../../src/main/calendar/credential';
import type { Listing, RowType } from '../../../../src/main/calendar/query/listing';
import { createDemoChurch } from '../../../../src/main/demo/demo-church';
import type { Row } from '../../../fakes/json-api';
import { manualClock } from '../../../fakes/manual-clock';
import { canary } from '../../../fakes/canary';

/** A Sunday morning of the demonstration church, between two of its services. */
export const nowMs = Date.UTC(2026, 10, 22, 15, 12);

/** The week around it, from Monday to Sunday in the church's zone. */
export const week = { starts_at: { lt: '2026-11-23' }, ends_at: { gt: '2026-11-16' } } as const;

export type ListedRows = { readonly data: readonly Row[]; readonly included: readonly Row[] };

let asked = 0;
const church = createDemoChurch({
  // Far enough apart to keep clear of the church's rate limit.
  now: () => nowMs + 250 * asked,
  timeZone: 'America/New_York',
  seed: 1,
  credential: { applicationId: 'demo', secret: canary },
});

/** What the demonstration church answers to a listing through the program's own HTTP, all pages of it. */
export async function rowsOf(listing: Listing<RowType>): Promise<ListedRows> {
  const http = createCalendarHttp({
    origin: 'https://calendar.example',
    credential: { applicationId: 'demo', secret: new Secret(canary) },
    userAgent: 'Narthex/test',
    fetch: (request) => {
      asked += 1;
      return church(request);
    },
    clock: manualClock(nowMs),
    random: () => 0,
  });
  const call = { signal: new AbortController().signal, mayRetry: () => false };
  const answer = await http.read(listing.path, listing.query, call);
  if (!answer.ok) throw new Error(`${listing.path}: ${JSON.stringify(answer.failure)}`);
  return answer.value as ListedRows;
}

export function keysOf(rows: readonly { type: string; id: string }[]): readonly string[] {
  return rows.map(({ type, id }) => `${type}:${id}`);
}

/** The rows that a relationship of the row names. */
export function linkedKeys(row: Row | undefined, relationship: string): readonly string[] {
  const linkage = row?.relationships?.[relationship] as { data?: unknown } | undefined;
  return keysOf([linkage?.data ?? []].flat() as { type: string; id: string }[]);
}

/** The first row whose name begins so: an occurrence may have more in its name than its event. */
export function named(rows: readonly Row[], name: string): Row {
  const row = rows.find((each) => String(each.attributes?.['name']).startsWith(name));
  if (!row) throw new Error(`no ${name}`);
  return row;
}
