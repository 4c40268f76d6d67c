import type { SafeStorage } from 'electron/main';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { isReady, onlyAfterReady } from './lifecycle';
import { doubleSettings } from './settings';

/** How the computer's keyring behaves. Tests change it. */
export type Keyring = {
  readonly backend: ReturnType<SafeStorage['getSelectedStorageBackend']>;
  /**
   * `locked`: it refuses for the moment. `silent`: its questions wait for another state, as of a prompt that
   * nobody has answered yet.
   */
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

const waiting: (() => void)[] = [];

export function setKeyring(next: Partial<Keyring>): void {
  keyring = { ...keyring, ...next };
  for (const resolve of waiting.splice(0)) resolve();
}

/** Refuses in the words of Electron's electron_api_safe_storage.cc. */
async function whenOpen<Value>(refusal: string, act: () => Value): Promise<Value> {
  await initialised();
  if (keyring.state === 'locked') throw new Error(refusal);
  return act();
}

async function initialised(): Promise<void> {
  onlyAfterReady('safeStorage cannot be used before app is ready');
  while (keyring.state === 'silent') {
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
}

/** A text that begins with v10 was sealed with the key that stands in Chromium's source. */
function header(): Buffer {
  return Buffer.from(['basic_text', 'unknown'].includes(keyring.backend) ? 'v10' : 'v11');
}

function secretKey(): Buffer {
  return createHash('sha256').update(keyring.key).digest();
}

function seal(plainText: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secretKey(), nonce);
  const sealed = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
  return Buffer.concat([header(), nonce, cipher.getAuthTag(), sealed]);
}

function unseal(encrypted: Buffer): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', secretKey(), encrypted.subarray(3, 15));
    decipher.setAuthTag(encrypted.subarray(15, 31));
    return Buffer.concat([decipher.update(encrypted.subarray(31)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    throw new Error(
      'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.',
    );
  }
}

/** The asynchronous part; what Electron calls deprecated is not here, so that nobody comes to use it. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => {
    await initialised();
    return true;
  },
  encryptStringAsync: (plainText) =>
    whenOpen('Error while encrypting the text provided to safeStorage.encryptStringAsync.', () =>
      seal(plainText),
    ),
  decryptStringAsync: (encrypted) =>
    whenOpen(
      'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.',
      () => ({
        shouldReEncrypt: keyring.isKeyRotated,
        result: unseal(encrypted),
      }),
    ),
  getSelectedStorageBackend: () => (isReady() ? keyring.backend : 'unknown'),
} satisfies Partial<SafeStorage>;
