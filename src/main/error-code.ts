/** What Node calls an expected failure, such as ENOSPC or ECONNREFUSED; undefined for a bug, which has no code. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
