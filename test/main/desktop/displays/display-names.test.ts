import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  nameDisplays,
  type RememberedDisplay,
} from '../../../../src/main/desktop/displays/display-names';
import type { SeenDisplay } from '../../../../src/main/desktop/displays/seen-display';
import { display, inRow } from '../../../fakes/displays';

const left = display({ id: 10, bounds: inRow(0) });
const right = display({ id: 11, bounds: inRow(1) });

/** Names by id, after the displays of each day have been seen. */
function namesAfter(...days: readonly (readonly SeenDisplay[])[]): Record<number, string> {
  let remembered: readonly RememberedDisplay[] = [];
  let names: Record<number, string> = {};
  for (const seen of days) {
    const named = nameDisplays(seen, remembered);
    ({ remembered } = named);
    names = Object.fromEntries(named.displays.map(({ id, name }) => [id, name]));
  }
  return names;
}

describe('a display', () => {
  test('has the name that it calls itself', () => {
    expect(namesAfter([left])).toEqual({ 10: 'Samsung TV' });
  });

  test('that does not say what it is has its size for a name', () => {
    expect(namesAfter([display({ id: 3, label: ' ' })])).toEqual({ 3: 'Display 1920x1080' });
  });

  test('is as large as its menu says, whatever its scale', () => {
    const bounds = { x: 0, y: 0, width: 1920, height: 1080 };
    const scaled = display({ id: 3, label: '', scaleFactor: 2, bounds });
    expect(namesAfter([scaled])).toEqual({ 3: 'Display 3840x2160' });
  });

  test('is the second of its kind further right, in whichever order the system lists them', () => {
    const names = { 10: 'Samsung TV', 11: 'Samsung TV 2' };
    expect([namesAfter([left, right]), namesAfter([right, left])]).toEqual([names, names]);
  });

  test('is the second of its kind further down', () => {
    const below = display({ id: 12, bounds: { x: 0, y: 1080, width: 1920, height: 1080 } });
    expect(namesAfter([below, left])).toEqual({ 10: 'Samsung TV', 12: 'Samsung TV 2' });
  });

  test('stays the second of its kind while the first is off', () => {
    expect(namesAfter([left, right], [right])).toEqual({ 11: 'Samsung TV 2' });
  });

  test('keeps its name when it changes places with another', () => {
    const moved = [
      { ...left, bounds: right.bounds },
      { ...right, bounds: left.bounds },
    ];
    expect(namesAfter([left, right], moved)).toEqual({ 10: 'Samsung TV', 11: 'Samsung TV 2' });
  });

  test('keeps its name when its resolution changes, though the name says the old one', () => {
    const small = display({ id: 3, label: '' });
    const large = { ...small, bounds: { x: 0, y: 0, width: 1280, height: 720 } };
    expect(namesAfter([small], [large])).toEqual({ 3: 'Display 1920x1080' });
  });

  test('keeps its name at another connector', () => {
    expect(namesAfter([left, right], [right, { ...left, id: 99 }])).toEqual({
      11: 'Samsung TV 2',
      99: 'Samsung TV',
    });
  });

  test('has a new name where all of its kind are there', () => {
    const third = display({ id: 12, bounds: inRow(2) });
    expect(namesAfter([left, right], [left, right, third])).toMatchObject({ 12: 'Samsung TV 3' });
  });

  test('does not have the name of one that stood at its connector', () => {
    expect(namesAfter([left], [{ ...left, label: 'Dell' }])).toEqual({ 10: 'Dell' });
  });

  test('has the name that it calls itself, once it says so', () => {
    expect(namesAfter([{ ...left, label: '' }], [left])).toEqual({ 10: 'Samsung TV' });
  });

  test('whose id is not yet known has no name of another', () => {
    const unsure = display({ id: -1, label: 'Dell' });
    const also = display({ id: -1, label: 'LG', bounds: inRow(1) });
    expect(nameDisplays([unsure, also], []).displays.map(({ name }) => name)).toEqual([
      'Dell',
      'LG',
    ]);
  });

  test('has no name that the settings mean otherwise', () => {
    expect(namesAfter([{ ...left, label: 'Primary' }])).toEqual({ 10: 'Display Primary' });
  });

  test('has a name that can be read, whatever its memory holds', () => {
    const odd = { ...left, label: `\u0000Sam\u202Esung\n TV${'!'.repeat(200)}` };
    expect(namesAfter([odd])[10]).toMatch(/^Sam sung TV!{69}$/u);
  });
});

