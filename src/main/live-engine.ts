import type { PublicSchedule } from '../core/schedule/public-schedule';
import type { Clock } from './clock';
import { createEdgeLog } from './edge-log';
import type { Engine } from './engine';
import { createListeners } from './listeners';
import type { Log } from './log';
import { once } from './once';
import { within } from './within';

/** An engine that can become another one while boards and pages hang on it. */
export type LiveEngine<Plan> = Engine & {
  /**
   * Ends the present engine, starts one by `plan`, and lets that answer as soon as it knows as much as the old
   * one, or has tried to. Until then the old one goes on answering from what it knows. Where the start fails
   * it is as it was before, and this rejects. One at a time, in order.
   */
  readonly replace: (plan: Plan) => Promise<void>;
};

export type LiveEngineOptions<Plan> = {
  readonly plan: Plan;
  readonly make: (plan: Plan) => Engine;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Log;
};

/** A disk that is slower than this has what it has. */
const stopMs = 10_000;

/** Longer than a read has, after which it has ended well or badly. */
const firstWordMs = 20_000;

export function createLiveEngine<Plan>(options: LiveEngineOptions<Plan>): LiveEngine<Plan> {
  const { make, clock } = options;
  const listeners = createListeners<PublicSchedule>(createEdgeLog(options.log));
  const over = new AbortController();
  const isOver = () => over.signal.aborted;
  let { plan } = options;
  let current = listenedTo(make(plan));
  let changing: Promise<void> = Promise.resolve();

  function listenedTo(engine: Engine): Engine {
    engine.onSchedule((schedule) => {
      if (engine === current) listeners.tell(schedule);
    });
    return engine;
  }

  async function started(next: Plan): Promise<Engine> {
    const engine = listenedTo(make(next));
    const heard = firstWord(engine, over.signal);
    try {
      await engine.start();
      const isBlank = engine.schedule().organization === null;
      const wouldBlank = isBlank && current.schedule().organization !== null;
      if (wouldBlank) await within(firstWordMs, clock, heard);
      return engine;
    } catch (error) {
      await engine.stop();
      throw error;
    }
  }

  async function change(next: Plan): Promise<void> {
    if (isOver()) return;
    await within(stopMs, clock, current.stop());
    try {
      current = await started(next);
      plan = next;
    } catch (error) {
      current = await started(plan);
      throw error;
    } finally {
      if (isOver()) await current.stop();
      else listeners.tell(current.schedule());
    }
  }

  return {
    start: () => current.start(),
    stop: once(async () => {
      over.abort();
      await Promise.all([current.stop(), changing]);
    }),
    replace: (next) => {
      const changed = changing.then(() => change(next));
      changing = changed.catch(() => undefined);
      return changed;
    },
    onSchedule: listeners.add,
    ...answersOf(() => current),
  };
}

/** Whatever is asked, the engine of that moment answers. */
function answersOf(present: () => Engine): Omit<Engine, 'start' | 'stop' | 'onSchedule'> {
  return {
    schedule: () => present().schedule(),
    scheduleAt: (at) => present().scheduleAt(at),
    health: () => present().health(),
    staff: () => present().staff(),
    wake: () => present().wake(),
    resume: () => present().resume(),
    decide: (decisions) => present().decide(decisions),
  };
}

/** Resolves when the engine has read for the first time, well or badly, or when nobody waits any more. */
function firstWord(engine: Pick<Engine, 'onSchedule'>, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = engine.onSchedule(() => {
      end();
      resolve();
    });
    over.addEventListener('abort', () => resolve(), { once: true });
  });
}
