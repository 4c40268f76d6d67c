import { describe, expect, test } from 'vitest';
import { minuteMs } from '../../../src/core/time/instant';
import { createLog } from '../../../src/main/log';
import { manualClock } from '../../fakes/manual-clock';

const start = Date.UTC(2026, 10, 22, 12);

/** What lines say, without their times. */
const words = (lines: readonly string[]) => lines.map((line) => line.replace(/^\S+Z /u, ''));

describe('49 · identical lines collapse', () => {
  function logTo(lines: string[]) {
    const clock = manualClock(start);
    return { clock, log: createLog(clock, [(line) => lines.push(line)]) };
  }

  test('49 · a message that repeats the one before it is counted until another comes', () => {
    const lines: string[] = [];
    const { log } = logTo(lines);
    for (let time = 0; time <= 12; time += 1) log.warn('No network.');
    log.warn('No disk.');
    expect(words(lines)).toEqual(['warn No network.', 'warn … repeated 12 times', 'warn No disk.']);
  });

  test('49 · one repetition is said as such', () => {
    const lines: string[] = [];
    const { log } = logTo(lines);
    log.warn('No network.');
    log.warn('No network.');
    log.info('All well.');
    expect(words(lines)).toEqual(['warn No network.', 'warn … repeated once', 'info All well.']);
  });

  test('49 · the same words on another level are another message', () => {
    const lines: string[] = [];
    const { log } = logTo(lines);
    log.info('Schedule read.');
    log.warn('Schedule read.');
    expect(words(lines)).toEqual(['info Schedule read.', 'warn Schedule read.']);
  });

  test('49 · a message that goes on repeating is said once an hour', async () => {
    const lines: string[] = [];
    const { log, clock } = logTo(lines);
    for (let minute = 0; minute <= 120; minute += 1) {
      log.warn('No network.');
      await clock.pass(minuteMs);
    }
    expect(words(lines)).toEqual([
      'warn No network.',
      'warn … repeated 60 times',
      'warn … repeated 60 times',
    ]);
  });

  test('49 · what was counted is said at the end, once', () => {
    const lines: string[] = [];
    const { log } = logTo(lines);
    for (let time = 0; time < 3; time += 1) log.warn('No network.');
    log.sayRepeats();
    log.sayRepeats();
    expect(words(lines)).toEqual(['warn No network.', 'warn … repeated 2 times']);
  });
});