test('two displays to which the system gives the same id stay apart', () => {
  const twins = [left, { ...right, id: 10 }];
  const first = nameDisplays(twins, []);
  const second = nameDisplays(twins, first.remembered);
  expect(second.displays.map(({ name }) => name)).toEqual(['Samsung TV', 'Samsung TV 2']);
});

test('a display that flickers changes nothing of what is remembered', () => {
  const { remembered } = nameDisplays([left, right], []);
  const without = nameDisplays([right], remembered).remembered;
  expect(nameDisplays([left, right], without).remembered).toEqual(remembered);
});

const seenDisplays = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 12 }),
      label: fc.constantFrom('', 'Samsung TV', 'Samsung TV 2', 'Dell', 'others'),
      slot: fc.integer({ min: 0, max: 8 }),
    }),
    { selector: ({ slot }) => slot, maxLength: 6 },
  )
  .map((all) => all.map(({ slot, ...one }) => display({ ...one, bounds: inRow(slot) })));

const days = fc.array(seenDisplays, { minLength: 1, maxLength: 8 });

test('whatever comes and goes, no two displays have one name', () => {
  fc.assert(
    fc.property(days, (seen) => {
      let remembered: readonly RememberedDisplay[] = [];
      for (const day of seen) {
        const named = nameDisplays(day, remembered);
        ({ remembered } = named);
        expect(new Set(named.displays.map(({ name }) => name)).size).toBe(day.length);
        expect(new Set(remembered.map(({ name }) => name)).size).toBe(remembered.length);
      }
    }),
  );
});

test('two displays of one id keep apart, the left one first, each day anew', () => {
  const twins = [left, { ...right, id: left.id }];
  const namesOf = (remembered: readonly RememberedDisplay[]) => nameDisplays(twins, remembered);
  const first = namesOf(nameDisplays([right, left], []).remembered);
  const next = namesOf(first.remembered);
  expect(first.displays.map(({ name }) => name)).toEqual(['Samsung TV', 'Samsung TV 2']);
  expect(next.displays).toEqual(first.displays);
});

test('whatever was seen before, the same displays have the same names the next day', () => {
  fc.assert(
    fc.property(days, seenDisplays, (before, today) => {
      expect(namesAfter(...before, today, today)).toEqual(namesAfter(...before, today));
    }),
    { numRuns: 500 },
  );
});

test('of displays with ids of their own, those that are left keep their names', () => {
  const own = seenDisplays.map((all) => all.map((one, index) => ({ ...one, id: index })));
  fc.assert(
    fc.property(own, fc.infiniteStream(fc.boolean()), (all, stays) => {
      const left = all.filter(() => stays.next().value);
      expect(namesAfter(all)).toMatchObject(namesAfter(all, left));
      expect(namesAfter(all, left, all)).toEqual(namesAfter(all));
    }),
  );
});

test('no more than 64 displays are remembered, and those that are there always', () => {
  const years = Array.from({ length: 100 }, (_, index) => [
    left,
    display({ id: 100 + index, label: `TV ${index}`, bounds: inRow(1) }),
  ]);
  let remembered: readonly RememberedDisplay[] = [];
  for (const seen of years) ({ remembered } = nameDisplays(seen, remembered));
  expect(remembered).toHaveLength(64);
  expect(remembered.map(({ id }) => id)).toEqual(expect.arrayContaining([10, 199]));
});
