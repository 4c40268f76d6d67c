/** Line ends and other controls, and marks that turn the direction of what follows them. */
const unwanted = /[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu;

/** What somebody typed as one line of plain text: each stretch of spaces is one, none at the ends. */
export function plainLine(typed: string): string {
  return typed.normalize('NFC').replaceAll(unwanted, ' ').replaceAll(/\s+/gu, ' ').trim();
}

/** Of a plain line, in code points: what `mostCharacters` counts. */
export function characterCount(line: string): number {
  return Array.from(line).length;
}
