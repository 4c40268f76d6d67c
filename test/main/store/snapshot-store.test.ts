import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import type { Snapshot } from '../../../src/main/sync/snapshot';
import { checkIn, signup } from '../../fakes/event-connections';
import { at, booking, eventTime, instance } from '../../fakes/event-instance';
import { settled } from '../../fakes/manual-clock';
import type { MemoryDisk } from '../../fakes/memory-disk';
import { sealed } from '../../fakes/sealed';
import { firstEvent, snapshotOf } from '../../fakes/snapshots';
import { storeFolder, storeInMemory, storeOn } from '../../fakes/store-setup';

const snapshot = snapshotOf();
const changedToday = snapshotOf({ events: ['Evensong', 'Staff meeting', 'Bible study'] });
const laterDay = (name: string) => snapshotOf({ events: ['Worship', 'Staff meeting', name] });
const confirmedAt = (fetchedAt: number) => snapshotOf({ fetchedAt });

/** What a start finds on the disk of a store. */
function reload({ disk, clock }: ReturnType<typeof storeInMemory>) {
  return storeOn(disk, clock).load();
}

describe('a load', () => {
  test('has what was kept', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    expect(await reload(store)).toEqual(snapshot);
  });

  test('has what events are connected to, and where they are found, though only https', async () => {
    const links = { isVisibleInChurchCenter: true, churchCenterUrl: 'https://gracehill.example/1' };
    const [today, ...others] = snapshot.days;
    const instances = [instance({ ...links, registrationUrl: 'https://gracehill.example/2' })];
    const connections = [{ eventId: 'e', fetchedAt: 7, connections: [signup(), checkIn()] }];
    const linked = {
      ...snapshot,
      connections,
      days: today ? [{ ...today, instances }, ...others] : [],
    };
    const store = storeInMemory();
    await store.keep(linked);
    expect(await reload(store)).toEqual(linked);
    const spoilt = JSON.stringify(linked).replaceAll('https://', 'http://');
    const owner = { service: 'service', organizationId: snapshot.organization.id };
    const fields = { version: 1, owner, savedAt: 0, body: JSON.parse(spoilt) as unknown };
    store.disk.files.set(`${storeFolder}/schedule.json`, sealed(fields));
    expect(JSON.stringify(await reload(store))).not.toContain('http:');
  });

  test('has what staff alone read of an event', async () => {
    const request = {
      id: 'q',
      approval: 'pending',
      notes: 'Two tables',
      roomSetupId: 's',
      quantity: 2,
    } as const;
    const span = { startsAt: at('9:00'), endsAt: at('12:00'), request };
    const event = instance({
      recurrence: 'Every week on Sunday',
      eventTimes: [eventTime('10:00', '11:00', { isVisibleInChurchCenter: true })],
      resourceBookings: [booking('r1', '9:00', '12:00', { request })],
      equipment: [{ id: 'b', name: 'Coffee urn', quantity: 2, ...span }],
    });
    const days = snapshot.days.map((day) => ({ ...day, instances: [event] }));
    const store = storeInMemory();
    const roomSetups = [{ id: 's', name: 'Rows', description: '60 chairs' }];
    const kept = {
      ...snapshot,
      days,
      roomSetups,
      tags: [{ id: '1', name: 'Worship', color: '#8e5bd0' }],
    };
    await store.keep(kept);
    expect(await reload(store)).toEqual(kept);
  });

  test('before the first write has nothing, and nothing to say', async () => {
    const store = storeInMemory();
    expect(await store.load()).toBeNull();
    expect(store.lines).toEqual([]);
  });

  test('takes nothing for its own that is not', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    const other = storeOn(store.disk, store.clock, 'another service');
    expect(await other.load()).toBeNull();
    expect(other.lines).toEqual([
      `${storeFolder}/schedule.json belongs to other credentials; not used.`,
    ]);
    expect(store.names()).toEqual(['schedule.json']);
  });

  test('does not believe a file that names another organization than its schedule', async () => {
    const store = storeInMemory();
    const fields = { version: 1, owner: { service: 'service', organizationId: '2' }, savedAt: 0 };
    store.disk.files.set(`${storeFolder}/schedule.json`, sealed({ ...fields, body: snapshot }));
    expect(await store.load()).toBeNull();
    expect(store.lines[0]).toMatch(/schedule\.json is broken/u);
  });

  test('of a nonsensically large file sets it aside unread', async () => {
    const store = storeInMemory();
    const limits = new Set<number>();
    const { read } = store.disk;
    const disk: MemoryDisk = {
      ...store.disk,
      read: (path, mostBytes) => {
        limits.add(mostBytes);
        return path.endsWith('schedule.json') ? Promise.resolve('nonsense') : read(path, mostBytes);
      },
    };
    store.disk.files.set(`${storeFolder}/schedule.json`, new Uint8Array(1));
    expect(await storeOn(disk, store.clock).load()).toBeNull();
    expect(store.names()).toEqual(['schedule.json.bad-20261122T151200.000Z']);
    expect([...limits]).toEqual([64 * 1024 * 1024]);
  });

  test('that the disk does not answer gives up after 30 s, and what comes later is kept', async () => {
    const store = storeInMemory();
    const { read } = store.disk;
    const disk = {
      ...store.disk,
      read: async (path: string, most: number) => {
        await new Promise<void>((end) => store.clock.after(minuteMs, end));
        return read(path, most);
      },
    };
    const slow = storeOn(disk, store.clock);
    const load = slow.load();
    await store.clock.pass(30_000);
    expect(await load).toBeNull();
    await slow.keep(snapshot);
    expect(slow.state()).toEqual({ isKept: true, word: null });
    await store.clock.pass(5 * minuteMs);
    expect(await reload(store)).toEqual(snapshot);
  });
});

