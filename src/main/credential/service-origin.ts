import { planningCenterOrigin } from '../calendar/calendar-http';
import { usageRefusal, type Refusal } from '../settings/launch';

type Environment = Readonly<Record<string, string | undefined>>;

/** https anywhere, http on this computer only, and an origin only: the credential goes there. Else null. */
export function readOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isBare = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  const isSafe =
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname));
  return isBare && isSafe && url.pathname === '/' ? url.origin : null;
}

/**
 * The origin to ask. A credential that was kept goes nowhere but where it was kept for: `kept`, null for
 * one that is given with the start.
 */
export function originOf(env: Environment, kept: string | null): string | Refusal {
  const named = env.NARTHEX_PLANNING_CENTER_URL?.trim() ?? '';
  if (named === '') return kept ?? planningCenterOrigin;
  const origin = readOrigin(named);
  if (origin === null) {
    return usageRefusal(
      'NARTHEX_PLANNING_CENTER_URL is no origin. Give https://host, or http://127.0.0.1:port, without a path.',
    );
  }
  if (kept === null || kept === origin) return origin;
  return usageRefusal(
    `The kept credential is for ${kept}, and NARTHEX_PLANNING_CENTER_URL names ${origin}. Give it again with --keep-credential.`,
  );
}
