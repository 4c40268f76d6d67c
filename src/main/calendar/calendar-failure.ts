import { describeAbsence, type CredentialAbsence } from './credential-absence';

/** Why the calendar could not be read. All of these are expected: they are values, never thrown. */
export type CalendarFailure =
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'deadline' }
  | {
      readonly kind: 'refused-credentials';
      readonly status: 401 | 403;
      /** The credentials are right, and the person may not see Calendar. */
      readonly hasNoCalendar: boolean;
    }
  /** Nobody was asked: there was nothing to ask with. */
  | { readonly kind: 'no-credential'; readonly absence: CredentialAbsence }
  /** `retryAfterMs` is already within sane bounds; null where the answer named no time. */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'redirected'; readonly status: number }
  | { readonly kind: 'bad-status'; readonly status: number }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'bad-answer'; readonly detail: string };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: CalendarFailure };

/** Failures that say nothing about the next request; after the others it would fail too. */
export function isOfOneAnswer({ kind }: CalendarFailure): boolean {
  return kind === 'bad-answer' || kind === 'bad-status' || kind === 'too-large';
}

/** Whether it speaks against every next request: the service asked for a wait, or is not there. */
export function wantsWait(failure: CalendarFailure | null): boolean {
  return failure?.kind === 'rate-limited' || failure?.kind === 'unreachable';
}

/** For staff and the log: what went wrong, and what to do where something can be done. Holds no secret. */
export function describeFailure(failure: CalendarFailure): string {
  switch (failure.kind) {
    case 'unreachable':
      return unreachableWord(failure.detail);
    case 'deadline':
      return 'Planning Center took longer than 15 s to answer.';
    case 'refused-credentials':
      return failure.hasNoCalendar || failure.status === 403
        ? `Planning Center refused this person access to Calendar (${failure.status}). Give them a Calendar role.`
        : 'Planning Center refused the application id and secret (401). Check both.';
    case 'no-credential':
      return describeAbsence(failure.absence);
    case 'rate-limited':
      return 'Planning Center asked for fewer requests (429).';
    case 'web-page':
      return 'A web page came instead of data. Does the network want a sign-in, or is a firewall in the way?';
    case 'redirected':
      return `Something on the way redirected the request (${failure.status}). Does the network want a sign-in?`;
    case 'bad-status':
      return `Planning Center answered with status ${failure.status}.`;
    case 'too-large':
      return `The answer was larger than ${failure.limitBytes / 1024 / 1024} MB.`;
    case 'bad-answer':
      return `The answer was not what Planning Center sends: ${failure.detail}.`;
  }
}

const clockCodes = ['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED'];
/** Of OpenSSL and Node, for a certificate that does not prove who is there. */
const trustCodes = [
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'INVALID_CA',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];
const nameCodes = ['ENOTFOUND', 'EAI_AGAIN'];

function unreachableWord(code: string): string {
  if (clockCodes.includes(code)) {
    return `Planning Center's certificate is not valid at this computer's time (${code}). Check its clock.`;
  }
  if (trustCodes.includes(code)) {
    return `Planning Center's certificate is not one that this computer trusts (${code}). Something on the network may be reading along.`;
  }
  const advice = nameCodes.includes(code)
    ? 'Its name is not found: is this computer online?'
    : 'Check the network.';
  return `Planning Center cannot be reached (${code}). ${advice}`;
}

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(failure: CalendarFailure): { ok: false; failure: CalendarFailure } {
  return { ok: false, failure };
}

export function badAnswer(detail: string): { ok: false; failure: CalendarFailure } {
  return failed({ kind: 'bad-answer', detail });
}
