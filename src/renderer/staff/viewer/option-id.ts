/** An id for the page of what stands for an event. Ids of Planning Center may be words, and hold what no selector can. */
export function optionId(...names: readonly string[]): string {
  const safe = (name: string) =>
    name.replaceAll(/[^\w-]/gu, (each) => `_${each.codePointAt(0) ?? 0}_`);
  return ['event', ...names.map(safe)].join('-');
}
