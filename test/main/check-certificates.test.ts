import { expect, test } from 'vitest';
import { checkCertificates } from '../../src/main/check-certificates';

test('threat 34 · a variable that turns the check of certificates off has no say', () => {
  const env: Record<string, string | undefined> = {
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    PATH: '/bin',
  };
  checkCertificates(env);
  expect(env).toEqual({ PATH: '/bin' });
});
