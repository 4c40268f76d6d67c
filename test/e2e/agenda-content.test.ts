import { describe, expect, test } from 'vitest';
import { editedChurch, withAttributes } from '../fakes/edited-church';
import type { BoardHostOptions } from './board-host';
import { rowsOf, shownRow, useBoardPages } from './board-pages';

type Through = NonNullable<BoardHostOptions['through']>;

const { hostAt, boardOf } = useBoardPages();
const portrait = { width: 1080, height: 1920 };

/** The church with another name for Morning Worship, asked for at each answer. */
const renamed =
  (name: () => string): Through =>
  (church) =>
    editedChurch(church, (row) =>
      row.attributes?.name === 'Morning Worship' ? withAttributes(row, { name: name() }) : row,
    );

describe('what visitors read on Sunday at 10:12', () => {
  test('what is on and what is next, by public time and not by setup', async () => {
    const page = await boardOf(await hostAt(), 'board/agenda', portrait);
    const rows = (await rowsOf(page)).map((row) => row.join(' | '));
    expect(rows.slice(0, 5)).toEqual([
      '10:00AM | Kids Church | Chapel, Room 104, Room 106 | started 12 min ago',
      '10:00AM | Morning Worship | Sanctuary | started 12 min ago',
      '9:00AM | Confirmation Class | Room 201 | until 10:30',
      '10:30AM | Newcomers’ Coffee | Fireside Room | starts in 18 min',
      // Its setup begins at 10:15.
      '11:00AM | Potluck Lunch | Fellowship Hall | until 1:00',
    ]);
  });

  test('clock and date are those of the church, whatever the computer is set to', async () => {
    const page = await boardOf(await hostAt({ timeZone: 'Pacific/Auckland' }));
    expect(await page.locator('.header-clock').innerText()).toMatch(/^4:12\s*AM$/u);
    expect(await page.locator('.header-whole-date').innerText()).toBe('Monday, November 23');
  });

  test('an all-day event without a room stands in the band with its location', async () => {
    const page = await boardOf(await hostAt());
    expect(await page.locator('.band').innerText()).toMatch(
      /All day\s+Harvest Food Drive\s+Narthex/u,
    );
  });

  test('rooms are named and equipment is not', async () => {
    const host = await hostAt();
    const booked = JSON.stringify(host.engine.schedule());
    expect(booked).toContain('Fellowship Hall');
    expect(booked).not.toMatch(/projector|round tables|coffee urn/iu);
  });

  test('a room whose request is hidden from kiosks is not named', async () => {
    const host = await hostAt();
    const { times, rooms, reservations } = host.engine.schedule();
    const group = times.find((time) => time.name === 'Recovery Group');
    expect(group?.roomIds).toHaveLength(1);
    // Its other room is held all the same.
    const held = reservations.filter(
      (each) => each.startsAt <= (group?.startsAt ?? 0) && each.endsAt >= (group?.endsAt ?? 0),
    );
    const names = held.map(({ roomId }) => rooms.find((room) => room.id === roomId)?.name);
    expect(names.length).toBeGreaterThan(0);
  });

  test('the demonstration is marked as one, a real church is not', async () => {
    const demo = await boardOf(await hostAt());
    const real = await boardOf(await hostAt({ isDemo: false }));
    expect(await demo.locator('.foot-demo').count()).toBe(1);
    expect(await real.locator('.foot-demo').count()).toBe(0);
  });

  test('a screen for one room shows its events only', async () => {
    const host = await hostAt();
    const sanctuary = host.engine.schedule().rooms.find((room) => room.name === 'Sanctuary');
    const rows = await rowsOf(await boardOf(host, `board/agenda?rooms=${sanctuary?.id ?? ''}`));
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(([, , place]) => place))).toEqual(new Set(['Sanctuary']));
  });
});

describe('what comes from outside', () => {
  test('markup in a name is shown as the text that it is', async () => {
    const markup = '<img src=x onerror=alert(1)> & "us"';
    const page = await boardOf(await hostAt({ through: renamed(() => markup) }));
    expect((await rowsOf(page)).map(([, name]) => name)).toContain(markup);
    expect(await page.locator('.row-name *, .row-place *').count()).toBe(0);
    expect(await page.title()).toBe('Grace Hill Church');
  });

  test('a service that refuses nested includes still tells its rooms', async () => {
    const through: Through = (church) => (request) => {
      const include = new URL(request.url).searchParams.get('include') ?? '';
      return include.includes('.') ? new Response('{}', { status: 400 }) : church(request);
    };
    const rows = await rowsOf(await boardOf(await hostAt({ through }), 'board/agenda', portrait));
    expect(rows.map(([, name, place]) => `${name ?? ''}: ${place ?? ''}`)).toEqual(
      expect.arrayContaining(['Morning Worship: Sanctuary', 'Potluck Lunch: Fellowship Hall']),
    );
  });

  test('an answer of several pages stands on the board whole', async () => {
    const [paged, whole] = [await hostAt({ rowsPerPage: 7 }), await hostAt()];
    expect(paged.service.requests.length).toBeGreaterThan(10);
    expect(paged.engine.schedule().times).toEqual(whole.engine.schedule().times);
    expect(await rowsOf(await boardOf(paged))).toEqual(await rowsOf(await boardOf(whole)));
  });

  test('a change at the service reaches the painted board, in the same row', async () => {
    let name = 'Morning Worship';
    const host = await hostAt({ through: renamed(() => name), pollMs: 200 });
    const page = await boardOf(host);
    await page.locator(shownRow).evaluateAll((rows) => {
      for (const row of rows) row.setAttribute('data-before', '');
    });
    name = 'Thanksgiving Service';
    await page.locator(`${shownRow} .row-name`, { hasText: name }).waitFor();
    const count = await page.locator(shownRow).count();
    expect(await page.locator(`${shownRow}[data-before]`).count()).toBe(count);
  });
});

describe('when there is little to show', () => {
  test('an empty day says so and names the next event', async () => {
    const through: Through = (church) =>
      editedChurch(church, (row) => {
        const isToday = String(row.attributes?.starts_at) < '2026-11-23T05:00:00Z';
        return row.type === 'EventInstance' && isToday ? null : row;
      });
    const page = await boardOf(await hostAt({ through }));
    expect(await page.locator('.board-message').innerText()).toBe('No public events today');
    expect(await page.locator('.agenda-label:visible').innerText()).toBe('Tomorrow');
    expect(await rowsOf(page)).toHaveLength(1);
  });

  test('a church that was never reached is not called empty', async () => {
    const through: Through = () => () => new Response('', { status: 503 });
    const page = await boardOf(await hostAt({ through }));
    expect(await page.locator('.board-message').innerText()).toBe(
      'Schedule not available – please ask at the welcome desk',
    );
  });

  test('a board goes on when its host is gone, and takes up with the next one', async () => {
    const host = await hostAt();
    const page = await boardOf(host);
    const before = await rowsOf(page);
    await host.close();
    await page.waitForTimeout(300);
    expect(await rowsOf(page)).toEqual(before);

    const port = Number(new URL(host.url).port);
    await hostAt({ port, through: renamed(() => 'Thanksgiving Service') });
    await page.locator(`${shownRow} .row-name`, { hasText: 'Thanksgiving Service' }).waitFor();
  });
});
