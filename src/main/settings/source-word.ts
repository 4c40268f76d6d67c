import type { Options } from './options';

/** One line for whoever starts a host: what its boards will show. */
export function sourceWord({ source }: Pick<Options, 'source'>): string {
  if (source.kind === 'calendar') return `Narthex reads the calendar of ${source.origin}`;
  return source.isInsteadOfCalendar
    ? 'Narthex shows the demonstration church, as asked, and leaves the credentials alone'
    : 'Narthex shows the demonstration church; the README says how to show your own';
}
