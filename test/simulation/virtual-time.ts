/**
 * The one scheduler of a simulated world. True time goes on while the computer sleeps; monotonic time, by
 * which all timers run, does not.
 */
export type VirtualTime = {
  /** What a right clock would show. */
  readonly trueNow: () => number;
  readonly mono: () => number;
  readonly after: (delayMs: number, callback: () => void) => () => void;
  /** True time passes, and no timer runs. */
  readonly sleep: (ms: number) => void;
  /** Runs all that is due by then, in order; at once where that moment was slept through. */
  readonly runUntil: (trueInstant: number) => Promise<void>;
};

type Timer = { readonly dueMono: number; readonly order: number; callback: (() => void) | null };

export function createVirtualTime(startsAt: number): VirtualTime {
  const timers: Timer[] = [];
  let mono = 0;
  let sleptMs = 0;
  let order = 0;

  return {
    trueNow: () => startsAt + mono + sleptMs,
    mono: () => mono,
    after: (delayMs, callback) => {
      order += 1;
      const timer: Timer = { dueMono: mono + Math.max(0, delayMs), order, callback };
      push(timers, timer);
      return () => {
        timer.callback = null;
      };
    },
    sleep: (ms) => {
      sleptMs += ms;
    },
    runUntil: async (trueInstant) => {
      const untilMono = trueInstant - startsAt - sleptMs;
      for (;;) {
        const [first] = timers;
        if (first === undefined || first.dueMono > untilMono) break;
        pop(timers);
        if (first.callback === null) continue;
        mono = first.dueMono;
        first.callback();
        await settled();
      }
      mono = Math.max(mono, untilMono);
    },
  };
}

/** Once all promises that were only waiting for their turn have had it: those come before a macrotask. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.dueMono < b.dueMono || (a.dueMono === b.dueMono && a.order < b.order);
}

/** A binary heap: the first is due first. */
function push(heap: Timer[], timer: Timer): void {
  let index = heap.length;
  heap.push(timer);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || isBefore(above, timer)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = timer;
}

function pop(heap: Timer[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    const [a, b] = [heap[left], heap[left + 1]];
    if (a === undefined) break;
    const child = b !== undefined && isBefore(b, a) ? left + 1 : left;
    const below = heap[child];
    if (below === undefined || isBefore(last, below)) break;
    heap[index] = below;
    index = child;
  }
  heap[index] = last;
}
