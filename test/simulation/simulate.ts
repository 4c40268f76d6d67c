import { simulate } from './world';

/**
 * `npm run simulate -- --seed 7`, or `--seeds 20 --days 3`: simulates days of a screen's life under faults
 * that the seed chooses, and says which of its promises broke. Ends with 1 where one did.
 */

const args = process.argv.slice(2);

function numberAfter(name: string, otherwise: number): number {
  const index = args.indexOf(name);
  if (index === -1) return otherwise;
  const value = Number(args[index + 1]);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`${name} wants a number`);
  return value;
}

const first = numberAfter('--seed', 1);
const count = numberAfter('--seeds', args.includes('--seed') ? 1 : 10);
const days = numberAfter('--days', 3);
let failed = 0;
let simulatedDays = 0;
const cpuBefore = process.cpuUsage();

for (let seed = first; seed < first + count; seed += 1) {
  const result = await simulate({ seed, days });
  simulatedDays += result.simulatedDays;
  const { violation, requests, faults, restarts, traceHash } = result;
  const facts = [
    `seed ${seed}`,
    `${result.simulatedDays.toFixed(1)} days`,
    `${requests} requests`,
    `${faults} faults`,
    `${restarts} restarts`,
    `${violation === null ? 0 : 1} violations`,
    traceHash.slice(0, 8),
  ];
  console.log(facts.join(' · '));
  if (violation === null) continue;
  failed += 1;
  const { invariant, at, detail } = violation;
  console.log(`  ${invariant}: ${detail}, at ${new Date(at).toISOString()}`);
  for (const line of result.lastLines) console.log(`    ${line}`);
  console.log(`  again: npm run simulate -- --seed ${seed} --days ${days}`);
}

const { user, system } = process.cpuUsage(cpuBefore);
const cpuSeconds = (user + system) / 1e6;
const rate = (simulatedDays / cpuSeconds).toFixed(1);
console.log(
  `${simulatedDays.toFixed(1)} days, ${rate} a CPU second; ${failed} of ${count} seeds failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