describe('content', () => {
  test('that has not changed is not written again, not even by the next start', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.keep(snapshotOf());
    const next = storeOn(store.disk, store.clock);
    await next.load();
    await next.keep(snapshotOf());
    await next.close();
    expect(store.writes()).toEqual({ 'schedule.json': 1 });
  });

  test('of today and tomorrow is written at once', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.keep(changedToday);
    await store.keep(snapshotOf({ events: ['Evensong', 'Concert', 'Bible study'] }));
    expect(store.writes()).toEqual({ 'schedule.json': 3 });
  });

  test('of later days waits until the last write is five minutes old, and comes at once after that', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.clock.pass(minuteMs);
    await store.keep(laterDay('Choir'));
    await store.keep(laterDay('Concert'));
    await store.clock.pass(4 * minuteMs - 1);
    expect(store.writes()).toEqual({ 'schedule.json': 1 });
    await store.clock.pass(1);
    expect(store.writes()).toEqual({ 'schedule.json': 2 });
    expect(await reload(store)).toEqual(laterDay('Concert'));
    await store.clock.pass(5 * minuteMs);
    await store.keep(laterDay('Choir'));
    expect(store.writes()).toEqual({ 'schedule.json': 3 });
  });

  test('that waits goes with what does not', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.keep(laterDay('Choir'));
    await store.keep(snapshotOf({ events: ['Evensong', 'Staff meeting', 'Choir'] }));
    await store.clock.pass(5 * minuteMs);
    expect(store.writes()).toEqual({ 'schedule.json': 2 });
    expect(store.clock.pendingTimers()).toBe(0);
  });

  test('that is what it was again is not worth a write', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.keep(laterDay('Choir'));
    await store.keep(snapshot);
    await store.clock.pass(5 * minuteMs);
    expect(store.writes()).toEqual({ 'schedule.json': 1 });
  });

  test('that is gone from the disk is written again when it would have been confirmed', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    store.disk.files.clear();
    await store.clock.pass(15 * minuteMs);
    await store.keep(confirmedAt(at('10:27')));
    expect(await reload(store)).toEqual(confirmedAt(at('10:27')));
  });

  test('that lost a bit on the disk is written again when it would have been confirmed', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    const bytes = store.disk.files.get(`${storeFolder}/schedule.json`);
    bytes?.fill(0, 100, 101);
    await store.clock.pass(15 * minuteMs);
    await store.keep(confirmedAt(at('10:27')));
    expect(await reload(store)).toEqual(confirmedAt(at('10:27')));
    expect(store.lines[0]).toMatch(/schedule\.json is broken/u);
  });
});

