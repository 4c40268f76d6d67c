import type { RoomSetup } from '../../core/schedule/room-setup';
import { badAnswer, success, type CalendarFailure, type Outcome } from './calendar-failure';
import type { CalendarCall, CalendarHttp } from './calendar-http';
import type { JsonApiRow } from './json-api';
import { roomSetups } from './query/room-setups';
import { roomSetupSchema } from './resources';

/**
 * The ways in which the church sets up rooms; a row that cannot be read is left out. The reference lists
 * `GET /room_setups`, and we have seen no answer of it: where there is no such thing, the church has none.
 */
export async function readRoomSetups(
  http: CalendarHttp,
  perPage: number,
  call: CalendarCall,
): Promise<Outcome<readonly RoomSetup[]>> {
  const { path, query } = roomSetups({ order: 'name', perPage });
  const answer = await http.read(path, query, call);
  if (!answer.ok) return isNotThere(answer.failure) ? success([]) : answer;
  const { data } = answer.value;
  const setups = data.map(roomSetupOf).filter((setup) => setup !== null);
  if (data.length > 0 && setups.length === 0) return badAnswer('room setups that cannot be read');
  return success([...new Map(setups.map((setup) => [setup.id, setup])).values()]);
}

function isNotThere(failure: CalendarFailure): boolean {
  return failure.kind === 'bad-status' && failure.status === 404;
}

function roomSetupOf(row: JsonApiRow): RoomSetup | null {
  const setup = roomSetupSchema.safeParse(row).data;
  if (!setup) return null;
  const { name, description } = setup.attributes;
  return { id: setup.id, name: name ?? `Room setup ${setup.id}`, description };
}
