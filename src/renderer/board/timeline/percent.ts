/** A share as CSS writes it. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(3)}%`;
}
