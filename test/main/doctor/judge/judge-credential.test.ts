import { describe, expect, test } from 'vitest';
import { Secret } from '../../../../src/main/calendar/credential';
import {
  judgeCredential,
  type CredentialWitness,
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
const judge = (seen: Partial<SeenCredential>, witness: Partial<CredentialWitness> = {}) =>
  judgeCredential({ ...inFile, ...seen }, { hasChurch: false, ofHost: null, ...witness });

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
  expect(judge({ found: null }, { hasChurch: true })).toMatchObject([{ verdict: 'attention' }]);
});

describe('to the host itself', () => {
  const sealed = {
    kind: 'sealed',
    applicationId: 'app-19c2',
    origin: 'https://kept.example',
  } as const;
  const found = { ...sealed, sealed: new Uint8Array([1]) };

  test.each([
    ['open', 'well', 'has given it'],
    ['opening', 'unknown', 'is being asked'],
    ['locked', 'broken', 'cannot be opened now'],
    ['unasked', 'unknown', 'demonstration'],
  ] as const)('a keychain that is %s is %s', (ofHost, verdict, word) => {
    const [finding] = judge({ found, backend: 'kwallet' }, { ofHost });
    expect(finding?.verdict).toBe(verdict);
    expect(finding?.word).toContain(word);
  });

  test.each([false, true])(
    'nothing is said of what a service is given (church: %s)',
    (hasChurch) => {
      const [finding] = judge({ found: null }, { hasChurch, ofHost: 'unasked' });
      expect(finding?.word).not.toContain('service');
      expect(finding?.whatToDo).toBe(hasChurch ? 'Give it again in Setup.' : null);
    },
  );
});
