import { minuteMs, type Instant } from '../../core/time/instant';
import type { Clock } from '../clock';
import type { Snapshot } from '../sync/snapshot';
import { confirmationOf, newestOf } from './confirmation';
import { isSameContent, type Belief, type Content } from './content';
import type { KeptSchedule, ScheduleFiles } from './kept-schedule';
import { createSecondGeneration } from './second-generation';

/** Brings beliefs to disk, as often as they are worth it. */
export type SnapshotWriter = {
  /**
   * Writes what is due, and at the end of a run everything. Tries each file; rejects as the first that
   * fails. Resolves with the milliseconds until something else will be due by itself, or null.
   */
  readonly write: (belief: Belief, isLast: boolean) => Promise<number | null>;
  /** The newest moment that the disk speaks of, or null. */
  readonly lastGoodAt: () => Instant | null;
};

export type SnapshotWriterOptions = {
  readonly files: ScheduleFiles;
  readonly clock: Pick<Clock, 'wall' | 'monotonic'>;
  /** What the start has found, and its content. */
  readonly kept: KeptSchedule;
  readonly content: Content | null;
};

/** Changes of later days, and of what events are connected to, wait for one another. */
const laterDaysMs = 5 * minuteMs;
const confirmationMs = 15 * minuteMs;

export function createSnapshotWriter(options: SnapshotWriterOptions): SnapshotWriter {
  const { files, clock, kept } = options;
  let current = currentOf(options);
  const waiting = current && { ...current, sinceMono: current.atMono };
  const secondGeneration = createSecondGeneration(files.previous, clock, waiting);
  let moments = {
    text: momentsOf(kept.snapshot),
    atMono: monotonicOf(kept.confirmedAt ?? 0, clock),
  };
  let { lastGoodAt } = kept;

  const confirm = (snapshot: Snapshot) => {
    moments = { text: momentsOf(snapshot), atMono: clock.monotonic() };
    lastGoodAt = newestOf(snapshot.days);
  };

  /** Until the belief's content has to be written; null where it is on disk. */
  function contentDelayMs({ content }: Belief): number | null {
    if (current === null || current.content.near !== content.near) return 0;
    if (current.content.far === content.far) return null;
    return Math.max(0, current.atMono + laterDaysMs - clock.monotonic());
  }

  async function writeContent(belief: Belief, isLast: boolean): Promise<void> {
    const delayMs = contentDelayMs(belief);
    if (delayMs === null || (delayMs > 0 && !isLast)) return;
    const { snapshot } = belief;
    const sha256 = await files.current.put(snapshot.organization.id, snapshot);
    current = { ...belief, sha256, atMono: clock.monotonic() };
    confirm(snapshot);
  }

  async function writeConfirmation(belief: Belief, isLast: boolean): Promise<void> {
    if (current === null || !isSameContent(current.content, belief.content)) return;
    const { snapshot } = belief;
    if (momentsOf(snapshot) === moments.text) return;
    if (clock.monotonic() - moments.atMono < confirmationMs && !isLast) return;
    // Somebody may have removed the file, or the disk may have forgotten a bit of it.
    const found = await files.current.take((file) => file);
    if (found?.sha256 !== current.sha256) {
      current = null;
      return writeContent(belief, isLast);
    }
    await files.confirmation.put(
      snapshot.organization.id,
      confirmationOf(snapshot, current.sha256),
    );
    confirm(snapshot);
  }

  return {
    write: async (belief, isLast) => {
      const failures: unknown[] = [];
      for (const writeDue of [secondGeneration.follow, writeContent, writeConfirmation]) {
        await writeDue(belief, isLast).catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
      return contentDelayMs(belief);
    },
    lastGoodAt: () => lastGoodAt,
  };
}

/** What is in the first generation, since when: null where nothing usable is. */
type Current = Belief & { readonly sha256: string; readonly atMono: number };

function currentOf({ kept, content, clock }: SnapshotWriterOptions): Current | null {
  const { snapshot, current } = kept;
  if (!snapshot || !current || !content) return null;
  return { snapshot, content, ...current, atMono: monotonicOf(current.savedAt, clock) };
}

/** A moment of the computer's clock, as far back as it is by that clock; never ahead. */
function monotonicOf(moment: Instant, clock: SnapshotWriterOptions['clock']): number {
  return clock.monotonic() - Math.max(0, clock.wall() - moment);
}

function momentsOf(snapshot: Snapshot | null): string {
  return JSON.stringify(snapshot && confirmationOf(snapshot, '').days);
}
