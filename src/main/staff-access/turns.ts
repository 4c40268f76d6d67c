/** Work that is heavy, done one after another. */
export type Turns = {
  /** Whether nobody else may wait for a turn. */
  readonly areTaken: () => boolean;
  readonly take: <T>(work: () => Promise<T>) => Promise<T>;
};

/** `most` of them at once, the one whose turn it is among them. */
export function createTurns(most: number): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let open = 0;
  return {
    areTaken: () => open >= most,
    take: (work) => {
      open += 1;
      const mine = last.then(work).finally(() => {
        open -= 1;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
