import { Secret } from '../calendar/credential';

const fewest = 10;
const most = 200;

export const passwordRule = `A staff password has ${fewest} to ${most} characters; a few words that belong together nowhere else are good.`;

/**
 * The password that somebody means by `text`: the same letters are the same password, whichever keyboard
 * composed them (NFKC), and space around it is a clipboard's. Null where it is none that could be set.
 */
export function readPassword(text: string): Secret | null {
  const password = text.normalize('NFKC').trim();
  const { length } = Array.from(password);
  return length >= fewest && length <= most ? new Secret(password) : null;
}
