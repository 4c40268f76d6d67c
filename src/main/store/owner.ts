import { createHash } from 'node:crypto';

/** Whose data a file holds. */
export type Owner = {
  /** As `serviceKeyOf` gives it. */
  readonly service: string;
  readonly organizationId: string;
};

/** Names the service and the application that data comes from, without giving either away. */
export function serviceKeyOf(origin: string, applicationId: string): string {
  return createHash('sha256').update(`${origin} ${applicationId}`).digest('hex');
}
