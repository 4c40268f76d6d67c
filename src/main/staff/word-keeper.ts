import { noWord, wordAt, type StaffWord } from '../../core/staff/staff-word';
import { minuteMs } from '../../core/time/instant';
import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import { reasonOf } from '../error-code';
import { createListeners } from '../listeners';
import { once } from '../once';
import type { TrustedClock } from '../sync/trusted-clock';
import { within } from '../within';
import type { WordFile } from './word-file';
import type { WordSource } from './word-source';

/** What staff say over the calendar: in memory for the boards, and on disk for the next start. */
export type WordKeeper = WordSource & {
  /** Takes up what the disk has. Never rejects, and waits for no disk that hangs. */
  readonly load: () => Promise<void>;
  /** Says what `edit` makes of what is said, at once; resolves once it is known whether the disk has it. */
  readonly change: (edit: WordEdit) => Promise<Kept>;
  /** Resolves once the disk has what is said, or has failed to take it. */
  readonly close: () => Promise<void>;
};

export type WordEdit = (word: StaffWord) => StaffWord;

/** Whether what is said would survive a restart. */
export type Kept = { readonly isKept: boolean };

export type WordKeeperOptions = {
  readonly file: WordFile;
  readonly clock: Pick<Clock, 'after'>;
  readonly time: Pick<TrustedClock, 'now' | 'doubt'>;
  readonly log: EdgeLog;
};

const longestLoadMs = 30_000;

/** Whoever has asked is told that it is not kept yet; the disk goes on. */
const longestWriteMs = 5_000;

const retryMs = 5 * minuteMs;

export function createWordKeeper({ file, clock, time, log }: WordKeeperOptions): WordKeeper {
  const listeners = createListeners<StaffWord>(log);
  const early: WordEdit[] = [];
  let word = noWord;
  let isLoaded = false;
  let isOnDisk = true;
  let writing = Promise.resolve();
  let cancelRetry = (): void => undefined;

  const loaded = once(async () => {
    const kept = await file.read();
    // What was said while a slow disk was waited for counts too.
    word = early.reduce((said, edit) => edit(said), kept ?? noWord);
    isLoaded = true;
    listeners.tell(word);
  });

  async function write(): Promise<void> {
    cancelRetry();
    try {
      await loaded();
      await file.write(word);
      isOnDisk = true;
      log.settle('word');
    } catch (error) {
      const why = `What staff say could not be kept on disk (${reasonOf(error)}); it holds until a restart.`;
      log.say('word', 'warn', why);
      cancelRetry = clock.after(retryMs, keep);
    }
  }

  function keep(): void {
    isOnDisk = false;
    writing = writing.then(write);
  }

  /** Not while the clock is doubted: what seems to be over may not be. */
  function pruned(): StaffWord {
    return time.doubt() === null ? wordAt(word, time.now()) : word;
  }

  return {
    word: () => word,
    onChange: (listener) => listeners.add(listener),
    load: async () => {
      if ((await within(longestLoadMs, clock, loaded())) !== 'late') return;
      log.say('word', 'warn', 'The disk is too slow: boards start without what staff say.');
    },
    change: async (edit) => {
      if (!isLoaded) early.push(edit);
      word = edit(pruned());
      listeners.tell(word);
      keep();
      await within(longestWriteMs, clock, writing);
      return { isKept: isOnDisk };
    },
    close: async () => {
      await writing;
      if (!isOnDisk) await write();
      cancelRetry();
    },
  };
}
