import { connect } from 'node:net';

/** What a server on loopback says to these very bytes until it closes; `fetch` would mend them first. */
export function rawRequest(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk.toString()));
    // A server may reset a connection that it refuses; what it said before counts.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

/** The bytes of a request without a body, after which the server closes. */
export function requestBytes(line: string, headers: readonly string[] = []): string {
  return `${[line, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`;
}

/** The status of the first answer, or null where there is none. */
export function statusOf(answer: string): number | null {
  const match = /^HTTP\/1\.1 (\d{3})/u.exec(answer);
  return match ? Number(match[1]) : null;
}
