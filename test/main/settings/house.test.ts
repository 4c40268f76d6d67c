import { describe, expect, test } from 'vitest';
import { readHouse } from '../../../src/main/settings/house';

const everyScreen = (settings: object) => readHouse({ everyScreen: settings });

describe('what staff wrote about their screens', () => {
  test('is read name by name', () => {
    const { house, complaints } = readHouse({
      everyScreen: {
        language: 'es',
        theme: { day: 'light', night: 'dark', from: '7:00', to: '19:30' },
      },
      screens: {
        'North lobby': {
          boards: [
            { board: 'agenda', seconds: 40 },
            { board: 'room/12', seconds: 20 },
          ],
          signs: { '12': { way: '↑ upstairs', stepFreeWay: 'lift, left' } },
          hours: { sunday: ['7:00-14:00'] },
          stepFree: true,
          distanceMetres: 8,
        },
      },
    });
    expect(complaints).toEqual([]);
    expect(house.everyScreen).toEqual({
      language: 'es',
      theme: { day: 'light', night: 'dark', from: 420, to: 1170 },
    });
    expect(house.screens['North lobby']).toMatchObject({
      turns: [
        { board: { name: 'agenda' }, seconds: 40 },
        { board: { name: 'room', roomId: '12' }, seconds: 20 },
      ],
      hours: [{ from: 420, to: 840 }],
      isStepFree: true,
      distanceMetres: 8,
    });
  });

  test('may be nothing', () => {
    expect(readHouse({})).toEqual({ house: { everyScreen: {}, screens: {} }, complaints: [] });
  });

  test.each([
    [{ distanceMetres: 400 }, 'everyScreen.distanceMetres: must be a number from 0.3 to 30'],
    [{ diagonalInches: '55' }, 'everyScreen.diagonalInches: must be a number from 7 to 150'],
    [{ marginPercent: -1 }, 'everyScreen.marginPercent: must be a number from 0 to 8'],
    [{ boards: [{ board: 'menu', seconds: 20 }] }, 'there is no board "menu"'],
    [{ boards: [{ board: 'agenda', seconds: 1 }] }, 'everyScreen.boards.0.seconds'],
    [{ accent: '#ffb84d' }, 'the amber of "Now"'],
    [{ accent: 'plum' }, 'is no colour'],
    [{ hours: { sun: ['7:00-14:00'] } }, 'Write "sunday".'],
    [{ theme: { day: 'light', night: 'dark', from: '7', to: '19:00' } }, 'everyScreen.theme'],
    [{ signs: { '12': { way: 'past the café and upstairs' } } }, 'everyScreen.signs.12.way'],
    [{ notAvailableText: ' ' }, 'everyScreen.notAvailableText'],
    [{ distance: 5 }, 'everyScreen.distance is no setting. There is: boards,'],
  ])('%j is refused, with where and why', (settings, complaint) => {
    expect(everyScreen(settings).complaints).toEqual([expect.stringContaining(complaint)]);
  });

  test('that does not fit loses nothing beside it', () => {
    const { house } = everyScreen({ distanceMetres: 400, diagonalInches: 43 });
    expect(house.everyScreen).toEqual({ diagonalInches: 43 });
  });

  test.each(['x', [1], null, 7])('that is %j in place of screens is complained of', (screens) => {
    expect(readHouse({ screens }).complaints).toEqual([
      expect.stringContaining('screens is no object'),
    ]);
  });

  test('under a name that no address can hold is left out', () => {
    const { house, complaints } = readHouse({ screens: { 'a/b ': {} } });
    expect([house.screens, complaints.length]).toEqual([{}, 1]);
  });
});
