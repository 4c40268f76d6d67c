/** The host sends a beat every 20 s; after three missed ones the connection is dead, whatever it says. */
const silenceMs = 65_000;

/** After a refusal the browser gives up for good; a page does not. */
const retryMs = 5_000;

export type EventStream = {
  readonly address: string;
  /** By the event's name, with what it says. */
  readonly onEvents: Readonly<Record<string, (data: string) => void>>;
  /** Called when the host has refused it; what resolves with false is not tried again. */
  readonly mayRetry?: () => Promise<boolean>;
};

/**
 * Listens to a host's event stream, and reconnects for as long as the page lives. Returns a function that
 * ends it.
 */
export function listenTo({ address, onEvents, mayRetry }: EventStream): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  function reconnectIn(delayMs: number): void {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(connect, delayMs);
  }

  function end(): void {
    isOver = true;
    clearTimeout(timer);
    source?.close();
  }

  async function askBeforeRetry(ask: () => Promise<boolean>): Promise<void> {
    clearTimeout(timer);
    if (await ask()) reconnectIn(retryMs);
    else end();
  }

  function connect(): void {
    source?.close();
    const stream = new EventSource(address);
    source = stream;
    reconnectIn(silenceMs);
    stream.addEventListener('beat', () => {
      reconnectIn(silenceMs);
    });
    for (const [name, hear] of Object.entries(onEvents)) {
      stream.addEventListener(name, (event: MessageEvent<string>) => {
        reconnectIn(silenceMs);
        hear(event.data);
      });
    }
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      if (mayRetry) void askBeforeRetry(mayRetry);
      else reconnectIn(retryMs);
    });
  }

  connect();
  return end;
}
