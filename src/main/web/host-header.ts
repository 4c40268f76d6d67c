import { isIP } from 'node:net';

export type Listening = {
  /** The address that the server listens on. */
  readonly host: string;
  readonly port: number;
  /** The computer's own name. */
  readonly hostname: string;
};

/**
 * Whether a request was meant for this server. A foreign page can point a name of its own at this
 * address (DNS rebinding), but it cannot change the Host header that the browser then sends. Numeric
 * addresses are safe where the server listens on all of them, for nobody can rebind a number.
 */
export function isOwnHost(header: string | undefined, listening: Listening): boolean {
  const named = splitHost(header);
  if (named?.port !== listening.port) return false;
  const { name } = named;
  const own = ['127.0.0.1', 'localhost', '::1', listening.host.toLowerCase()];
  if (own.includes(name)) return true;
  const isEverywhere = listening.host === '0.0.0.0' || listening.host === '::';
  if (!isEverywhere) return false;
  const hostname = listening.hostname.toLowerCase();
  return isIP(name) !== 0 || name === hostname || name === `${hostname}.local`;
}

function splitHost(header: string | undefined): { name: string; port: number } | null {
  const match = /^(?:\[(?<v6>[\da-f:]+)\]|(?<name>[\w.-]+))(?::(?<port>\d{1,5}))?$/iu.exec(
    header ?? '',
  );
  if (!match?.groups) return null;
  const name = match.groups.v6 ?? match.groups.name ?? '';
  return { name: name.toLowerCase(), port: Number(match.groups.port ?? 80) };
}
