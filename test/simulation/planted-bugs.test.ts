import { expect, test } from 'vitest';
import { planOf, plantedBugs, type PlantedBug } from './planted-bugs';
import { simulate } from './world';

/** A church that is asked every 30 s. */
const usualSeed = 5;
const days = 0.06;

function simulateWith(bug: PlantedBug, tampering: PlantedBug['tampering']) {
  const planAt = (from: number) => planOf(bug, from);
  return simulate({ seed: bug.seed ?? usualSeed, days, tampering, planAt });
}

test.each(plantedBugs)('$name is caught by $caughtBy', async (bug) => {
  const { violation } = await simulateWith(bug, bug.tampering);
  expect(violation?.invariant).toBe(bug.caughtBy);
});

const plans = new Map(plantedBugs.map((bug) => [JSON.stringify([bug.during, bug.seed]), bug]));

test.each([...plans.values()])('without $name the same hours go well', async (bug) => {
  const { rowsPerPage } = bug.tampering;
  const { violation } = await simulateWith(bug, rowsPerPage === undefined ? {} : { rowsPerPage });
  expect(violation).toBeNull();
});
