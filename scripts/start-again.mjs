/** A person has ended the desktop by its way out. */
const leftCode = 10;

/** Codes after which another start would end the same way: done, a mistake, an occupied place. */
const finalCodes = [0, leftCode, 64, 69, 75];

/**
 * What `npm start` ends with: a person's wish is no failure.
 *
 * @param {number | null} code
 */
export function endCode(code) {
  return code === leftCode ? 0 : (code ?? 0);
}

/** Signals by which a person or a service manager ends a program. */
const politeSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const quickMs = 10_000;
const mostQuick = 3;

/**
 * Judges the ends of a host: whether `npm start` is to start it again. One that goes down again and again as
 * soon as it stands is left alone.
 *
 * @returns {(end: { code: number | null, signal: string | null, ranMs: number }) => boolean}
 */
export function judgeEnds() {
  let quick = 0;
  return ({ code, signal, ranMs }) => {
    const isFinal =
      signal === null ? finalCodes.includes(code ?? 1) : politeSignals.includes(signal);
    if (isFinal) return false;
    quick = ranMs < quickMs ? quick + 1 : 0;
    return quick < mostQuick;
  };
}
