/** More than what may be typed or piped in has any use for. */
const mostCharacters = 8 * 1024;

/**
 * The first `count` lines of what is typed or piped in, as soon as they are there; fewer where there are no
 * more. What comes after them is not waited for.
 */
export async function firstLines(
  input: AsyncIterable<unknown>,
  count: number,
): Promise<readonly string[]> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.split('\n').length > count || text.length > mostCharacters) break;
  }
  return text.slice(0, mostCharacters).split('\n').slice(0, count);
}
