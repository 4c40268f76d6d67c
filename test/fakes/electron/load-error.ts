/** https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
const numbers: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_PROXY_CONNECTION_FAILED: -130,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
};

/** As `loadURL` rejects in Electron. */
export type LoadError = Error & {
  readonly code: string;
  readonly errno: number;
  readonly url: string;
};

/** `errorText` such as `net::ERR_FAILED`, with or without what stands before the code. */
export function loadError(errorText: string, url: string): LoadError {
  const code = errorText.replace(/^net::/u, '');
  const errno = numbers[code] ?? -2;
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
}
