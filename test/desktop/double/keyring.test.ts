import { beforeEach, describe, expect, test } from 'vitest';
import { useFixture } from './use-fixture';

const { app } = useFixture({ args: ['--no-window'] });

const openKeyring = {
  backend: 'gnome_libsecret',
  state: 'open',
  key: 'first',
  isKeyRotated: false,
} as const;

const seal = () =>
  app().evaluate(async ({ safeStorage }) =>
    (await safeStorage.encryptStringAsync('canary')).toString('base64'),
  );

const unseal = (sealed: string) =>
  app().evaluate(
    ({ safeStorage }, text) =>
      safeStorage.decryptStringAsync(Buffer.from(text, 'base64')).catch(String),
    sealed,
  );

describe('the keyring of the double', () => {
  beforeEach(() => app().controls?.setKeyring(openKeyring));

  test('keeps a secret that cannot be read without it', async () => {
    const sealed = await seal();
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('canary');
    expect(await unseal(sealed)).toEqual({ result: 'canary', shouldReEncrypt: false });
  });

  test('with another key reads nothing', async () => {
    const sealed = await seal();
    await app().controls?.setKeyring({ key: 'second' });
    expect(await unseal(sealed)).toContain('Error while decrypting the ciphertext');
  });

  test('that is locked refuses for the moment', async () => {
    const sealed = await seal();
    await app().controls?.setKeyring({ state: 'locked' });
    expect(await unseal(sealed)).toContain('temporarily unavailable');
    await expect(seal()).rejects.toThrow('Error while encrypting the text');
  });

  test('can leave a question unanswered until it opens', async () => {
    await app().controls?.setKeyring({ state: 'silent' });
    const answer = seal();
    const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 100))]);
    expect(first).toBeUndefined();
    await app().controls?.setKeyring({ state: 'open' });
    expect(await unseal(await answer)).toHaveProperty('result', 'canary');
  });

  test('that has no key of its own says so in what it seals', async () => {
    const markOf = async () => Buffer.from(await seal(), 'base64').toString('latin1', 0, 3);
    expect(await markOf()).toBe('v11');
    await app().controls?.setKeyring({ backend: 'basic_text' });
    expect(await markOf()).toBe('v10');
  });

  test('says which one it is, and when its key is old', async () => {
    await app().controls?.setKeyring({ backend: 'basic_text', isKeyRotated: true });
    const backend = await app().evaluate(({ safeStorage }) =>
      safeStorage.getSelectedStorageBackend(),
    );
    expect(backend).toBe('basic_text');
    expect(await unseal(await seal())).toHaveProperty('shouldReEncrypt', true);
  });
});
