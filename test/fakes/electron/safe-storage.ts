import type { SafeStorage } from 'electron/main';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { isReady, onlyAfterReady } from './lifecycle';
import { doubleSettings } from './settings';

/** How the computer's keyring behaves. Tests change it. */
export type Keyring = {
  readonly backend: ReturnType<SafeStorage['getSelectedStorageBackend']>;
  /** `locked`: it refuses. `silent`: its questions are never answered, as of a prompt that nobody sees. */
  readonly state: 'open' | 'locked' | 'silent';
  /** Another one cannot read what was written with this. */
  readonly key: string;
  readonly isKeyRotated: boolean;
};

let keyring: Keyring = {
  backend: 'gnome_libsecret',
  state: 'open',
  key: 'first',
  isKeyRotated: false,
  ...doubleSettings().keyring,
};

export function setKeyring(next: Partial<Keyring>): void {
  keyring = { ...keyring, ...next };
}

async function whenOpen<Value>(action: string, act: () => Value): Promise<Value> {
  onlyAfterReady('safeStorage cannot be used before app is ready');
  if (keyring.state === 'silent') await new Promise(() => undefined);
  if (keyring.state === 'locked')
    throw new Error(`Error while ${action}. Encryption is not available.`);
  return act();
}

const header = Buffer.from('v10');

function secretKey(): Buffer {
  return createHash('sha256').update(keyring.key).digest();
}

function seal(plainText: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secretKey(), nonce);
  const sealed = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
  return Buffer.concat([header, nonce, cipher.getAuthTag(), sealed]);
}

function unseal(encrypted: Buffer): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', secretKey(), encrypted.subarray(3, 15));
    decipher.setAuthTag(encrypted.subarray(15, 31));
    return Buffer.concat([decipher.update(encrypted.subarray(31)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
  }
}

/** The asynchronous part; what Electron calls deprecated is not here, so that nobody comes to use it. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => {
    onlyAfterReady('safeStorage cannot be used before app is ready');
    if (keyring.state === 'silent') await new Promise(() => undefined);
    return keyring.state === 'open';
  },
  encryptStringAsync: async (plainText) =>
    whenOpen('encrypting the text provided to safeStorage.encryptString', () => seal(plainText)),
  decryptStringAsync: async (encrypted) =>
    whenOpen('decrypting the ciphertext provided to safeStorage.decryptString', () => ({
      shouldReEncrypt: keyring.isKeyRotated,
      result: unseal(encrypted),
    })),
  getSelectedStorageBackend: () => (isReady() ? keyring.backend : 'unknown'),
} satisfies Partial<SafeStorage>;
