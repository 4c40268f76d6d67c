import { sayFault, type EdgeLog } from './edge-log';

/** Those who want to hear of each new value. */
export type Listeners<T> = {
  /** Returns a function that ends the calls. */
  readonly add: (listener: (value: T) => void) => () => void;
  /** Tells all. A listener that throws takes the value from nobody else. */
  readonly tell: (value: T) => void;
};

export function createListeners<T>(log: EdgeLog): Listeners<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (value) => {
      for (const listener of listeners) {
        try {
          listener(value);
        } catch (error) {
          sayFault(log, 'listener', error);
        }
      }
    },
  };
}
