import type { Clock } from './clock';

/** What `promise` comes to, or `late` if it has not come to anything within `ms`. */
export function within<T>(
  ms: number,
  clock: Pick<Clock, 'after'>,
  promise: Promise<T>,
): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => {
      resolve('late');
    });
    promise.finally(cancel).then(resolve, reject);
  });
}