describe('a confirmation', () => {
  test('is written every 15 minutes, and gives the next start its moments', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    for (let minute = 1; minute <= 60; minute += 1) {
      await store.clock.pass(minuteMs);
      await store.keep(confirmedAt(store.clock.wall()));
    }
    expect(store.writes()).toMatchObject({ 'schedule.json': 1, 'confirmed.json': 4 });
    expect(await reload(store)).toEqual(confirmedAt(at('11:12')));
  });

  test('is not due sooner because the program was started again', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.clock.pass(14 * minuteMs);
    const next = storeOn(store.disk, store.clock);
    await next.load();
    await next.keep(confirmedAt(at('10:26')));
    expect(store.writes()).toEqual({ 'schedule.json': 1 });
    await store.clock.pass(minuteMs);
    await next.keep(confirmedAt(at('10:27')));
    expect(store.writes()).toEqual({ 'schedule.json': 1, 'confirmed.json': 1 });
  });

  test('is not written for content that the disk does not take', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    store.disk.failures.push({ operation: 'write', code: 'ENOSPC', name: 'schedule.json' });
    await store.clock.pass(20 * minuteMs);
    await store.keep(snapshotOf({ events: ['Evensong'], fetchedAt: at('10:32') }));
    expect(store.writes()).toEqual({ 'schedule.json': 1 });
    expect(await reload(store)).toEqual(snapshot);
  });

  test('keeps each day as old as it was, and the reads of what only holds rooms', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.clock.pass(15 * minuteMs);
    const days = snapshot.days.map((day, index) =>
      index === 0 ? day : { ...day, fetchedAt: at('10:27'), holdsFetchedAt: at('10:25') },
    );
    await store.keep({ ...snapshot, days });
    expect((await reload(store))?.days).toEqual(days);
  });

  test('takes a clock at its word that was set back', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.clock.pass(15 * minuteMs);
    await store.keep(confirmedAt(at('8:00')));
    expect(await reload(store)).toEqual(confirmedAt(at('8:00')));
  });

  test('of other content says nothing', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.clock.pass(15 * minuteMs);
    await store.keep(confirmedAt(at('10:27')));
    const confirmation = store.disk.files.get(`${storeFolder}/confirmed.json`);
    await store.keep(changedToday);
    if (confirmation) store.disk.files.set(`${storeFolder}/confirmed.json`, confirmation);
    expect(await reload(store)).toEqual(changedToday);
  });

  test.each([
    ['zeros', (bytes: Uint8Array) => bytes.fill(0)],
    ['nothing', (bytes: Uint8Array) => bytes.subarray(0, 0)],
  ])('of %s leaves the schedule the moments that it had', async (_, damage) => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.clock.pass(15 * minuteMs);
    await store.keep(confirmedAt(at('10:27')));
    const path = `${storeFolder}/confirmed.json`;
    store.disk.files.set(path, damage(Uint8Array.from(store.disk.files.get(path) ?? [])));
    expect(await reload(store)).toEqual(snapshot);
    expect(store.names()).toContain('confirmed.json.bad-20261122T152700.000Z');
  });
});

describe('a close', () => {
  test('writes the last confirmation', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.keep(confirmedAt(at('10:13')));
    expect(store.writes()).toEqual({ 'schedule.json': 1 });
    await store.close();
    expect(await reload(store)).toEqual(confirmedAt(at('10:13')));
  });

  test('writes what waits, and leaves no timer', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.keep(laterDay('Choir'));
    expect(store.clock.pendingTimers()).toBe(1);
    await store.close();
    expect(store.clock.pendingTimers()).toBe(0);
    expect(await reload(store)).toEqual(laterDay('Choir'));
  });

  test('writes nothing that is on disk already', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.close();
    await store.close();
    expect(store.writes()).toEqual({ 'schedule.json': 1 });
  });

  test('resolves only when the write that is going on has ended', async () => {
    const store = storeInMemory();
    store.disk.writeMs = 10_000;
    await store.keep(snapshot);
    let isClosed = false;
    void store.close().then(() => (isClosed = true));
    await store.clock.pass(9_999);
    expect(isClosed).toBe(false);
    await store.clock.pass(1);
    expect(isClosed).toBe(true);
  });

  test('takes nothing more', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.close();
    await store.keep(changedToday);
    expect(store.writes()).toEqual({ 'schedule.json': 1 });
  });

  test('of a disk that fails resolves too', async () => {
    const store = storeInMemory();
    store.disk.failures.push({ operation: 'write', code: 'ENOSPC' });
    void store.keep(snapshot);
    await store.close();
    expect(store.clock.pendingTimers()).toBe(0);
    expect(store.lines).toHaveLength(1);
  });
});

