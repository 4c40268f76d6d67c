import type { Socket } from 'node:net';

/** What becomes of an answer's bytes, headers included, on their way to the client. */
export type Relay = {
  readonly pass: (bytes: Buffer) => void;
  /** The service has said all. */
  readonly end: () => void;
};

/**
 * One way in which a connection goes wrong, after Shopify's toxiproxy. `struck` is to be called once the
 * client has got all that it gets before the harm is done.
 */
export type Toxic = (client: Socket, struck: () => void) => Relay;

export const healthy: Toxic = (client) => ({
  pass: (bytes) => client.write(bytes),
  end: () => client.end(),
});

/** Accepts, and never says a word. */
export const hang: Toxic = (_, struck) => {
  struck();
  return { pass: () => undefined, end: () => undefined };
};

/** Resets the connection once `count` bytes have gone through. */
export function resetAfter(count: number): Toxic {
  return (client, struck) =>
    cutAfter(count, client, () => {
      client.resetAndDestroy();
      struck();
    });
}

/** Ends the connection as if all were said once `count` bytes have gone through. */
export function limitData(count: number): Toxic {
  return (client, struck) =>
    cutAfter(count, client, () => {
      client.end();
      struck();
    });
}

/** Falls silent once the headers and `bodyBytes` of the body have gone through, and stays connected. */
export function stallInBody(bodyBytes: number): Toxic {
  return (client, struck) => {
    let headers = Buffer.alloc(0);
    let silent: Relay | undefined;
    return {
      pass: (bytes) => {
        if (silent) return silent.pass(bytes);
        headers = Buffer.concat([headers, bytes]);
        const length = headersLength(headers);
        if (length === null) return;
        silent = cutAfter(length + bodyBytes, client, struck);
        silent.pass(headers);
      },
      end: () => undefined,
    };
  };
}

export const stallAfterHeaders: Toxic = stallInBody(0);

/** Lets the headers through, and then `bytesPerTick` of the body every `tickMs`. */
export function slowBody(bytesPerTick: number, tickMs: number): Toxic {
  return (client, struck) => {
    let waiting = Buffer.alloc(0);
    let hasSentHeaders = false;
    let hasEnded = false;
    const timer = setInterval(() => {
      if (hasSentHeaders && waiting.length > 0) {
        client.write(waiting.subarray(0, bytesPerTick), struck);
        waiting = waiting.subarray(bytesPerTick);
      } else if (hasEnded) {
        clearInterval(timer);
        client.end();
      }
    }, tickMs);
    client.once('close', () => {
      clearInterval(timer);
    });
    return {
      pass: (bytes) => {
        waiting = Buffer.concat([waiting, bytes]);
        const length = hasSentHeaders ? null : headersLength(waiting);
        if (length === null) return;
        client.write(waiting.subarray(0, length));
        waiting = waiting.subarray(length);
        hasSentHeaders = true;
      },
      end: () => (hasEnded = true),
    };
  };
}

/** Everything arrives, `delayMs` late. */
export function latency(delayMs: number): Toxic {
  return (client) => {
    const timers = new Set<NodeJS.Timeout>();
    const later = (action: () => void) => timers.add(setTimeout(action, delayMs));
    client.once('close', () => {
      for (const timer of timers) clearTimeout(timer);
    });
    return {
      pass: (bytes) => later(() => client.write(bytes)),
      end: () => later(() => client.end()),
    };
  };
}

/** Everything arrives, in slices of `count` bytes. */
export function slicer(count: number): Toxic {
  return (client) => {
    client.setNoDelay();
    let last = Promise.resolve();
    const inTurn = (action: () => void) => {
      last = last.then(() => new Promise((resolve) => setImmediate(resolve))).then(action);
    };
    return {
      pass: (bytes) => {
        for (let from = 0; from < bytes.length; from += count) {
          inTurn(() => client.write(bytes.subarray(from, from + count)));
        }
      },
      end: () => {
        inTurn(() => client.end());
      },
    };
  };
}

/** Passes `count` bytes on, then calls `cut` once they are on their way, and drops what follows. */
function cutAfter(count: number, client: Socket, cut: () => void): Relay {
  let left = count;
  let isCut = false;
  const takeUpTo = (bytes: Buffer) => {
    const part = bytes.subarray(0, left);
    left -= part.length;
    isCut = left === 0;
    client.write(part, isCut ? cut : undefined);
  };
  if (count === 0) {
    isCut = true;
    cut();
  }
  return {
    pass: (bytes) => {
      if (!isCut) takeUpTo(bytes);
    },
    end: () => {
      if (!isCut) client.end();
    },
  };
}

/** With the empty line that ends them; null while they are not all there. */
function headersLength(bytes: Buffer): number | null {
  const end = bytes.indexOf('\r\n\r\n');
  return end === -1 ? null : end + 4;
}
