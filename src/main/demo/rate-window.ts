const windowMs = 20_000;
const requestLimit = 100;

export type RateReading = {
  readonly isOver: boolean;
  /** Until the window has room again; 0 while it has. */
  readonly retryAfterSeconds: number;
  readonly headers: Readonly<Record<string, string>>;
};

/** Counts the requests of the last 20 seconds, this one among them; those it refuses are not kept. */
export function rateWindow(): (nowMs: number) => RateReading {
  let counted: readonly number[] = [];
  return (nowMs) => {
    // A clock that was set back must not leave requests in the future, where they would never age.
    const recent = counted.filter((at) => at > nowMs - windowMs && at <= nowMs);
    const isOver = recent.length >= requestLimit;
    counted = isOver ? recent : [...recent, nowMs];
    const [oldest = nowMs] = recent;
    return {
      isOver,
      retryAfterSeconds: isOver ? Math.max(1, Math.ceil((oldest + windowMs - nowMs) / 1000)) : 0,
      headers: {
        'X-PCO-API-Request-Rate-Limit': String(requestLimit),
        'X-PCO-API-Request-Rate-Period': '20 seconds',
        'X-PCO-API-Request-Rate-Count': String(recent.length + 1),
      },
    };
  };
}
