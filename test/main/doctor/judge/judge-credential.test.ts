import { expect, test } from 'vitest';
import { Secret } from '../../../../src/main/calendar/credential';
import {
  judgeCredential,
  type SeenCredential,
} from '../../../../src/main/doctor/judge/judge-credential';
import { usageRefusal } from '../../../../src/main/settings/launch';
import { canary, holdsCanary } from '../../../fakes/canary';

const credential = { applicationId: 'app-19c2', secret: new Secret(canary) };
const inFile: SeenCredential = {
  found: { kind: 'open', credential, origin: 'https://kept.example' },
  from: 'file',
  backend: null,
  isOpenToOthers: false,
};
const judge = (seen: Partial<SeenCredential>, hasChurch = false) =>
  judgeCredential({ ...inFile, ...seen }, hasChurch);

test.each([
  ['variables', { from: 'environment' }],
  ['systemd', { from: 'systemd' }],
  ['unencrypted', {}],
  ['gnome_libsecret', { backend: 'gnome_libsecret' }],
] as const)('where it comes from is told: %s', (word, seen) => {
  const [place] = judge(seen);
  expect(place?.verdict).toBe('well');
  expect(place?.word).toContain(word);
});

test('it is never told itself', () => {
  expect(holdsCanary(JSON.stringify(judge({})))).toBe(false);
  expect(JSON.stringify(judge({}))).not.toContain('app-19c2');
});

test('half a pair is broken', () => {
  expect(judge({ found: usageRefusal('Half is missing.') })).toMatchObject([
    { verdict: 'broken', word: 'Half is missing.' },
  ]);
});

test('one that is lost is broken', () => {
  const found = { kind: 'lost', why: 'broken', origin: null } as const;
  expect(judge({ found })).toMatchObject([{ verdict: 'broken' }]);
});

test('a file that others can open is told', () => {
  expect(judge({ isOpenToOthers: true })).toMatchObject([
    { verdict: 'well' },
    { verdict: 'attention' },
  ]);
});

test('none is well for the demonstration, and not where days of a church are kept', () => {
  expect(judge({ found: null })).toMatchObject([{ verdict: 'well' }]);
  expect(judge({ found: null }, true)).toMatchObject([{ verdict: 'attention' }]);
});
