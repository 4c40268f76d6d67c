/** Which approval statuses each scope of that family admits: approved, pending, rejected. */
const admitted: Readonly<Record<string, string>> = {
  approved: 'A',
  approved_pending: 'AP',
  approved_pending_rejected: 'APR',
  approved_rejected: 'AR',
  pending: 'P',
  pending_rejected: 'PR',
  rejected: 'R',
};

export const approvalScopes: readonly string[] = Object.keys(admitted);

/** Whether the scope, one of `approvalScopes`, admits the status. */
export function admitsApproval(scope: string, status: 'A' | 'P' | 'R'): boolean {
  return admitted[scope]?.includes(status) ?? false;
}
