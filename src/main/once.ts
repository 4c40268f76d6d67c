/** `action`, which is done at the first call; every call has the result of that one. */
export function once<T>(action: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => (done ??= { result: action() }).result;
}
