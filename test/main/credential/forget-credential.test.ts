import { expect, test } from 'vitest';
import { forgetCredential } from '../../../src/main/credential/forget-credential';
import { canary } from '../../fakes/canary';

const credential = {
  NARTHEX_PLANNING_CENTER_APP_ID: 'app',
  NARTHEX_PLANNING_CENTER_SECRET: canary,
};

test('the credential leaves the environment, which windows and children inherit', () => {
  const env: Record<string, string | undefined> = { ...credential, PATH: '/bin' };
  forgetCredential(env);
  expect(Object.keys(env)).toEqual(['PATH']);
});

test('57 · a program that starts itself again finds the credential where it was', () => {
  const env: Record<string, string | undefined> = { ...credential, PATH: '/bin' };
  const tellNext = forgetCredential(env);
  let seen = {};
  tellNext(() => (seen = { ...env }));
  expect(seen).toEqual({ ...credential, PATH: '/bin' });
  expect(Object.keys(env)).toEqual(['PATH']);
});