describe('the newest moment that was good', () => {
  test('is nothing before there is anything', async () => {
    const store = storeInMemory();
    expect(store.lastGoodAt()).toBeNull();
    await store.load();
    expect(store.lastGoodAt()).toBeNull();
  });

  test('is that of the newest day, then that of its confirmation', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    expect(store.lastGoodAt()).toBe(at('10:12'));
    await store.keep(confirmedAt(at('10:13')));
    expect(store.lastGoodAt()).toBe(at('10:12'));
    await store.close();
    expect(store.lastGoodAt()).toBe(at('10:13'));
  });

  test('is found by the next start', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.keep(confirmedAt(at('10:13')));
    await store.close();
    const next = storeOn(store.disk, store.clock);
    await next.load();
    expect(next.lastGoodAt()).toBe(at('10:13'));
  });

  test('is still known by the confirmation of a schedule that broke', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.keep(confirmedAt(at('10:13')));
    await store.close();
    store.disk.files.set(`${storeFolder}/schedule.json`, new Uint8Array(9));
    const next = storeOn(store.disk, store.clock);
    await next.load();
    expect(next.lastGoodAt()).toBe(at('10:13'));
  });
});

describe('the second generation', () => {
  /** Keeps a snapshot each minute, as polls do. */
  async function keepFor(
    store: ReturnType<typeof storeInMemory>,
    minutes: number,
    eventOf: (minute: number) => string,
  ): Promise<void> {
    for (let minute = 0; minute < minutes; minute += 1) {
      const events = [eventOf(minute), 'Staff meeting', 'Bible study'];
      await store.keep(snapshotOf({ events, fetchedAt: store.clock.wall() }));
      await store.clock.pass(minuteMs);
    }
  }
  const secondOf = (store: ReturnType<typeof storeInMemory>) => {
    const text = store.text('schedule.previous.json');
    return text === '' ? null : firstEvent((JSON.parse(text) as { body: Snapshot }).body);
  };

  test('is what came before, once that has been held for an hour', async () => {
    const store = storeInMemory();
    await keepFor(store, 59, () => 'old');
    await keepFor(store, 1, () => 'new');
    expect(secondOf(store)).toBeNull();
    await keepFor(store, 1, () => 'new');
    expect(secondOf(store)).toBe('old');
  });

  test('moves on about once an hour, however often the content changes', async () => {
    const store = storeInMemory();
    const ages: number[] = [];
    for (let minute = 0; minute < 600; minute += 1) {
      await keepFor(store, 1, () => String(minute));
      if (minute >= 120) ages.push(minute - Number(secondOf(store)));
    }
    expect(Math.min(...ages)).toBe(60);
    expect(Math.max(...ages)).toBe(119);
    expect(store.writes()['schedule.previous.json']).toBe(9);
  });

  test('has the moments of its last confirmation', async () => {
    const store = storeInMemory();
    await keepFor(store, 120, () => 'old');
    await keepFor(store, 1, () => 'new');
    const second = JSON.parse(store.text('schedule.previous.json')) as { body: Snapshot };
    expect(second.body.days[0]?.fetchedAt).toBe(at('12:11'));
  });

  test('is a second copy while there has been nothing else yet', async () => {
    const store = storeInMemory();
    await keepFor(store, 61, () => 'old');
    expect(secondOf(store)).toBe('old');
    await keepFor(store, 300, () => 'old');
    expect(store.writes()['schedule.previous.json']).toBe(1);
  });

  test('stays through quiet times', async () => {
    const store = storeInMemory();
    await keepFor(store, 61, () => 'old');
    await keepFor(store, 600, () => 'new');
    expect(secondOf(store)).toBe('old');
  });

  test('becomes what was on disk when the program started, by the time it has been there', async () => {
    const store = storeInMemory();
    await keepFor(store, 30, () => 'old');
    const next = storeOn(store.disk, store.clock);
    await next.load();
    await keepFor(next, 30, () => 'new');
    expect(secondOf(store)).toBeNull();
    await keepFor(next, 1, () => 'new');
    expect(secondOf(store)).toBe('old');
  });

  test('does not age by a clock that was set back', async () => {
    const store = storeInMemory();
    await keepFor(store, 1, () => 'old');
    store.clock.setWall(0);
    const next = storeOn(store.disk, store.clock);
    await next.load();
    await keepFor(next, 60, () => 'new');
    expect(secondOf(store)).toBeNull();
    await keepFor(next, 1, () => 'new');
    expect(secondOf(store)).toBe('old');
  });

  test('is used where the first is gone, and said to be', async () => {
    const store = storeInMemory();
    await keepFor(store, 61, () => 'old');
    await keepFor(store, 1, () => 'new');
    store.disk.files.delete(`${storeFolder}/schedule.json`);
    const next = storeOn(store.disk, store.clock);
    expect(firstEvent(await next.load())).toBe('old');
    expect(next.lines).toEqual(['The schedule that was kept at 2026-11-22T16:12:00.000Z is used.']);
    await next.keep(snapshotOf({ events: ['old'] }));
    expect(next.names()).toContain('schedule.json');
  });
});

