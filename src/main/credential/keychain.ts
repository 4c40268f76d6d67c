import { Secret } from '../calendar/credential';

/** Something of the system's that keeps secrets from other people and programs. */
export type Keychain = {
  /** Its name, for people; null where there is none that deserves the name. Asks for nothing. */
  readonly name: () => string | null;
  /** Null where there is none that deserves the name. Rejects where there is one that does not do its work. */
  readonly seal: (secret: Secret) => Promise<SealedSecret | null>;
  /** Takes as long as somebody takes for a password, and may never resolve. Never rejects. */
  readonly open: (sealed: Uint8Array) => Promise<OpenedSeal>;
};

export type SealedSecret = { readonly backend: string; readonly sealed: Uint8Array };

export type OpenedSeal =
  | {
      readonly kind: 'open';
      readonly secret: Secret;
      /** It should be sealed anew: its key is on its way out. */
      readonly isOutdated: boolean;
    }
  | { readonly kind: 'locked' | 'unopenable' };

/** Electron's safeStorage as far as it is used: the calls that block nobody. */
export type SafeStorageCalls = {
  readonly isAsyncEncryptionAvailable: () => Promise<boolean>;
  readonly encryptStringAsync: (text: string) => Promise<Uint8Array>;
  readonly decryptStringAsync: (
    sealed: Buffer,
  ) => Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  /** On Linux only; elsewhere there is no such function. */
  readonly getSelectedStorageBackend: () => string;
};

/** What of Linux's backends is a keychain. `basic_text` is a key that stands in Chromium's source. */
const linuxKeychains: readonly string[] = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'];

/**
 * With what Chromium on Linux begins a text that it has sealed with the key that stands in its source. It
 * takes that one also where a desktop with a keychain has none running, and says nothing of it.
 */
const openKeyMark = 'v10';

export function createKeychain(calls: SafeStorageCalls, platform: NodeJS.Platform): Keychain {
  async function open(sealed: Uint8Array): Promise<OpenedSeal> {
    try {
      const { result, shouldReEncrypt } = await calls.decryptStringAsync(Buffer.from(sealed));
      if (result === '') return { kind: 'unopenable' };
      return { kind: 'open', secret: new Secret(result), isOutdated: shouldReEncrypt };
    } catch (error) {
      return { kind: isTemporary(error) ? 'locked' : 'unopenable' };
    }
  }

  return {
    name: () => backendOf(calls, platform),
    open,
    seal: async (secret) => {
      const backend = backendOf(calls, platform);
      if (backend === null || !(await calls.isAsyncEncryptionAvailable())) return null;
      const sealed = await calls.encryptStringAsync(secret.reveal());
      if (platform === 'linux' && isSealedOpenly(sealed)) return null;
      const opened = await open(sealed);
      const isSame = opened.kind === 'open' && opened.secret.reveal() === secret.reveal();
      if (!isSame) throw new Error('What was sealed could not be opened again');
      return { backend, sealed };
    },
  };
}

/** Its name, for people. */
function backendOf(calls: SafeStorageCalls, platform: NodeJS.Platform): string | null {
  if (platform === 'darwin') return 'Keychain Access';
  if (platform === 'win32') return 'Data Protection API';
  const backend = platform === 'linux' ? calls.getSelectedStorageBackend() : 'unknown';
  return linuxKeychains.includes(backend) ? backend : null;
}

function isSealedOpenly(sealed: Uint8Array): boolean {
  return Buffer.from(sealed).toString('latin1', 0, openKeyMark.length) === openKeyMark;
}

/** There is no code for it, only a message: shell/browser/api/electron_api_safe_storage.cc of Electron. */
function isTemporary(error: unknown): boolean {
  return error instanceof Error && /temporarily unavailable/iu.test(error.message);
}
