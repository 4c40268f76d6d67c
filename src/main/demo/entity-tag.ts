import { createHash } from 'node:crypto';

/** A weak entity tag that is the same for the same text. */
export function weakEntityTag(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
}

/** Whether an If-None-Match header names the tag, by weak comparison (RFC 9110, 8.8.3.2). */
export function namesEntityTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const named: readonly string[] = ifNoneMatch.match(/"[^"]*"/g) ?? [];
  return named.includes(tag.replace(/^W\//, ''));
}
