import type { PublicSchedule } from '../core/schedule/public-schedule';
import type { Clock } from './clock';
import { createEdgeLog } from './edge-log';
import type { Engine } from './engine';
import { createTurns } from './in-turn';
import { createListeners } from './listeners';
import type { Log } from './log';
import { once } from './once';
import { within } from './within';

/** An engine that can become another one while boards and pages hang on it. */
export type LiveEngine<Plan, Made extends Engine> = Engine & {
  /** The one that answers now. */
  readonly present: () => Made;
  /**
   * Ends the present engine, starts one by `plan`, and lets that answer as soon as it knows as much as the old
   * one, or has tried to. Until then the old one goes on answering from what it knows. Where the start fails
   * it is as it was before, and this rejects. One at a time, in order.
   */
  readonly replace: (plan: Plan) => Promise<void>;
};

export type LiveEngineOptions<Plan, Made extends Engine> = {
  readonly plan: Plan;
  readonly make: (plan: Plan) => Made;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Log;
};

/** A disk that is slower than this has what it has. */
const stopMs = 10_000;

/** Longer than a read has, after which it has ended well or badly. */
const firstWordMs = 20_000;

export function createLiveEngine<Plan, Made extends Engine>(
  options: LiveEngineOptions<Plan, Made>,
): LiveEngine<Plan, Made> {
  const { make, clock } = options;
  const listeners = createListeners<PublicSchedule>(createEdgeLog(options.log));
  const over = new AbortController();
  const isOver = () => over.signal.aborted;
  const inTurn = createTurns();
  let { plan } = options;
  let current = listenedTo(make(plan));

  function listenedTo(engine: Made): Made {
    engine.onSchedule((schedule) => {
      if (engine === current) listeners.tell(schedule);
    });
    return engine;
  }

  async function started(next: Plan): Promise<Made> {
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
      await Promise.all([current.stop(), inTurn(() => Promise.resolve())]);
    }),
    replace: (next) => inTurn(() => change(next)),
    present: () => current,
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
