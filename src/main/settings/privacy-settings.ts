import { privacyLevels, type Privacy, type PrivacyLevel } from '../../core/schedule/privacy';

/** What `privacy` says, with what of it cannot be read and why, a line each. */
export type ReadPrivacy = { readonly privacy: Privacy; readonly complaints: readonly string[] };

const kinds = ['rooms', 'tags'] as const;

const levelWords = privacyLevels.join(', ');

/**
 * Reads `{ "rooms": { "12": "reserved" }, "tags": { "7": "nothing" } }`; what is not there keeps nothing from
 * the boards. A level that cannot be read is `reserved`: a typing error publishes nothing.
 */
export function readPrivacy(written: unknown): ReadPrivacy {
  const read = isObject(written) || written === undefined ? (written ?? {}) : null;
  if (read === null) {
    return {
      privacy: { rooms: {}, tags: {} },
      complaints: ['privacy is no object with rooms and tags: nothing is kept from the boards.'],
    };
  }
  const rooms = readLevels('rooms', read.rooms);
  const tags = readLevels('tags', read.tags);
  const unknown = Object.keys(read).filter((name) => !kinds.some((kind) => kind === name));
  return {
    privacy: { rooms: rooms.levels, tags: tags.levels },
    complaints: [
      ...unknown.map((name) => `privacy.${name} is no setting. There is: ${kinds.join(', ')}.`),
      ...rooms.complaints,
      ...tags.complaints,
    ],
  };
}

function readLevels(kind: (typeof kinds)[number], written: unknown) {
  if (written === undefined) return { levels: {}, complaints: [] };
  if (!isObject(written)) {
    const word = `privacy.${kind} is no object with one of ${levelWords} for each id.`;
    return { levels: {}, complaints: [word] };
  }
  const entries = Object.entries(written);
  return {
    levels: Object.fromEntries(
      entries.map(([id, level]): [string, PrivacyLevel] => [id, readLevel(level) ?? 'reserved']),
    ),
    complaints: entries
      .filter(([, level]) => readLevel(level) === null)
      .map(([id]) => `privacy.${kind}.${id} is none of ${levelWords}. It is Reserved until then.`),
  };
}

function readLevel(written: unknown): PrivacyLevel | null {
  return privacyLevels.find((level) => level === written) ?? null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
