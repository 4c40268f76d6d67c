import type { SafeStorage } from 'electron';
import { createKeychain, type Keychain, type SafeStorageCalls } from '../credential/keychain';

/** This computer's keychain, by those calls that never hold up the main process. To be used once the app is ready. */
export function systemKeychain(safeStorage: Pick<SafeStorage, keyof SafeStorageCalls>): Keychain {
  return createKeychain(safeStorage, process.platform);
}
