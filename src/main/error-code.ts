/** What Node calls an expected failure, such as ENOSPC or ECONNREFUSED; undefined for a bug, which has no code. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** For a line of the log: the code of an expected failure, else a bug's name. Never its message. */
export function reasonOf(error: unknown): string {
  return errorCode(error) ?? (error instanceof Error ? error.name : typeof error);
}
