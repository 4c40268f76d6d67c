import { displayWords, sameDisplayName } from '../../settings/display-settings';
import { byPosition, sizeInPixels, type SeenDisplay } from './seen-display';

/** A display by the name that people give in the settings. */
export type NamedDisplay = SeenDisplay & { readonly name: string };

/** Which display had which name. */
export type RememberedDisplay = {
  readonly id: number;
  /** What its name begins with. */
  readonly stem: string;
  readonly name: string;
  /** Whether it said itself what it is called. */
  readonly isLabelled: boolean;
};

export type NamedDisplays = {
  /** From left to right. No two have the same name. */
  readonly displays: readonly NamedDisplay[];
  /** To be given the next time. What only goes and comes again leaves it as it is. */
  readonly remembered: readonly RememberedDisplay[];
};

/** A church that changes its televisions every month remembers five years of them. */
const mostRemembered = 64;

const longestStem = 80;

/**
 * Names displays as they call themselves, the second of a kind with " 2", and those that say nothing by
 * their size, as "Display 1920x1080". A display that is known by its id keeps its name, so that of two
 * equal televisions the second stays the second while the first is off. One with another id than before,
 * plugged in elsewhere perhaps, takes the name of one of its kind that is not there, or a new one. Where
 * several come at once, the left one comes first.
 */
export function nameDisplays(
  seen: readonly SeenDisplay[],
  remembered: readonly RememberedDisplay[],
): NamedDisplays {
  const claims = claimNames([...seen].sort(byPosition), remembered);
  const taken = new Set(remembered.map(({ name }) => name));
  const displays = [...claims].map(([display, claimed]) => {
    const name = claimed?.name ?? newName(stemOf(display), taken);
    taken.add(name);
    return { ...display, name };
  });
  const memories = displays.map(remember);
  const isNow = new Map(memories.map((memory) => [memory.name, memory]));
  const known = new Set(remembered.map(({ name }) => name));
  const fresh = memories.filter(({ name }) => !known.has(name));
  return {
    displays,
    remembered: [...within(remembered, isNow, mostRemembered - fresh.length), ...fresh],
  };
}

/** By display: the name of before that it has a right to, or null. */
function claimNames(displays: readonly SeenDisplay[], remembered: readonly RememberedDisplay[]) {
  const claims = new Map<SeenDisplay, RememberedDisplay | null>();
  const free = new Set(remembered);
  function claim(display: SeenDisplay, fits: (one: RememberedDisplay) => boolean): void {
    const before = claims.get(display) ?? null;
    const found = before ?? [...free].filter(fits).sort(byOrdinal)[0] ?? null;
    if (found) free.delete(found);
    claims.set(display, found);
  }
  // Where two say that they are the same one, neither is believed. https://github.com/electron/electron/issues/20779
  const believed = displays.filter(
    ({ id }) => displays.filter((other) => other.id === id).length === 1,
  );
  for (const display of believed) claim(display, (one) => isKnownAs(display, one));
  for (const display of displays) claim(display, ({ stem }) => stem === stemOf(display));
  return claims;
}

/** In the same order, so that a television that flickers wears out no disk. What is not there is forgotten first. */
function within(
  remembered: readonly RememberedDisplay[],
  isNow: ReadonlyMap<string, RememberedDisplay>,
  most: number,
): RememberedDisplay[] {
  const absent = remembered.filter(({ name }) => !isNow.has(name));
  const forgotten = new Set(absent.slice(0, Math.max(0, remembered.length - most)));
  return remembered.flatMap((one) => (forgotten.has(one) ? [] : (isNow.get(one.name) ?? one)));
}

/** A television that now says what it is, or says something else, is another one as far as anybody can tell. */
function isKnownAs(display: SeenDisplay, one: RememberedDisplay): boolean {
  if (display.id < 0 || display.id !== one.id) return false;
  return isLabelled(display) ? one.stem === stemOf(display) : !one.isLabelled;
}

function remember(display: NamedDisplay): RememberedDisplay {
  const { id, name } = display;
  return { id, name, stem: stemOf(display), isLabelled: isLabelled(display) };
}

function byOrdinal({ name: a }: RememberedDisplay, { name: b }: RememberedDisplay): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function newName(stem: string, taken: ReadonlySet<string>): string {
  const isFree = (name: string) => ![...taken].some((other) => sameDisplayName(other, name));
  let name = stem;
  for (let ordinal = 2; !isFree(name); ordinal += 1) name = `${stem} ${ordinal}`;
  return name;
}

function isLabelled({ label }: SeenDisplay): boolean {
  return readable(label) !== '';
}

/** What its name begins with: nothing that the settings mean otherwise. */
function stemOf(display: SeenDisplay): string {
  const label = readable(display.label);
  const isWord = Object.values(displayWords).some((word) => sameDisplayName(word, label));
  if (label !== '') return isWord ? `Display ${label}` : label;
  return `Display ${sizeInPixels(display)}`;
}

/** A label comes from the television's own memory, and may hold anything. */
function readable(label: string): string {
  const text = label.normalize('NFC').replaceAll(/[\p{C}\s]+/gu, ' ');
  return text.trim().slice(0, longestStem).trim();
}
