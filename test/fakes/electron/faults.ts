/** Faults that tests put into the double, and that no real page would show. */
class Faults {
  /** Captured pages have no pixels, as of a window that paints nothing. */
  capturesAreEmpty = false;
  #loadFailures: string[] = [];

  /** The next loads fail, each with the next of these, such as `ERR_FAILED`. */
  failLoads(codes: readonly string[]): void {
    this.#loadFailures = [...codes];
  }

  takeLoadFailure(): string | undefined {
    return this.#loadFailures.shift();
  }
}

export const faults = new Faults();
