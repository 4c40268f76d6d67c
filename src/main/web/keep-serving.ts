import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import { isRefusal, type Refusal } from '../settings/launch';
import type { WebServer } from './web-server';

export type KeepServingOptions = {
  readonly start: () => Promise<WebServer | Refusal>;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: EdgeLog;
  readonly onServing: (server: WebServer) => void;
};

const againMs = 60_000;

/**
 * Serves browsers beside what else the program does. A port that is taken stops nothing: it is tried again
 * each minute. Returns a function that ends it all.
 */
export function keepServing({
  start,
  clock,
  log,
  onServing,
}: KeepServingOptions): () => Promise<void> {
  let isOver = false;
  let cancel = (): void => undefined;
  let server: WebServer | null = null;

  async function attempt(): Promise<void> {
    const started = await start();
    if (isRefusal(started)) {
      log.say('serving', 'warn', `Browsers cannot be served: ${started.message}`);
      if (!isOver) cancel = clock.after(againMs, () => void attempt());
      return;
    }
    if (isOver) return started.close();
    server = started;
    log.say('serving', 'info', `Browsers are served at ${started.url}`);
    onServing(started);
  }

  void attempt();
  return async () => {
    isOver = true;
    cancel();
    await server?.close();
  };
}
