import { tmpdir } from 'node:os';
import { recorded } from './recorded';

/** Where Chromium keeps what it must: beneath the app's user data, which tests remove. */
export function profileFolder(): string {
  return recorded.userData || tmpdir();
}
