import { systemClock } from '../clock';
import { createEdgeLog } from '../edge-log';
import type { Log } from '../log';
import type { Options } from '../settings/options';
import { keepServing } from '../web/keep-serving';
import { servingWords } from '../web/serving-words';
import { startWebServer, type WebServerOptions } from '../web/web-server';

export type ServedToBrowsers = Pick<WebServerOptions, 'engine' | 'files' | 'logo'>;

/**
 * The same engine for the tablets of the house, where that is asked for: one computer asks Planning Center
 * for all of them. Returns a function that ends it.
 */
export function serveBrowsers(
  served: ServedToBrowsers,
  { serves, host, port }: Pick<Options, 'serves' | 'host' | 'port'>,
  log: Log,
): () => Promise<void> {
  if (!serves) return () => Promise.resolve();
  return keepServing({
    start: () => startWebServer({ ...served, clock: systemClock, host, port }),
    clock: systemClock,
    log: createEdgeLog(log),
    onServing: (server) => {
      process.stdout.write(`${servingWords(server).join('\n')}\n`);
    },
  });
}
