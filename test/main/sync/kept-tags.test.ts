import { expect, test } from 'vitest';
import { knownTags, withUsedTags } from '../../../src/main/sync/kept-tags';
import { instance } from '../../fakes/event-instance';
import { snapshotOf } from '../../fakes/snapshots';

const tag = (id: string, name = id) => ({ id, name, color: null });
const snapshot = snapshotOf();

test('the newest word on a tag is kept, and what the read does not name stays', () => {
  const kept = { ...snapshot, tags: [tag('a', 'Old'), tag('b')] };
  expect(knownTags({ kept, tags: [tag('a', 'New'), tag('c')] })).toEqual([
    tag('a', 'New'),
    tag('b'),
    tag('c'),
  ]);
});

test('a tag that no kept instance has is forgotten', () => {
  const [today, ...others] = snapshot.days;
  const days = today
    ? [{ ...today, holds: [instance({ tagIds: ['held'] })] }, ...others]
    : snapshot.days;
  const tags = [tag('held'), tag('gone')];
  expect(withUsedTags({ ...snapshot, days, tags }).tags).toEqual([tag('held')]);
});
