/** What may stand on a line is half a credential. */
const mostCharacters = 8 * 1024;

/**
 * The first two lines of what is typed or piped in, as soon as they are there; fewer where there are no
 * more. What comes after them is not waited for.
 */
export async function firstTwoLines(input: AsyncIterable<unknown>): Promise<readonly string[]> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.split('\n').length > 2 || text.length > mostCharacters) break;
  }
  return text.slice(0, mostCharacters).split('\n').slice(0, 2);
}
