import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const name = 'narthex_staff';

/**
 * No script reads it, no other site's request carries it, no board's request either. It lasts as long as
 * the browser is open. It is not `Secure`: Narthex speaks plain http on the church's network, where a
 * browser would neither keep nor send one that is.
 */
const attributes = { httpOnly: true, sameSite: 'Strict', path: '/staff' } as const;

/** The session that a request says it belongs to; undefined where it says nothing. */
export function sessionOf(context: Context): string | undefined {
  return getCookie(context, name);
}

export function giveSession(context: Context, id: string): void {
  setCookie(context, name, id, attributes);
}

export function takeSession(context: Context): void {
  deleteCookie(context, name, attributes);
}
