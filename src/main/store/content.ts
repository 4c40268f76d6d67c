import { createHash } from 'node:crypto';
import type { Snapshot } from '../sync/snapshot';

/** A snapshot's content: all that it says, without when its days were fetched. Two of the same text are the same. */
export type Content = {
  /** Organization, rooms, changes, and the first two days: what boards show now. */
  readonly near: string;
  /**
   * All later days, tags, room setups, and what events are connected to, with when that was fetched: nothing
   * else would bring those moments to disk.
   */
  readonly far: string;
};

/** A snapshot that is believed, and what it says. */
export type Belief = { readonly snapshot: Snapshot; readonly content: Content };

export function isSameContent(a: Content, b: Content): boolean {
  return a.near === b.near && a.far === b.far;
}

/**
 * Reads the content of one snapshot after another. Each part is remembered by its text until the next
 * snapshot: most polls bring what the last one brought, and cost a few milliseconds for a large church.
 */
export function createContentReader(): (snapshot: Snapshot) => Content {
  const contents = new WeakMap<Snapshot, Content>();
  let known = new Map<string, string>();

  function read({ days, connections, tags, roomSetups, ...church }: Snapshot): Content {
    const seen = new Map<string, string>();
    const digest = (part: object) => {
      const text = JSON.stringify(part);
      const digested = known.get(text) ?? digestOf(text);
      seen.set(text, digested);
      return digested;
    };
    const ofDays = days.map((day) => digest({ ...day, fetchedAt: 0, holdsFetchedAt: 0 }));
    const near = [digest(church), ...ofDays.slice(0, 2)].join();
    const far = [digest({ connections, tags, roomSetups }), ...ofDays.slice(2)].join();
    known = seen;
    return { near, far };
  }

  return (snapshot) => {
    const content = contents.get(snapshot) ?? read(snapshot);
    contents.set(snapshot, content);
    return content;
  };
}

function digestOf(text: string): string {
  return createHash('sha256')
    .update(canonical(JSON.parse(text)))
    .digest('hex');
}

/**
 * The same text for the same facts, in whatever order they come: Planning Center promises none, and an
 * answer that is only shuffled is not worth a write.
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`,
  );
  return `{${fields.sort().join()}}`;
}
