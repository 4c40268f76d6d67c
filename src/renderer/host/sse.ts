import type { BoardBridge, PublicSchedule } from '../../board-contract';

/** The host sends a beat every 20 s; after three missed ones the connection is dead, whatever it says. */
const silenceMs = 65_000;

/** After a refusal the browser gives up for good; a board does not. */
const retryMs = 5_000;

/** The bridge over the web host's event stream at `/schedule`. It reconnects for as long as the page lives. */
export function sseBridge(): BoardBridge {
  return { onSchedule: listen };
}

function listen(listener: (schedule: PublicSchedule) => void, at?: string): () => void {
  const address = at === undefined ? '/schedule' : `/schedule?at=${encodeURIComponent(at)}`;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function reconnectIn(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(connect, delayMs);
  }

  function connect(): void {
    source?.close();
    const stream = new EventSource(address);
    source = stream;
    reconnectIn(silenceMs);
    stream.addEventListener('beat', () => {
      reconnectIn(silenceMs);
    });
    stream.addEventListener('schedule', (event: MessageEvent<string>) => {
      reconnectIn(silenceMs);
      listener(JSON.parse(event.data) as PublicSchedule);
    });
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) reconnectIn(retryMs);
    });
  }

  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
