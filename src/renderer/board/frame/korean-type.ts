import { createEffect, type Accessor } from 'solid-js';
import type { Screen } from '../../../core/board/screen';
import type { PublicSchedule } from '../../../core/schedule/public-schedule';

/**
 * Brings the letters of Korean along once they are needed: by the screen's own words, or by a name. Few
 * computers in a lobby have any, and an empty box in place of a letter says nothing.
 */
export function createKoreanType(
  screen: Accessor<Screen>,
  schedule: Accessor<PublicSchedule>,
): void {
  createEffect<boolean>((isThere) => {
    if (isThere || (screen().language !== 'ko' && !hasHangul(schedule()))) return isThere;
    void import('@fontsource-variable/noto-sans-kr/wght.css');
    return true;
  }, false);
}

function hasHangul({ organization, rooms, times }: PublicSchedule): boolean {
  const names = [organization, ...rooms, ...times].map((named) => named?.name ?? '');
  return names.some((name) => /\p{Script=Hangul}/u.test(name));
}
