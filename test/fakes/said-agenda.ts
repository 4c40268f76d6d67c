import { agendaAt } from '../../src/core/board/agenda';
import type { AgendaRow } from '../../src/core/board/agenda-day';
import type { PublicSchedule } from '../../src/core/schedule/public-schedule';
import type { SaidAgenda } from './agenda-oracle';

/** What the board says of `schedule` at `now`, in the lines of the oracle; it has to be a day. */
export function saidAgenda(schedule: PublicSchedule, now: number): SaidAgenda {
  const { body, clock, date } = agendaAt(schedule, {}, now);
  if (body.kind !== 'day') throw new Error(`The board says: ${body.text}`);
  return {
    clock: clock === null ? '' : `${clock.text} ${clock.period}`,
    date: date.whole,
    band: body.band
      .map(({ label, name, place }) => [label, name, place.names.join()].join(' | '))
      .sort(),
    now: body.now.map(saidRow),
    next: body.next.map(saidRow),
  };
}

function saidRow({ start, since, name, place, remark }: AgendaRow): string {
  const time = start.period === '' ? start.text : `${start.text} ${start.period}`;
  return [since === '' ? time : `${since} ${time}`, name, place.names.join(), remark.text].join(
    ' | ',
  );
}
