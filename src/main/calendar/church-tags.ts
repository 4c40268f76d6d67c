import type { Tag } from '../../core/schedule/tag';
import { success, type Outcome } from './calendar-failure';
import type { CalendarCall, CalendarHttp } from './calendar-http';
import { tags } from './query/church';
import { decodeTags } from './tags';

/** The church's tags by name; a row that cannot be read is left out. */
export async function readTags(
  http: CalendarHttp,
  call: CalendarCall,
): Promise<Outcome<readonly Tag[]>> {
  const { path, query } = tags({ perPage: 100, order: 'name' });
  const answer = await http.read(path, query, call);
  return answer.ok ? success(decodeTags(answer.value.data)) : answer;
}
