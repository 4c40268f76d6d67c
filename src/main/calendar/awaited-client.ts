import type { CalendarClient } from './calendar-client';
import { failed, type Outcome } from './calendar-failure';
import type { Credential, CredentialSource } from './credential';

/**
 * A client for a credential that may come later. Until then each read fails and nobody is asked: there is
 * no client yet that could. A read waits until it is known whether there is a credential, and no longer.
 */
export function createAwaitedClient(
  source: CredentialSource,
  make: (credential: Credential) => CalendarClient,
): CalendarClient {
  let made: CalendarClient | undefined;

  function clientNow(): CalendarClient | undefined {
    const credential = source.present();
    return (made ??= credential ? make(credential) : undefined);
  }

  async function read<T>(
    ask: (client: CalendarClient) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    await source.settled();
    const client = clientNow();
    return client ? ask(client) : failed({ kind: 'no-credential', absence: source.absence() });
  }

  return {
    organization: (...given) => read((client) => client.organization(...given)),
    rooms: (...given) => read((client) => client.rooms(...given)),
    roomSetups: (...given) => read((client) => client.roomSetups(...given)),
    instances: (...given) => read((client) => client.instances(...given)),
    holds: (...given) => read((client) => client.holds(...given)),
    roomRequests: (...given) => read((client) => client.roomRequests(...given)),
    eventTimes: (...given) => read((client) => client.eventTimes(...given)),
    eventConnections: (...given) => read((client) => client.eventConnections(...given)),
  };
}
