import { join } from 'node:path';
import { decodeBootRecord } from '../../desktop/supervision/boot-record';
import type { SeenMending } from '../judge/judge-mending';
import { readText } from './read-text';

/** What starts of the desktop have noted of one another; null where that is nothing that can be used. */
export async function lookAtRecord(directory: string): Promise<SeenMending['record']> {
  const text = await readText(join(directory, 'supervision.json'));
  return text === null ? null : decodeBootRecord(text);
}
