import { boardNames } from '../../../core/board/screen';
import type { SetupState, WrittenScreen } from '../../../core/staff/setup';
import { findBeside, type FoundCredential } from '../../credential/find-credential';
import { readDisplays } from '../../settings/display-settings';
import { readHouse } from '../../settings/house';
import { isRefusal } from '../../settings/launch';
import { readPrivacy } from '../../settings/privacy-settings';
import type { WrittenSettings } from '../../settings/settings-file';
import type { SetupWorkshop } from './setup-means';

/** How much of an application id is told: enough to tell one token from another. */
const toldCharacters = 4;

/** All that is decided, as it stands in the settings; no secret. A text where they cannot be read. */
export async function readSetup(workshop: SetupWorkshop): Promise<SetupState | string> {
  const { host, file, keychain, displays } = workshop;
  const written = await file.read();
  if (typeof written === 'string') return written;
  const { flags } = host.start;
  return {
    source: host.options().source.kind,
    isDemoTyped: flags.demo,
    ...credentialState(workshop),
    canKeepCredential: keychain?.name() == null ? 'file' : 'keychain',
    ...writtenState(written),
    displays: displays === null ? null : displays(),
    isBoardTyped: flags.board !== undefined,
    boards: boardNames,
  };
}

function writtenState(written: WrittenSettings) {
  const { privacy, complaints } = readPrivacy(written.privacy);
  return {
    privacy,
    everyScreen: objectOf(written.everyScreen),
    screens: Object.fromEntries(
      Object.entries(objectOf(written.screens)).map(([name, each]) => [name, objectOf(each)]),
    ),
    complaints: [
      ...readHouse(written).complaints,
      ...readDisplays(written.displays).complaints,
      ...complaints,
    ],
  };
}

/** Also where the demonstration is shown all the same. */
function credentialState({ host, log, clock }: SetupWorkshop) {
  const { given, directory } = host.start;
  const found = findBeside(given, directory, { log, clock });
  if (found === null || isRefusal(found)) {
    return { credentialFrom: 'none', applicationId: null } as const;
  }
  const isGiven = given !== null && !isRefusal(given);
  const credentialFrom = isGiven ? given.from : ('kept' as const);
  return { credentialFrom, applicationId: endOf(found) };
}

function endOf(found: FoundCredential): string | null {
  if (found.kind === 'lost') return null;
  const id = found.kind === 'open' ? found.credential.applicationId : found.applicationId;
  return id.slice(-toldCharacters);
}

function objectOf(value: unknown): WrittenScreen {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as WrittenScreen) : {};
}
