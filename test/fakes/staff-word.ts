import type { Notice, Saying, SaidOfEvent } from '../../src/core/staff/staff-word';
import { at } from './event-instance';

/** What staff say of one instance, until noon of Sunday unless said otherwise. */
export function saying(instanceId: string, said: SaidOfEvent, until = at('12:00')): Saying {
  return { instanceId, until, ...said };
}

export function notice(text: string, more: Partial<Notice> = {}): Notice {
  return { id: text, text, screens: null, until: at('12:00'), ...more };
}
