import type { Context } from 'hono';

/** What was sent, decoded but not believed; undefined where it is no JSON. */
export async function bodyOf({ req }: Context): Promise<unknown> {
  const text = await req.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
