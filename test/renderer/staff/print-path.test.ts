import { expect, test } from 'vitest';
import { printKindAt, printKinds, printPath } from '../../../src/renderer/staff/print/print-path';

test.each(printKinds)('the page of the %s is found under its own path', (kind) => {
  expect(printKindAt(printPath(kind, ''))).toBe(kind);
  expect(printPath(kind, '2026-11-29')).toBe(`/staff/print/${kind}?date=2026-11-29`);
});

test.each(['/staff', '/staff/print', '/staff/print/', '/staff/print/day/', '/print/day', ''])(
  'none is under "%s"',
  (path) => {
    expect(printKindAt(path)).toBeNull();
  },
);

test('nothing that is no date breaks out of the address', () => {
  expect(printPath('day', '&x=1#y')).toBe('/staff/print/day?date=%26x%3D1%23y');
});
