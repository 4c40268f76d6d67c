type Listener = (...args: never[]) => void;

/** As much of Node's EventEmitter as Electron gives to a sandboxed preload. */
export class EventEmitter {
  readonly #listeners = new Map<string, Listener[]>();

  on(name: string, listener: Listener): this {
    this.#listeners.set(name, [...this.listeners(name), listener]);
    return this;
  }

  once(name: string, listener: Listener): this {
    const hear: Listener = (...args) => {
      this.off(name, hear);
      listener(...args);
    };
    return this.on(name, hear);
  }

  off(name: string, listener: Listener): this {
    const left = this.listeners(name).filter((each) => each !== listener);
    this.#listeners.set(name, left);
    return this;
  }

  addListener(name: string, listener: Listener): this {
    return this.on(name, listener);
  }

  removeListener(name: string, listener: Listener): this {
    return this.off(name, listener);
  }

  removeAllListeners(name?: string): this {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
    return this;
  }

  emit(name: string, ...args: unknown[]): boolean {
    const listeners = this.listeners(name);
    for (const listener of listeners) (listener as (...args: unknown[]) => void)(...args);
    return listeners.length > 0;
  }

  listeners(name: string): readonly Listener[] {
    return this.#listeners.get(name) ?? [];
  }

  listenerCount(name: string): number {
    return this.listeners(name).length;
  }
}
