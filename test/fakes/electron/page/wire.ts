import { parse, stringify } from 'devalue';

/** What Electron says to a value that structured cloning refuses. */
export const notCloneable = 'An object could not be cloned.';

/** Values as they go over the wire between a page and the main process: cloned, or refused. */
export function encode(values: readonly unknown[]): string {
  try {
    return stringify(structuredClone(values), { Error: (value) => toldError(value) });
  } catch {
    throw new Error(notCloneable);
  }
}

export function decode(text: string): unknown[] {
  return parse(text, { Error: madeError }) as unknown[];
}

type ToldError = { readonly name: string; readonly message: string; readonly stack: string };

function toldError(value: unknown): ToldError | false {
  if (!(value instanceof Error)) return false;
  return { name: value.name, message: value.message, stack: value.stack ?? '' };
}

function madeError({ name, message, stack }: ToldError): Error {
  return Object.assign(new Error(message), { name, stack });
}
