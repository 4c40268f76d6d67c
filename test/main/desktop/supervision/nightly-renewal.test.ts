import type { ProcessMetric } from 'electron';
import { expect, test } from 'vitest';
import { renewByNight } from '../../../../src/main/desktop/supervision/nightly-renewal';
import { manualClock } from '../../../fakes/manual-clock';

const megabytes = (type: string, size: number) =>
  ({ type, memory: { workingSetSize: size * 1024 } }) as ProcessMetric;

/** How often the boards begin anew in so many days from Sunday noon in New York. */
async function renewalsIn(days: number, metrics: readonly ProcessMetric[]): Promise<number[]> {
  const noon = Date.parse('2026-11-22T12:00:00-05:00');
  const clock = manualClock(noon);
  const renewals: number[] = [];
  renewByNight({
    app: { getAppMetrics: () => [...metrics] },
    clock,
    log: { info: () => undefined, warn: () => undefined },
    random: () => 0.5,
    timeZone: () => 'America/New_York',
    renew: () => renewals.push((clock.wall() - noon) / 3_600_000),
  });
  await clock.pass(days * 86_400_000);
  return renewals;
}

test('58 · a board that has grown is renewed once a night, between three and four', async () => {
  const renewals = await renewalsIn(3, [megabytes('Browser', 200), megabytes('Tab', 900)]);
  expect(renewals).toHaveLength(3);
  for (const [night, hours] of renewals.entries()) {
    expect(hours - night * 24).toBeGreaterThanOrEqual(15);
    expect(hours - night * 24).toBeLessThan(16);
  }
});

test('58 · a board of the usual size goes on', async () => {
  expect(await renewalsIn(3, [megabytes('Browser', 900), megabytes('Tab', 250)])).toEqual([]);
});
