import type { Instant } from '../core/time/instant';
import {
  assembleEngine,
  hostTime,
  type AssembledEngine,
  type HostMeans,
  type ServedIds,
} from './assemble-engine';
import { systemClock } from './clock';
import { createEdgeLog } from './edge-log';
import type { Engine } from './engine';
import { createListeners } from './listeners';
import { createLiveEngine } from './live-engine';
import type { DisplayBinding } from './settings/display-settings';
import { isRefusal, type Refusal } from './settings/launch';
import type { Options } from './settings/options';
import { sourceWord } from './settings/source-word';
import type { StartReader } from './settings/start-reader';
import type { WordKeeper } from './staff/word-keeper';

/** A host that follows what staff decide without a new start. */
export type LiveHost = {
  readonly engine: Engine;
  /** What time it is, as far as this computer can know. */
  readonly now: () => Instant;
  readonly start: StartReader;
  /** What staff say over the calendar that is shown. */
  readonly words: Pick<WordKeeper, 'word' | 'change'>;
  /** The tags of the church that is shown; asks Planning Center. */
  readonly readTags: AssembledEngine['readTags'];
  /** Whether there is a credential to ask with, as far as it is kept in the memory of this process. */
  readonly absence: AssembledEngine['absence'];
  /** What holds now. */
  readonly options: () => Options;
  /** The settings are others: the boards are told at once, and nobody is asked. */
  readonly heedSettings: () => Refusal | null;
  /** The credential is another: the boards go on as they are until the church that it opens has answered. */
  readonly heedSource: () => Promise<Refusal | null>;
  /** Calls `listener` when displays are to show something else. Returns a function that ends the calls. */
  readonly onBindings: (listener: (bindings: readonly DisplayBinding[]) => void) => () => void;
};

export type LiveHostOptions = {
  readonly start: StartReader;
  /** As `start` has read them. */
  readonly options: Options;
  readonly served: ServedIds;
  readonly means: Omit<HostMeans, 'time'>;
};

export function createLiveHost({ start, served, ...given }: LiveHostOptions): LiveHost {
  const { log } = given.means;
  // One for all engines: what is known of the computer's clock does not depend on whom they ask.
  const means = { ...given.means, time: hostTime() };
  let { options } = given;
  const bindings = createListeners<readonly DisplayBinding[]>(createEdgeLog(log));
  const engine = createLiveEngine({
    plan: options,
    make: (plan: Options) => assembleEngine(plan, served, means),
    clock: systemClock,
    log,
  });

  function take(next: Options): void {
    options = next;
    const { house, privacy } = next;
    engine.decide({ house: { ...house, logoId: served.logoId }, privacy });
    bindings.tell(next.bindings);
  }

  return {
    engine,
    now: means.time.now,
    start,
    words: {
      word: () => engine.present().words.word(),
      change: (edit) => engine.present().words.change(edit),
    },
    readTags: () => engine.present().readTags(),
    absence: () => engine.present().absence(),
    options: () => options,
    heedSettings: () => {
      const next = start.read();
      if (isRefusal(next)) return next;
      const { house, privacy } = next;
      take({ ...options, house, privacy, bindings: next.bindings });
      return null;
    },
    heedSource: async () => {
      const next = start.read();
      if (isRefusal(next)) return next;
      await engine.replace(next);
      take(next);
      log.info(`${sourceWord(next)}.`);
      return null;
    },
    onBindings: bindings.add,
  };
}
