import { describe, expect, test } from 'vitest';
import { Secret } from '../../../src/main/calendar/credential';
import { createKeychain } from '../../../src/main/credential/keychain';
import { systemKeychain } from '../../../src/main/desktop/keychain';
import { canary, holdsCanary } from '../../fakes/canary';
import { fakeSafeStorage } from '../../fakes/fake-safe-storage';

const secret = new Secret(canary);

describe('threat 1 · a keychain', () => {
  test.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])(
    'on Linux is %s, which gives back what it took',
    async (backend) => {
      const keychain = createKeychain(fakeSafeStorage(backend), 'linux');
      const sealed = await keychain.seal(secret);
      expect(sealed).toMatchObject({ backend });
      expect(holdsCanary(sealed?.sealed ?? canary)).toBe(false);
      const opened = await keychain.open(sealed?.sealed ?? new Uint8Array());
      expect(opened).toMatchObject({ kind: 'open', isOutdated: false });
      expect(opened.kind === 'open' && opened.secret.reveal() === canary).toBe(true);
    },
  );

  test.each(['basic_text', 'unknown', '', 'a_later_one'])(
    'on Linux is not "%s", and nothing is sealed with it',
    async (backend) => {
      const keychain = createKeychain(fakeSafeStorage(backend), 'linux');
      expect(await keychain.seal(secret)).toBeNull();
    },
  );

  test('is none where a desktop that should have one seals with the key of the source', async () => {
    const storage = fakeSafeStorage('basic_text');
    const keychain = createKeychain(
      { ...storage, getSelectedStorageBackend: () => 'gnome_libsecret' },
      'linux',
    );
    expect(await keychain.seal(secret)).toBeNull();
  });

  test.each([
    ['darwin', 'Keychain Access'],
    ['win32', 'Data Protection API'],
  ] as const)('on %s is %s, whose name is not asked for', async (platform, backend) => {
    const storage = fakeSafeStorage('basic_text');
    const keychain = createKeychain(
      {
        ...storage,
        getSelectedStorageBackend: () => {
          throw new TypeError('safeStorage.getSelectedStorageBackend is not a function');
        },
      },
      platform,
    );
    expect(await keychain.seal(secret)).toMatchObject({ backend });
  });

  test('is none on a system that nobody has thought of', async () => {
    expect(await createKeychain(fakeSafeStorage(), 'freebsd').seal(secret)).toBeNull();
  });

  test('is none where nothing can be sealed', async () => {
    const storage = fakeSafeStorage();
    storage.isAvailable = false;
    expect(await createKeychain(storage, 'linux').seal(secret)).toBeNull();
  });

  test('that cannot open what it has sealed is given nothing to keep', async () => {
    const storage = fakeSafeStorage();
    const keychain = createKeychain(
      {
        ...storage,
        decryptStringAsync: () => Promise.resolve({ result: 'a', shouldReEncrypt: false }),
      },
      'linux',
    );
    await expect(keychain.seal(secret)).rejects.toThrow('could not be opened again');
  });
});

describe('threat 2 · what a keychain has sealed', () => {
  async function sealedBy(storage = fakeSafeStorage()) {
    const keychain = createKeychain(storage, 'linux');
    const sealed = await keychain.seal(secret);
    if (!sealed) throw new Error('not sealed');
    return { storage, open: () => keychain.open(sealed.sealed) };
  }

  test('is locked while the keychain says that it is for the moment', async () => {
    const { storage, open } = await sealedBy();
    storage.mood = 'locked';
    expect(await open()).toEqual({ kind: 'locked' });
    storage.mood = 'well';
    expect(await open()).toMatchObject({ kind: 'open' });
  });

  test('is not to be opened with another key, and what is said of it holds no secret', async () => {
    const { storage, open } = await sealedBy();
    storage.key = 'another';
    expect(await open()).toEqual({ kind: 'unopenable' });
  });

  test.each([
    ['throws', () => Promise.reject(new Error(canary))],
    [
      'throws at once',
      () => {
        throw new Error(canary);
      },
    ],
    ['throws what is no error', () => Promise.reject(canary as unknown as Error)],
    ['gives nothing', () => Promise.resolve({ result: '', shouldReEncrypt: false })],
  ])('is not to be opened where the keychain %s', async (_how, decryptStringAsync) => {
    const keychain = createKeychain({ ...fakeSafeStorage(), decryptStringAsync }, 'linux');
    expect(await keychain.open(new Uint8Array([1]))).toEqual({ kind: 'unopenable' });
  });

  test('says when its key is on its way out', async () => {
    const { storage, open } = await sealedBy();
    storage.oldKeys.push(storage.key);
    storage.key = 'second';
    expect(await open()).toMatchObject({ kind: 'open', isOutdated: true });
  });
});

test("the desktop's keychain is that of Electron", async () => {
  const fake = fakeSafeStorage();
  const electron = {
    isAsyncEncryptionAvailable: () => fake.isAsyncEncryptionAvailable(),
    encryptStringAsync: (text: string) =>
      fake.encryptStringAsync(text).then((sealed) => Buffer.from(sealed)),
    decryptStringAsync: (sealed: Buffer) => fake.decryptStringAsync(sealed),
    getSelectedStorageBackend: () => 'gnome_libsecret' as const,
  };
  const keychain = systemKeychain(electron);
  const sealed = await keychain.seal(secret);
  expect(await keychain.open(sealed?.sealed ?? new Uint8Array())).toMatchObject({ kind: 'open' });
});
