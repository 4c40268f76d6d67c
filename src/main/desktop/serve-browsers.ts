import { systemClock } from '../clock';
import { createEdgeLog } from '../edge-log';
import type { Log } from '../log';
import type { Options } from '../settings/options';
import type { StaffDesk } from '../staff/staff-desk';
import { keepServing } from '../web/keep-serving';
import { openStaffDoor } from '../web/open-staff-door';
import { servingWords } from '../web/serving-words';
import { startWebServer, type WebServerOptions } from '../web/web-server';

export type ServedToBrowsers = Pick<WebServerOptions, 'engine' | 'files' | 'logo' | 'browsers'> & {
  readonly desk: StaffDesk;
};

type ServingOptions = Pick<Options, 'serves' | 'host' | 'port' | 'dataDirectory'>;

/**
 * The same engine for the tablets of the house, where that is asked for: one computer asks Planning Center
 * for all of them. Returns a function that ends it.
 */
export function serveBrowsers(
  { desk, ...boards }: ServedToBrowsers,
  { serves, host, port, dataDirectory }: ServingOptions,
  log: Log,
): () => Promise<void> {
  if (!serves) return () => Promise.resolve();
  const staff = openStaffDoor(desk, { directory: dataDirectory, clock: systemClock, log });
  const served = { ...boards, staff };
  return keepServing({
    start: () => startWebServer({ ...served, clock: systemClock, host, port }),
    clock: systemClock,
    log: createEdgeLog(log),
    onServing: (server) => {
      process.stdout.write(`${servingWords(server).join('\n')}\n`);
    },
  });
}
