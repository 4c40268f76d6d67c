import type { SafeStorage } from 'electron';
import { createKeychain, type Keychain } from '../credential/keychain';

/** Those calls of safeStorage that never hold up the main process, and nothing of the others. */
export type AsynchronousSafeStorage = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>;

/** This computer's keychain. To be used once the app is ready. */
export function systemKeychain(safeStorage: AsynchronousSafeStorage): Keychain {
  return createKeychain(
    {
      isAsyncEncryptionAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
      encryptStringAsync: (text) => safeStorage.encryptStringAsync(text),
      decryptStringAsync: (sealed) => safeStorage.decryptStringAsync(sealed),
      getSelectedStorageBackend: () => safeStorage.getSelectedStorageBackend(),
    },
    process.platform,
  );
}
