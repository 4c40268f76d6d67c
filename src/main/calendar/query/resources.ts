import type { MomentCondition } from './conditions';
import { listing, type Listing, type Order, type Paging } from './listing';
import type { ResourceScope } from './scopes';

export type ResourceConditions = {
  readonly created_at?: MomentCondition;
  readonly kind?: 'Room' | 'Resource';
  readonly name?: string;
  readonly path_name?: string;
  readonly serial_number?: string;
  readonly updated_at?: MomentCondition;
};

export type ResourceQuery = Paging & {
  readonly filter?: { readonly resource: ResourceScope };
  readonly where?: ResourceConditions;
  readonly order?: Order<'created_at' | 'expires_at' | 'name' | 'updated_at'>;
};

/** Rooms and equipment: Planning Center has no rooms apart from its resources. */
export function resources(query: ResourceQuery = {}): Listing<'Resource'> {
  return listing('/resources', query);
}
