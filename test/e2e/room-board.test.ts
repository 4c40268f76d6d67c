import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { editedChurch, withAttributes } from '../fakes/edited-church';
import { useBoardPages } from './board-pages';
import { doorFaults } from './door-faults';

const { hostAt, boardOf } = useBoardPages();

const room201 = 'board/room/4108';
const tablet = { width: 1280, height: 800 };
const at = (time: string) => ({ now: `2026-11-22T${time}:05-05:00` });

/** The texts of the panel, from the name of the room down, spaces being spaces. */
async function panelOf(page: Page): Promise<string[]> {
  const texts = await page.locator('.door-panel h1, .door-panel p').allInnerTexts();
  return texts.map((text) => text.replaceAll('\u00A0', ' ')).filter((text) => text !== '');
}

describe('the door of a room through its Sunday', () => {
  test.each([
    [
      '08:40',
      'door-soon',
      ['Room 201', 'Starts in 20 min', 'Confirmation Class', '9:00 – 10:30 AM'],
    ],
    ['10:12', 'door-now', ['Room 201', 'Now', 'Confirmation Class', 'until 10:30 AM']],
    ['10:40', 'door-free', ['Room 201', 'Nothing scheduled', 'until 11:00 AM']],
    [
      '11:12',
      'door-getting-ready',
      ['Room 201', 'Getting ready', 'Membership Class', 'starts at 11:30 AM'],
    ],
    ['14:20', 'door-reserved', ['Room 201', 'Reserved', 'until 3:30 PM']],
    ['16:00', 'door-free', ['Room 201', 'Nothing more today']],
  ])('at %s it is %s', async (time, look, texts) => {
    const page = await boardOf(await hostAt(at(time)), room201, tablet);
    expect(await panelOf(page)).toEqual(texts);
    expect(await page.locator(`.${look}`).count()).toBe(1);
  });
});

test('beside the state stands what follows', async () => {
  const page = await boardOf(await hostAt(), room201, tablet);
  const texts = await page.locator('.follow-time, .follow-text').allInnerTexts();
  expect(texts.slice(0, 6)).toEqual([
    '10:30',
    'Nothing scheduled',
    '11:00',
    'Getting ready',
    '11:30 AM – 12:30 PM',
    'Membership Class',
  ]);
});

const screens = [
  ['a tablet', 1280, 800],
  ['4:3', 1024, 768],
  ['1080p', 1920, 1080],
  ['portrait', 1080, 1920],
  ['4K', 3840, 2160],
] as const;

describe('on every screen', () => {
  test.each(screens)('nothing is cut off or overlaps on %s', async (_, width, height) => {
    for (const time of ['10:12', '10:40', '11:12', '14:20']) {
      const host = await hostAt(at(time));
      for (const language of ['en', 'de', 'es']) {
        const page = await boardOf(host, `${room201}?language=${language}`, { width, height });
        expect([time, language, ...(await doorFaults(page))]).toEqual([time, language]);
        await page.close();
      }
    }
  });

  test.each(screens)(
    'the state is at least 12 %% of its height on %s',
    async (_, width, height) => {
      const page = await boardOf(await hostAt(), room201, { width, height });
      const share = await page.locator('.door-word').evaluate((word) => {
        const panel = document.querySelector('.door-panel');
        return parseFloat(getComputedStyle(word).fontSize) / (panel?.clientHeight ?? Infinity);
      });
      expect(share).toBeGreaterThanOrEqual(0.12);
    },
  );
});

test('a name of 120 characters takes three lines, and ends at the end of a word', async () => {
  const long =
    'Neighbors Helping Neighbors: An Evening on Housing, Hope and Hospitality, with Supper and Songs for Everybody Who Comes';
  const host = await hostAt({
    through: (church) =>
      editedChurch(church, (row) =>
        row.attributes?.name === 'Confirmation Class' ? withAttributes(row, { name: long }) : row,
      ),
  });
  const page = await boardOf(host, room201, tablet);
  const name = page.locator('.door-name');
  const lines = await name.evaluate(
    (element) => element.scrollHeight / parseFloat(getComputedStyle(element).lineHeight),
  );
  expect(Math.round(lines)).toBe(3);
  const last = (await name.innerText()).replace(/…$/u, '').split(' ').at(-1);
  expect(long.split(/[ :,]+/u)).toContain(last?.replace(/[:,]$/u, ''));
});

test('a room that the church does not have shows which there are', async () => {
  const host = await hostAt();
  const page = await boardOf(host, room201, tablet);
  await page.goto(`${host.url}board/room/99`);
  const directory = page.locator('.directory');
  await directory.getByText('There is no room with the id 99.').waitFor();
  expect(await directory.getByRole('link', { name: 'Room 201' }).getAttribute('href')).toBe(
    '/board/room/4108',
  );
});

test('a door that doubts its clock shows none, and no state', async () => {
  const host = await hostAt({ serviceAheadMs: 600_000 });
  const page = await boardOf(host, room201, tablet);
  expect(await panelOf(page)).toEqual(['Room 201', 'The clock of this screen is being checked']);
  expect(await page.locator('.door-clock').count()).toBe(0);
  expect(await page.locator('.follow-item').count()).toBeGreaterThan(2);
  expect(await doorFaults(page)).toEqual([]);
});

test.each(['10:12', '10:40', '11:12', '14:20'])('axe finds nothing at %s', async (time) => {
  const page = await boardOf(await hostAt(at(time)), room201, tablet);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
