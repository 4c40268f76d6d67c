/**
 * What of an instance's location a board may show: a place's name without its address and without links,
 * or null when nothing is left. Planning Center writes "Riverside Park - 12 River Road, Springfield, IL 62704".
 */
export function publicLocation(location: string | null): string | null {
  if (location === null) return null;
  const parts = location
    .split(/\s+[-–—|]\s+|[,;\n\r]+/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '' && !isLink(part));
  const address = parts.findIndex(isAddress);
  const named = address === -1 ? parts : parts.slice(0, address);
  return named.length === 0 ? null : named.join(', ');
}

function isLink(part: string): boolean {
  return /:\/\/|\bwww\.|\S@\S|^\S+\.[a-z]{2,}\/\S*$/iu.test(part);
}

function isAddress(part: string): boolean {
  return (
    /^\d+\s?[a-z]?\s+\p{L}/iu.test(part) ||
    /^p\.?\s?o\.?\s+box\b/iu.test(part) ||
    /^[A-Z]{2}\s+\d{5}(-\d{4})?$/u.test(part) ||
    /^\d{4,5}(\s+\p{L}+)?$/u.test(part) ||
    /(straße|strasse|str\.|weg|platz|allee|gasse)\s*\d+\s?[a-z]?$/iu.test(part)
  );
}
