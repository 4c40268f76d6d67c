import type { Finding, Verdict } from './finding';
import { counted } from './staff-words';

/** Findings of one verdict, in the order in which the doctor gave them. */
export type FindingGroup = { readonly verdict: Verdict; readonly findings: readonly Finding[] };

const byGravity = ['broken', 'attention', 'unknown', 'well'] as const satisfies readonly Verdict[];

/** The gravest first; none that is empty. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  return byGravity
    .map((verdict) => ({
      verdict,
      findings: findings.filter((finding) => finding.verdict === verdict),
    }))
    .filter((group) => group.findings.length > 0);
}

/** "2 things are broken, 1 thing to look at." What is merely not known is no reason to worry. */
export function findingsText(findings: readonly Finding[]): string {
  const count = (verdict: Verdict) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const [broken, attention] = [count('broken'), count('attention')];
  const parts = [
    ...(broken === 0 ? [] : [counted(broken, 'thing is broken', 'things are broken')]),
    ...(attention === 0 ? [] : [counted(attention, 'thing to look at', 'things to look at')]),
  ];
  return parts.length === 0 ? 'Nothing is to be done.' : `${parts.join(', ')}.`;
}
