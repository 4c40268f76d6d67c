import { listing, type Listing, type Order, type Paging } from './listing';

/** Who the token belongs to. New in 2026: a service that does not know it answers 404. */
export function personBehindToken(): Listing<'Person'> {
  return listing('/me', {});
}

export type TagQuery = Paging & { readonly order?: Order<'name' | 'position'> };

/** Those of the whole organization. */
export function tags(query: TagQuery = {}): Listing<'Tag'> {
  return listing('/tags', query);
}
