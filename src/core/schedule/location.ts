/**
 * What of an instance's location a board may show: a place's name without its address and without links,
 * or null when nothing is left. It comes on one line, without double spaces. Planning Center writes
 * "Riverside Park - 12 River Road, Springfield, IL 62704"; what follows an address is its town.
 */
export function publicLocation(location: string | null): string | null {
  if (location === null) return null;
  const parts = location
    .split(/ [-–—|] |[,;()]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isLink(part));
  const address = parts.findIndex((part) => startOfAddress(part) !== -1);
  if (address === -1) return parts.length === 0 ? null : parts.join(', ');
  const before = (parts[address] ?? '').slice(0, startOfAddress(parts[address] ?? '')).trim();
  const named = [...parts.slice(0, address), before].filter((part) => part !== '');
  return named.length === 0 ? null : named.join(', ');
}

function isLink(part: string): boolean {
  return /:\/\/|\bwww\.|\S@\S|\b[\w-]+\.[a-z]{2,}\/|^[\w-]+(\.[\w-]+)*\.(com|net|org|us|io|church|tv|me|link|de|uk)$/iu.test(
    part,
  );
}

const streetTypes =
  'street|st|road|rd|avenue|ave|boulevard|blvd|drive|dr|lane|ln|way|court|ct|place|pl|circle|cir|' +
  'highway|hwy|parkway|pkwy|terrace|ter|trail|trl|pike|turnpike|square|sq|route|rt|loop|broadway';

const addresses = [
  // 12 River Road · 12-14 River Rd. · 12b Main St · 123 5th Avenue
  new RegExp(
    `(?<![\\p{L}\\d])\\d+(-\\d+)?\\s?[a-z]?\\s+([\\p{L}\\d.'’-]+\\s+){0,4}(${streetTypes})\\b`,
    'iu',
  ),
  // One Main Street
  new RegExp(
    `\\b(one|two|three|four|five|six|seven|eight|nine|ten)\\s+[\\p{L}.'’-]+\\s+(${streetTypes})\\b`,
    'iu',
  ),
  // Hauptstraße 12 · Am Kirchplatz 3a
  /(?<!\p{L})((am|im|zum|zur|an der|auf dem|auf der|in der)\s+)?\p{L}*(straße|strasse|str\.|weg|platz|allee|gasse)\s*\d+\s?[a-z]?(?!\p{L})/iu,
  /\bp\.?\s?o\.?\s+box\b/iu,
  // IL 62704 · 50667 Köln · SW1A 1AA
  /^[A-Z]{2}\s+\d{5}(-\d{4})?$/u,
  /^\d{4,5}(\s+\p{L}+)?$/u,
  /^[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}$/u,
];

/** Where in `part` an address begins; -1 where there is none. */
function startOfAddress(part: string): number {
  const starts = addresses.map((pattern) => part.search(pattern)).filter((start) => start !== -1);
  return starts.length === 0 ? -1 : Math.min(...starts);
}
