/** A QR code of more than this is one that no telephone reads from across a lobby. */
const mostCharacters = 500;

/**
 * A link that may be given to people, in the form in which it is followed. Null where it is anything but a
 * plain https address: one with a name or a password in it shows another host than it goes to.
 */
export function publicAddress(text: string): string | null {
  if (text.length > mostCharacters || !URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  const isPlain = protocol === 'https:' && username === '' && password === '';
  return isPlain && href.length <= mostCharacters ? href : null;
}
