import { describe, expect, test } from 'vitest';
import { noWord, type StaffWord } from '../../../../src/core/staff/staff-word';
import { dayMs } from '../../../../src/core/time/instant';
import { answerCommand } from '../../../../src/main/staff/staff-command';
import { staffCommands } from '../../../../src/main/staff/staff-commands';
import { at } from '../../../fakes/event-instance';
import { engineWith } from '../../../fakes/engine-world';
import { notice, saying } from '../../../fakes/staff-word';

const until = at('12:00');

/** A desk on Sunday at 10:12, with an engine that has read its calendar. */
async function deskWith(said: Partial<StaffWord> = {}) {
  const world = engineWith();
  await world.start();
  let word: StaffWord = { ...noWord, ...said };
  const words = {
    word: () => word,
    change: (edit: (before: StaffWord) => StaffWord) => {
      word = edit(word);
      return Promise.resolve({ isKept: true });
    },
  };
  const table = staffCommands({ engine: world.engine, words });
  return {
    word: words.word,
    ask: (name: string, request: unknown) => answerCommand(table, name, request),
  };
}

const toRoom = (roomId: string) => ({ kind: 'moved', to: { kind: 'room', roomId } });

describe('say', () => {
  test('says it of the instance until its end', async () => {
    const { ask, word } = await deskWith();
    const request = { instanceId: 'i', said: { kind: 'cancelled' }, until };
    expect(await ask('say', request)).toEqual({ ok: true, value: { isKept: true } });
    expect(word().sayings).toEqual([saying('i', { kind: 'cancelled' })]);
  });

  test.each([
    ['an end that is over', { kind: 'hidden' }, at('10:12'), /over already/u],
    ['an end in three weeks', { kind: 'hidden' }, until + 21 * dayMs, /more than 15 days/u],
    ['a room that is not there', toRoom('r99'), until, /no such room/u],
    [
      'a place without a word',
      { kind: 'moved', to: { kind: 'place', text: ' ' } },
      until,
      /empty/u,
    ],
    [
      'a time that ends before it starts',
      { kind: 'new-time', timeId: 't', startsAt: at('11:00'), endsAt: at('10:00') },
      until,
      /ends before it starts/u,
    ],
    ['a kind that nobody knows', { kind: 'exploded' }, until, /said/u],
  ])('refuses %s, and says why', async (_, said, end, complaint) => {
    const { ask, word } = await deskWith();
    const answer = await ask('say', { instanceId: 'i', said, until: end });
    expect(answer).toMatchObject({
      ok: false,
      complaint: expect.stringMatching(complaint) as string,
    });
    expect(word()).toEqual(noWord);
  });

  test('of a hidden event says that it has to be shown first', async () => {
    const { ask } = await deskWith({ sayings: [saying('i', { kind: 'hidden' })] });
    const answer = await ask('say', { instanceId: 'i', said: toRoom('r4'), until });
    expect(answer).toMatchObject({
      ok: false,
      complaint: expect.stringContaining('hidden') as string,
    });
  });

  test('of a hidden event goes through once that has expired', async () => {
    const over = saying('i', { kind: 'hidden' }, at('10:00'));
    const { ask } = await deskWith({ sayings: [over] });
    expect(await ask('say', { instanceId: 'i', said: toRoom('r4'), until })).toMatchObject({
      ok: true,
    });
  });

  test('has an end to how much is said', async () => {
    const many = Array.from({ length: 200 }, (_, index) => saying(`i${index}`, { kind: 'hidden' }));
    const { ask } = await deskWith({ sayings: many });
    const answer = await ask('say', { instanceId: 'i', said: { kind: 'hidden' }, until });
    expect(answer.ok).toBe(false);
  });
});

test('unsay takes it back', async () => {
  const { ask, word } = await deskWith({ sayings: [saying('i', { kind: 'hidden' })] });
  expect((await ask('unsay', { instanceId: 'i', kind: 'hidden' })).ok).toBe(true);
  expect(word()).toEqual(noWord);
});

describe('put-notice', () => {
  test('puts one line above all screens, and gives its id', async () => {
    const { ask, word } = await deskWith();
    const answer = await ask('put-notice', { text: ' Use the\nnorth door ', screens: null, until });
    const [put] = word().notices;
    expect(put).toMatchObject({ text: 'Use the north door', screens: null, until });
    expect(answer).toEqual({ ok: true, value: { id: put?.id, isKept: true } });
  });

  test.each([
    ['no text', { text: '\n' }, /text: is empty/u],
    ['161 characters', { text: 'x'.repeat(161) }, /longer than 160/u],
    ['a screen that nobody named', { screens: ['lobby'] }, /no screen "lobby"/u],
    ['no screen at all', { screens: [] }, /screens/u],
    ['an end that is over', { until: at('10:00') }, /over already/u],
  ])('refuses %s', async (_, more, complaint) => {
    const { ask, word } = await deskWith();
    const answer = await ask('put-notice', { text: 'Water', screens: null, until, ...more });
    expect(answer).toMatchObject({
      ok: false,
      complaint: expect.stringMatching(complaint) as string,
    });
    expect(word()).toEqual(noWord);
  });

  test('has an end to how many there are', async () => {
    const many = Array.from({ length: 20 }, (_, index) => notice(`${index}`));
    const { ask } = await deskWith({ notices: many });
    expect((await ask('put-notice', { text: 'Water', screens: null, until })).ok).toBe(false);
  });
});

test('end-notice ends it', async () => {
  const { ask, word } = await deskWith({ notices: [notice('Water')] });
  expect((await ask('end-notice', { id: 'Water' })).ok).toBe(true);
  expect(word()).toEqual(noWord);
});
