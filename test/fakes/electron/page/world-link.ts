/*
 * Between two worlds of one page, as Electron's contextBridge does it: functions are called from afar,
 * promises are followed, all else is copied. It runs over events of the window, which both worlds hear at
 * once; Chromium clones the detail of an event that crosses from one world to another.
 */

type Shared =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'array'; readonly items: readonly Shared[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Shared])[] };

type Call = { readonly id: number; readonly args: readonly Shared[] };
type Answer = { readonly isThrown: boolean; readonly shared: Shared };
type Settled = Answer & { readonly id: number };
type AnyFunction = (...args: unknown[]) => unknown;

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
};

/** `call` calls a function that the other world has made known by `offer`, in the order of the offers. */
export type WorldLink = {
  readonly offer: (offered: AnyFunction) => void;
  readonly call: (id: number, ...args: readonly unknown[]) => unknown;
};

/** `own` and `other` are names that no script of the page may know. */
export function linkWorlds(own: string, other: string): WorldLink {
  // Kept at once: a page may put its own in their place.
  const dispatchEvent = window.dispatchEvent.bind(window);
  const addEventListener = window.addEventListener.bind(window);
  const structuredClone = window.structuredClone.bind(window);
  const { CustomEvent } = window;
  const functions: AnyFunction[] = [];
  const waiting = new Map<number, Waiting>();
  let promises = 0;
  let answer: Answer | undefined;

  const tell = (name: string, detail: object) => {
    dispatchEvent(new CustomEvent(`${other}:${name}`, { detail }));
  };
  const hear = (name: string, listener: (detail: never) => void) => {
    addEventListener(`${own}:${name}`, (event) => {
      listener((event as CustomEvent).detail as never);
    });
  };

  function share(value: unknown): Shared {
    if (typeof value === 'function') {
      return { kind: 'function', id: functions.push(value as AnyFunction) - 1 };
    }
    if (value instanceof Promise) return { kind: 'promise', id: follow(value) };
    if (value instanceof Error) return { kind: 'error', message: value.message };
    if (Array.isArray(value)) return { kind: 'array', items: value.map(share) };
    if (isRecord(value)) {
      const entries = Object.entries(value).map(([name, member]) => [name, share(member)] as const);
      return { kind: 'object', entries };
    }
    return { kind: 'value', value: structuredClone(value) };
  }

  function take(shared: Shared): unknown {
    if (shared.kind === 'value') return shared.value;
    if (shared.kind === 'error') return new Error(shared.message);
    if (shared.kind === 'array') return shared.items.map(take);
    if (shared.kind === 'object') {
      return Object.fromEntries(shared.entries.map(([name, member]) => [name, take(member)]));
    }
    if (shared.kind === 'promise') {
      return new Promise((resolve, reject) => waiting.set(shared.id, { resolve, reject }));
    }
    return (...args: unknown[]) => call(shared.id, ...args);
  }

  function follow(promise: Promise<unknown>): number {
    const id = (promises += 1);
    promise.then(
      (value) => tell('settle', { id, isThrown: false, shared: share(value) } satisfies Settled),
      (error: unknown) =>
        tell('settle', { id, isThrown: true, shared: share(error) } satisfies Settled),
    );
    return id;
  }

  function call(id: number, ...args: readonly unknown[]): unknown {
    answer = undefined;
    tell('call', { id, args: args.map(share) } satisfies Call);
    const got = answer as Answer | undefined;
    if (!got) throw new Error('The other world does not answer');
    const value = take(got.shared);
    if (got.isThrown) throw value;
    return value;
  }

  function run({ id, args }: Call): Answer {
    try {
      return { isThrown: false, shared: share(functions[id]?.(...args.map(take))) };
    } catch (error) {
      return { isThrown: true, shared: share(error) };
    }
  }

  hear('call', (detail: Call) => tell('answer', run(detail)));
  hear('answer', (detail: Answer) => {
    answer = detail;
  });
  hear('settle', ({ id, isThrown, shared }: Settled) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    (isThrown ? reject : resolve)?.(take(shared));
  });
  return { offer: (offered) => functions.push(offered), call };
}

/** Instances of classes too: what crosses loses its prototype. Dates, maps, buffers… are cloned whole. */
function isRecord(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const kind = Object.prototype.toString.call(value);
  return kind === '[object Object]';
}
