import { expect, test } from 'vitest';
import { frameAt } from '../../../src/core/board/frame';
import { fittingNotices, noticesOn } from '../../../src/core/board/notices';
import type { BoardTurn } from '../../../src/core/board/screen';
import { at } from '../../fakes/event-instance';
import { scheduleOf } from '../../fakes/public-schedule';
import { notice } from '../../fakes/staff-word';

const water = notice('Water main closed: use the north door');
const snow = notice('No evening service', { until: at('20:00') });
const lobby = notice('Lobby only', { screens: ['lobby'] });

const textsOn = (name: string | null, now = at('10:12')) =>
  noticesOn({ notices: [water, lobby, snow] }, name, now).map(({ text }) => text);

function frameWith(board: BoardTurn['board'], now = at('10:12')) {
  const schedule = scheduleOf([], { notices: [water] });
  return frameAt(schedule, { screen: {}, turns: [{ board, seconds: 60 }], name: null }, now);
}

test('the newest notice comes first', () => {
  expect(textsOn('lobby')).toEqual([snow.text, lobby.text, water.text]);
});

test('a notice for a named screen is on no other, and on no board without a name', () => {
  expect(textsOn('gym')).not.toContain(lobby.text);
  expect(textsOn(null)).not.toContain(lobby.text);
});

test('a notice leaves a screen at its end, without a word of the host', () => {
  expect(textsOn(null, at('12:00') - 1)).toContain(water.text);
  expect(textsOn(null, at('12:00'))).toEqual([snow.text]);
});

test('a screen wakes for the end of a notice', () => {
  const now = at('12:00') - 5_000;
  expect(frameWith({ name: 'agenda' }, now).changesAt).toBe(at('12:00'));
});

test('a notice stands above every board, but not on the test card', () => {
  expect(frameWith({ name: 'room', roomId: 'r1' }).notices).toHaveLength(1);
  expect(frameWith({ name: 'test-card' }).notices).toEqual([]);
});

test('what has no room is counted', () => {
  expect(fittingNotices([snow, lobby, water], 2)).toMatchObject({
    shown: [{ text: snow.text }, { text: lobby.text }],
    hiddenCount: 1,
  });
});
