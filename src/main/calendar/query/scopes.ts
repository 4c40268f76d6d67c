/** By how far the approval has come. One at a time. */
export type ApprovalScope =
  | 'approved'
  | 'approved_pending'
  | 'approved_pending_rejected'
  | 'approved_rejected'
  | 'pending'
  | 'pending_rejected'
  | 'rejected';

/**
 * By what the person behind the token is to the event; a name of several parts admits any of them. One at
 * a time. `all` is all four of them, and not every instance there is.
 */
export type PersonScope =
  | 'all'
  | 'approver'
  | 'approver_subscriber'
  | 'manager'
  | 'manager_approver'
  | 'manager_approver_subscriber'
  | 'manager_subscriber'
  | 'owner'
  | 'owner_approver'
  | 'owner_approver_subscriber'
  | 'owner_manager'
  | 'owner_manager_approver'
  | 'owner_manager_approver_subscriber'
  | 'owner_manager_subscriber'
  | 'owner_subscriber'
  | 'subscriber';

/** Those of an event instance that exclude nothing. What `future` makes of an event in progress is undefined. */
export type StandingScope =
  | 'future'
  | 'lost'
  | 'lost_due_to_blockout'
  | 'not_pending_event_requests'
  | 'shared'
  | 'unresolved';

/** Rooms alone, or equipment alone. */
export type ResourceScope = 'rooms' | 'resources';
