import { screenPath } from '../../../../core/board/screen-address';

/** Where a browser opens a screen. The desktop's own pages stand at no address that another computer could open. */
export function screenAddressText(name: string): string {
  return addressText(screenPath(name));
}

export function addressText(path: string): string {
  return location.protocol.startsWith('http') ? `${location.origin}${path}` : path;
}
