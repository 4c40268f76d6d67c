import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PublicSchedule } from '../../src/core/schedule/public-schedule';
import { hourMs, minuteMs } from '../../src/core/time/instant';
import type { BoardHost } from './board-host';
import { landscape, useBoardPages } from './board-pages';
import { labelsIn, timelineFaults } from './timeline-faults';

const { browser, hostAt, boardOf } = useBoardPages();
const portrait = { width: 1080, height: 1920 };

const timelineOf = (host: BoardHost, viewport = landscape) =>
  boardOf(host, 'board/timeline', viewport);

/** The timeline of a host whose stream says something else. */
async function editedTimeline(
  edit: (schedule: PublicSchedule) => PublicSchedule,
  viewport = landscape,
): Promise<Page> {
  const host = await hostAt();
  const data = JSON.stringify(edit(host.engine.schedule()));
  const page = await boardOf(host, 'board/timeline', viewport, async (opened) => {
    await opened.route('**/schedule*', (route) =>
      route.fulfill({
        contentType: 'text/event-stream',
        body: `event: schedule\ndata: ${data}\n\n`,
      }),
    );
  });
  return page;
}

const screens = [
  ['1080p', 1920, 1080],
  ['4K', 3840, 2160],
  ['portrait', 1080, 1920],
  ['a tablet', 1280, 800],
  ['4:3', 1024, 768],
] as const;

describe('on every screen', () => {
  test.each(screens)('nothing touches, collides or is cut on %s', async (_, width, height) => {
    const page = await timelineOf(await hostAt(), { width, height });
    expect(await timelineFaults(page)).toEqual([]);
    expect(await page.locator('.timeline-row').count()).toBeGreaterThan(5);
  });

  const long =
    'Neighbors Helping Neighbors: An Evening on Housing, Hope and Hospitality, with Supper, Song and a Word from the Bishop';

  /** Names of 120 characters, and everything twice: two events at once in each room. */
  const crowded = (schedule: PublicSchedule): PublicSchedule => ({
    ...schedule,
    rooms: schedule.rooms.map((room, index) =>
      index % 2 === 0 ? { ...room, name: `${room.name} ${long}` } : room,
    ),
    times: schedule.times.flatMap((time) => [
      time,
      { ...time, id: `${time.id}-again`, name: `${time.name} ${long}` },
    ]),
  });

  test.each(screens)('long names and two at once have room on %s', async (_, width, height) => {
    const page = await editedTimeline(crowded, { width, height });
    expect(await timelineFaults(page)).toEqual([]);
  });

  test('what lasts a few minutes is no wider than that', async () => {
    const page = await editedTimeline((schedule) => ({
      ...schedule,
      times: schedule.times.map((time) => ({ ...time, endsAt: time.startsAt + 2 * minuteMs })),
    }));
    const widths = await page
      .locator('.bar-later')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(Math.max(...widths)).toBeLessThan(10);
  });

  test('a long name loses whole words only', async () => {
    const page = await editedTimeline(crowded);
    const labels = await labelsIn(page, 'Fellowship Hall');
    const shortened = labels.find((label) => label.endsWith('…')) ?? '';
    expect(`Potluck Lunch ${long} `).toContain(`${shortened.slice(0, -1)} `);
  });
});

describe('what visitors read on Sunday at 10:12', () => {
  test('what is on stands in the colour of now, and the time on the axis', async () => {
    const page = await timelineOf(await hostAt());
    const now = await page.locator('.bar-now').allInnerTexts();
    expect(now.map((text) => text.replaceAll('\n', ' '))).toContain('Morning Worship');
    expect(await page.locator('.timeline-axis').allInnerTexts()).toEqual([
      expect.stringMatching(/11 AM\s*Noon\s*1 PM\s*2\s*3\s*10:12/u),
    ]);
  });

  test('setup is an outline, and what is private is nameless', async () => {
    const page = await timelineOf(await hostAt());
    const labels = await labelsIn(page, 'Fellowship Hall');
    expect(labels).toEqual(['Getting ready', 'Potluck Lunch', 'Reserved']);
  });

  test('rooms that are done have one line together', async () => {
    const page = await timelineOf(await hostAt());
    expect(await page.locator('.foot-as-of').innerText()).toBe('Nothing more today: Loft');
  });

  test('rooms that have no place on the first page stand on the second', async () => {
    const page = await timelineOf(await hostAt());
    expect(await page.locator('.foot-page').innerText()).toMatch(/^Page [12] of 2$/u);
  });

  test('a tall screen has fewer hours and the same rooms', async () => {
    const page = await timelineOf(await hostAt(), portrait);
    expect(await page.locator('.timeline-axis .timeline-tick').allInnerTexts()).toEqual([
      '11 AM',
      'Noon',
    ]);
    expect(await page.locator('.timeline-row').count()).toBeGreaterThan(8);
  });
});

describe('what is not known', () => {
  const aged =
    (ageMs: number, holdsAgeMs: number | null) =>
    (schedule: PublicSchedule): PublicSchedule => ({
      ...schedule,
      days: schedule.days.map((day) => ({ ...day, ageMs, holdsAgeMs })),
    });

  test.each([
    ['landscape', landscape],
    ['portrait', portrait],
  ])('an old schedule calls nothing on, and no room free, in %s', async (_, viewport) => {
    const page = await editedTimeline(aged(4 * hourMs, 4 * hourMs), viewport);
    expect(await page.locator('.bar-now').count()).toBe(0);
    expect(await page.getByText('Scheduled now').count()).toBeGreaterThan(0);
    expect(await page.getByText('Not known').count()).toBeGreaterThan(5);
    expect(await timelineFaults(page)).toEqual([]);
  });

  test('without word of what holds rooms, each row says that it is not known', async () => {
    const page = await editedTimeline(aged(0, null));
    const rows = await page.locator('.timeline-row').count();
    expect(await page.locator('.timeline-row', { hasText: 'Not known' }).count()).toBe(rows);
    expect(await page.locator('.bar-now').count()).toBeGreaterThan(0);
  });

  test('a board that doubts its clock has no line at now, and nothing in its colour', async () => {
    const page = await timelineOf(await hostAt({ serviceAheadMs: 600_000 }));
    expect(
      await page.locator('.timeline-now-line, .timeline-axis .timeline-now-time, .bar-now').count(),
    ).toBe(0);
    expect(await timelineFaults(page)).toEqual([]);
  });
});

test.each([
  ['before dawn', '2026-11-22T05:40:05-05:00'],
  ['after midnight', '2026-11-22T00:10:05-05:00'],
  ['before midnight', '2026-11-22T22:40:05-05:00'],
])('nothing touches, collides or is cut %s', async (_, now) => {
  expect(await timelineFaults(await timelineOf(await hostAt({ now })))).toEqual([]);
});

test.each(['es', 'de', 'ko'])('nothing touches, collides or is cut in %s', async (language) => {
  const page = await boardOf(await hostAt(), `board/timeline?language=${language}`);
  expect(await timelineFaults(page)).toEqual([]);
});

test('axe finds nothing', async () => {
  const host = await hostAt();
  const context = await browser().newContext({ viewport: landscape, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${host.url}board/timeline`);
  await page.locator('.timeline-row').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  await context.close();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('the strict policy is kept', async () => {
  const host = await hostAt();
  const page = await browser().newPage({ viewport: landscape });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${host.url}board/timeline`);
  await page.locator('.bar-now').first().waitFor();
  await page.close();
  expect(complaints).toEqual([]);
});
