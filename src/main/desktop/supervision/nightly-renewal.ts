import { DateTime } from 'luxon';
import type { App } from 'electron';
import type { Clock } from '../../clock';
import type { Log } from '../../log';

export type NightlyRenewalOptions = {
  readonly app: Pick<App, 'getAppMetrics'>;
  readonly clock: Pick<Clock, 'after' | 'wall'>;
  readonly log: Log;
  /** 0 up to 1, as `Math.random`. */
  readonly random: () => number;
  /** Of the venue, such as `America/New_York`. */
  readonly timeZone: () => string;
  /** Opens every board in a new window. */
  readonly renew: () => void;
};

const minuteMs = 60_000;
const lookMs = 10 * minuteMs;

/** The hour in which nobody looks, by the venue's clock. */
const hour = 3;

/** A board's window stands at 150 to 250 MB. */
const mostKilobytes = 700 * 1024;

/**
 * Opens the windows anew by night, if one of their processes has grown far beyond what a board needs. At a
 * random moment of the hour: thirty screens of one church need not do it together.
 */
export function renewByNight(options: NightlyRenewalOptions): void {
  const { app, clock, log, random, timeZone, renew } = options;
  let renewedOn = '';

  function look(): void {
    clock.after(lookMs, look);
    const now = DateTime.fromMillis(clock.wall(), { zone: timeZone() });
    const day = now.toISODate() ?? '';
    if (now.hour !== hour || day === renewedOn) return;
    renewedOn = day;
    clock.after(random() * 45 * minuteMs, renewIfLarge);
  }

  function renewIfLarge(): void {
    const largest = Math.max(...app.getAppMetrics().filter(isOfPage).map(kilobytes));
    if (largest < mostKilobytes) return;
    log.info(`A board has grown to ${Math.round(largest / 1024)} MB; the boards begin anew.`);
    renew();
  }

  clock.after(lookMs, look);
}

type Metric = ReturnType<App['getAppMetrics']>[number];

function isOfPage({ type }: Metric): boolean {
  return type === 'Tab';
}

function kilobytes({ memory }: Metric): number {
  return memory.workingSetSize;
}
