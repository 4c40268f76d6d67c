import { editedChurch, withAttributes } from './edited-church';
import type { Row } from './json-api';

type Answer = (request: Request) => Response | Promise<Response>;

/** The instances that hold a public time, told from the answer itself: the names of all others are hidden. */
function publicIds(data: readonly Row[], included: readonly Row[]): Set<string> {
  const visible = new Set(
    included.filter((row) => row.attributes?.visible_on_kiosks === true).map((row) => row.id),
  );
  const timesOf = (row: Row) =>
    (row.relationships?.event_times as { data: { id: string }[] } | undefined)?.data ?? [];
  const shown = data.filter(
    (row) => timesOf(row).length === 0 || timesOf(row).some(({ id }) => visible.has(id)),
  );
  return new Set(shown.map((row) => row.id));
}

/** The row with a canary in all that staff alone may read of it, whoever may know of the rest. */
function ofStaff(row: Row): Row {
  const name = `canary-${row.type}-${row.id}`;
  switch (row.type) {
    case 'EventInstance':
      return withAttributes(row, { recurrence_description: `canary-recurrence-${row.id}` });
    case 'EventResourceRequest':
      return withAttributes(row, { notes: name });
    case 'RoomSetup':
      return withAttributes(row, { name, description: name });
    case 'Tag':
      return withAttributes(row, { name });
    default:
      return row;
  }
}

/**
 * The church, asked for more than the engine asks for, with a canary in each name that no board may
 * learn: hidden times, instances of hidden times only, pending events and blockouts, equipment, tags, room
 * setups; and in how events repeat and what is asked for along with a room.
 */
export const withCanaries =
  (church: Answer): Answer =>
  async (request) => {
    const url = new URL(request.url);
    if (url.pathname.endsWith('/room_setups')) return editedChurch(church, ofStaff)(request);
    if (!url.pathname.endsWith('/event_instances')) return church(request);
    const ask = async (filter: string, kind: string) => {
      url.searchParams.set('filter', filter);
      url.searchParams.set('where[kind]', kind);
      const response = await church(new Request(url, request));
      return (await response.json()) as { data: Row[]; included: Row[] };
    };
    const approved = await ask('approved', 'standard');
    const hidden = [await ask('pending', 'standard'), await ask('approved', 'blockout')];
    const shown = publicIds(approved.data, approved.included);
    const blocked = new Set(hidden[1]?.data.map((row) => row.id));
    const data = [approved, ...hidden].flatMap((answer) => answer.data);
    const included = [approved, ...hidden].flatMap((answer) => answer.included);
    const mark = (row: Row) => {
      const name = `canary-${row.type}-${row.id}`;
      if (row.type === 'EventInstance' && blocked.has(row.id)) {
        return withAttributes(row, { name, kind: 'blockout' });
      }
      if (row.type === 'EventInstance' && !shown.has(row.id)) return withAttributes(row, { name });
      const isHiddenTime = row.type === 'EventTime' && row.attributes?.visible_on_kiosks === false;
      const isEquipment = row.type === 'Resource' && row.attributes?.kind !== 'Room';
      return isHiddenTime || isEquipment ? withAttributes(row, { name }) : row;
    };
    const whole = () => Response.json({ data, included });
    return editedChurch(whole, (row) => mark(ofStaff(row)))(request);
  };
