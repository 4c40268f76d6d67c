import { randomBytes } from 'node:crypto';

/**
 * The secret that tests give to the program: another one in each run, of characters that look different
 * in a URL. test/canary-watch.ts looks for it in all that comes out.
 */
export const canary = `canary+${randomBytes(9).toString('hex')}/=&`;

/** What a text or some bytes must not hold: the canary as it is, in a URL, and in base64 at any place. */
export function holdsCanary(output: string | Uint8Array): boolean {
  const text = typeof output === 'string' ? output : Buffer.from(output).toString('latin1');
  return forms.some((form) => text.includes(form));
}

const forms = [canary, encodeURIComponent(canary), ...base64Forms(canary)];

/** Base64 of a longer text holds one of these, by where in it the canary stands. Its ends depend on the neighbours. */
function base64Forms(secret: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.from(' '.repeat(before) + secret);
    const certain = (encoding: 'base64' | 'base64url') =>
      whole
        .toString(encoding)
        .slice(before === 0 ? 0 : before + 1, Math.floor((whole.length * 8) / 6) - 1);
    return [certain('base64'), certain('base64url')];
  });
}
