import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { SafeStorageCalls } from '../../src/main/credential/keychain';

/** Electron's safeStorage as it behaves on a computer that does as it is told. */
export type FakeSafeStorage = SafeStorageCalls & {
  /** What Linux calls its keychain. */
  backend: string;
  isAvailable: boolean;
  /** What the keychain seals with now. */
  key: string;
  /** Keys that it still opens with, although it seals with another by now. */
  readonly oldKeys: string[];
  /**
   * - `locked`: it says that it is for the moment;
   * - `silent`: it waits for a password that nobody types;
   * - `broken`: it throws what quotes the secret.
   */
  mood: 'well' | 'locked' | 'silent' | 'broken';
  /** What waits for a password goes on. */
  readonly answerNow: () => void;
  /** How often it was asked to open something. */
  readonly asked: () => number;
};

/** On Linux, a text that is sealed with the key that stands in Chromium's source begins with v10. */
const marks: Readonly<Record<string, string>> = { basic_text: 'v10', unknown: 'v10', '': 'v10' };

export function fakeSafeStorage(backend = 'gnome_libsecret'): FakeSafeStorage {
  const waiting: (() => void)[] = [];
  let asked = 0;

  /** Resolves in the mood of this moment. */
  async function inMood<T>(work: () => T, secret: string): Promise<T> {
    if (fake.mood === 'silent') await new Promise<void>((resolve) => waiting.push(resolve));
    if (fake.mood === 'broken') throw new Error(`No such thing as ${secret}`);
    if (fake.mood === 'locked') {
      throw new Error(
        'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.',
      );
    }
    return work();
  }

  const fake: FakeSafeStorage = {
    backend,
    isAvailable: true,
    key: 'first',
    oldKeys: [],
    mood: 'well',
    getSelectedStorageBackend: () => fake.backend,
    isAsyncEncryptionAvailable: () => Promise.resolve(fake.isAvailable),
    encryptStringAsync: (text) =>
      inMood(() => sealed(text, fake.key, marks[fake.backend] ?? 'v11'), text),
    decryptStringAsync: (bytes) => {
      asked += 1;
      return inMood(() => {
        for (const key of [fake.key, ...fake.oldKeys]) {
          const result = opened(bytes, key);
          if (result !== null) return { result, shouldReEncrypt: key !== fake.key };
        }
        throw new Error('Error while decrypting the ciphertext provided.');
      }, 'the ciphertext');
    },
    answerNow: () => {
      fake.mood = 'well';
      for (const resolve of waiting.splice(0)) resolve();
    },
    asked: () => asked,
  };
  return fake;
}

const digest = (key: string) => createHash('sha256').update(key).digest();

function sealed(text: string, key: string, mark: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', digest(key), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from(mark), nonce, cipher.getAuthTag(), body]);
}

/** Null where it was sealed with another key. */
function opened(bytes: Buffer, key: string): string | null {
  const decipher = createDecipheriv('aes-256-gcm', digest(key), bytes.subarray(3, 15));
  decipher.setAuthTag(bytes.subarray(15, 31));
  try {
    return decipher.update(bytes.subarray(31), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
