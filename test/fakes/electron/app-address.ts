import { recorded } from './recorded';

/*
 * Chromium knows no scheme of ours. A page of app://narthex/ is, in there, one of https://narthex.app.invalid/;
 * everything that the app says and hears is in its own addresses.
 */

const suffix = '.invalid';

export function toChromium(address: string): string {
  const match = /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?<host>[^/?#]*)(?<rest>.*)$/iu.exec(address);
  const { scheme = '', host = '', rest = '' } = match?.groups ?? {};
  return isOurs(scheme) ? `https://${host}.${scheme}${suffix}${rest || '/'}` : address;
}

export function fromChromium(address: string): string {
  const match = /^https:\/\/(?<host>[^/?#]+)\.(?<scheme>[^./?#]+)\.invalid(?<rest>.*)$/u.exec(
    address,
  );
  const { scheme = '', host = '', rest = '' } = match?.groups ?? {};
  return isOurs(scheme) ? `${scheme}://${host}${rest}` : address;
}

/** Only schemes that give their pages an origin can be told as https. */
function isOurs(scheme: string): boolean {
  return recorded.schemes.some((each) => each.scheme === scheme && each.privileges?.standard);
}
