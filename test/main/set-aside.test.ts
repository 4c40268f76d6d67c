import { expect, test } from 'vitest';
import { asideName, surplusAside } from '../../src/main/set-aside';
import { at } from '../fakes/event-instance';

const aside = (hour: number) => asideName('settings.json', 'bad', at(`${hour}:00`));
const fresh = aside(13);

test('a name says why and when, without what Windows does not have in names', () => {
  expect(fresh).toBe('settings.json.bad-20261122T180000.000Z');
});

test('the newest stay and the oldest are too many', () => {
  const names = [aside(12), fresh, aside(10), aside(11)];
  expect(surplusAside(names, { fresh, most: 3 })).toEqual([aside(10)]);
  expect(surplusAside(names, { fresh, most: 1 })).toEqual([aside(10), aside(11), aside(12)]);
});

test('few enough are not too many', () => {
  expect(surplusAside([fresh, aside(12)], { fresh, most: 3 })).toEqual([]);
});

test('what was set aside just now stays, although the clock was set back', () => {
  const first = aside(1);
  const names = [aside(12), aside(11), aside(10), first];
  expect(surplusAside(names, { fresh: first, most: 3 })).toEqual([aside(10)]);
});

test('files of another name, or aside for another reason, are left alone', () => {
  const others = ['settings.json', 'settings.json.version-2', 'a.settings.json.bad-1'];
  expect(surplusAside([...others, fresh], { fresh, most: 1 })).toEqual([]);
});
