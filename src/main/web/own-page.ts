import type { Context } from 'hono';

/**
 * Whether a request that changes something comes from a page of this host. A browser says with each POST
 * from which origin it comes, and over https or on this computer how far that is; no page can change
 * either, and none of another site may send JSON without being asked first, which is never allowed. Of a
 * request whose Host is known to be this one's. What says nothing of where it comes from is refused.
 */
export function isOfOwnPage({ req }: Context): boolean {
  const origin = req.header('origin');
  const site = req.header('sec-fetch-site');
  const host = req.header('host')?.toLowerCase() ?? '';
  const isOwn = origin === undefined ? site !== undefined : origin === `http://${host}`;
  return isOwn && (site ?? 'same-origin') === 'same-origin' && isJson(req.header('content-type'));
}

function isJson(contentType = ''): boolean {
  return /^application\/json(?:\s*;|$)/iu.test(contentType);
}
