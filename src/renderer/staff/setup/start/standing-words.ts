import type { Privacy, PrivacyLevel } from '../../../../core/schedule/privacy';
import type { SetupState } from '../../../../core/staff/setup';

/** Which church boards show; `church` is null while that is not known. */
export function churchText({ source, isDemoTyped }: SetupState, church: string | null): string {
  if (source === 'demo') {
    const reason = isDemoTyped ? ' because this start was told to' : '';
    return `Boards show the demonstration church${reason}.`;
  }
  return church === null ? 'Boards wait for your church to answer.' : `Boards show ${church}.`;
}

export function credentialText({ credentialFrom, applicationId }: SetupState): string {
  const token = applicationId === null ? 'The token' : `The token that ends in ${applicationId}`;
  if (credentialFrom === 'none') return 'No token is kept.';
  if (credentialFrom === 'kept') return `${token} is kept on this computer.`;
  const giver = credentialFrom === 'systemd' ? 'systemd' : 'the environment';
  return `${token} comes from ${giver}, and cannot be changed here.`;
}

/** Of what is kept from boards, how much. */
export function privacyText({ rooms, tags }: Privacy): string {
  const counted = [
    countText(keptCount(rooms), 'room', 'rooms'),
    countText(keptCount(tags), 'tag', 'tags'),
  ].filter((text) => text !== null);
  return counted.length === 0
    ? 'Boards name every room, and every event that Planning Center shows to kiosks.'
    : `Boards do not name ${counted.join(' and ')}.`;
}

function keptCount(levels: Readonly<Record<string, PrivacyLevel>>): number {
  return Object.values(levels).filter((level) => level !== 'name').length;
}

function countText(count: number, one: string, many: string): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? one : many}`;
}