describe("another owner's files", () => {
  test('are moved aside by the first write, and one of each is kept', async () => {
    const store = storeInMemory('a');
    await store.keep(snapshot);
    for (const service of ['b', 'c']) {
      const next = storeOn(store.disk, store.clock, service);
      await next.load();
      await store.clock.pass(hourMs);
      await next.keep(changedToday);
    }
    expect(store.names()).toEqual(['schedule.json', 'schedule.json.other-20261122T171200.000Z']);
    expect(store.text('schedule.json.other-20261122T171200.000Z')).toContain('"service":"b"');
    expect(store.text('schedule.json')).toContain('"service":"c"');
  });

  test('are used where nobody knows whose they should be, and stay as they are', async () => {
    const store = storeInMemory('a');
    await store.keep(snapshot);
    const before = store.text('schedule.json');
    const next = storeOn(store.disk, store.clock, null);
    expect(await next.load()).toEqual(snapshot);
    await next.keep(changedToday);
    expect(next.state().isKept).toBe(false);
    expect(store.text('schedule.json')).toBe(before);
  });

  test('are those of another organization too', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    await store.keep({ ...snapshot, organization: { ...snapshot.organization, id: '2' } });
    expect(store.text('schedule.json.other-20261122T151200.000Z')).toContain(
      '"organizationId":"1"',
    );
    expect(store.text('schedule.json')).toContain('"organizationId":"2"');
  });
});

describe('what staff should know of the disk', () => {
  test('is nothing while all is well', async () => {
    const store = storeInMemory();
    await store.keep(snapshot);
    expect(store.state()).toEqual({ isKept: true, word: null });
  });

  test('is why it fails, until it works again', async () => {
    const store = storeInMemory();
    store.disk.failures.push({ operation: 'write', code: 'ENOSPC' });
    await store.keep(snapshot);
    const word = 'The schedule could not be kept on disk (ENOSPC); boards go on.';
    expect(store.state()).toEqual({ isKept: false, word });
    store.disk.failures.length = 0;
    await store.clock.pass(5 * minuteMs);
    expect(store.state()).toEqual({ isKept: true, word: null });
  });

  test('is how long it has been busy, where that is no longer usual', async () => {
    const store = storeInMemory();
    store.disk.writeMs = hourMs;
    await store.keep(snapshot);
    await store.clock.pass(minuteMs - 1);
    expect(store.state().isKept).toBe(true);
    await store.clock.pass(2 * minuteMs);
    const word = 'The disk has been busy for 2 min; boards go on.';
    expect(store.state()).toEqual({ isKept: false, word });
  });
});

test('what is kept before the load waits for it, and loses nothing that is there', async () => {
  const store = storeInMemory('a');
  await store.keep(snapshot);
  const next = storeOn(store.disk, store.clock, 'b');
  void next.keep(changedToday);
  await settled();
  expect(next.names()).toEqual(['schedule.json', 'schedule.json.other-20261122T151200.000Z']);
});
