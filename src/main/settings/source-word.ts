import type { Options, Source } from './options';

/** One line for whoever starts a host: what its boards will show. */
export function sourceWord({ source }: Pick<Options, 'source'>): string {
  if (source.kind === 'calendar') return calendarWord(source);
  return source.isInsteadOfCalendar
    ? 'Narthex shows the demonstration church, as asked, and leaves the credentials alone'
    : 'Narthex shows the demonstration church; the README says how to show your own';
}

function calendarWord({ origin, credential }: Extract<Source, { kind: 'calendar' }>): string {
  if (credential.kind === 'open') return `Narthex reads the calendar of ${origin}`;
  return credential.kind === 'sealed'
    ? `Narthex reads the calendar of ${origin} as soon as this computer's keychain gives the credential`
    : 'Narthex shows what is kept; the log says why it has no credential';
}
