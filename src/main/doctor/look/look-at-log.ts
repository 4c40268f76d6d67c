import { join } from 'node:path';
import type { SeenLog } from '../judge/judge-log';
import { readText } from './read-text';

const most = 5;
const warningLine = /^(\S+Z) warn (.+)$/u;

/** The last warnings in the log's present file. */
export async function lookAtLog(directory: string): Promise<SeenLog> {
  const text = await readText(join(directory, 'logs', 'narthex.log'));
  if (text === null) return null;
  const warnings = text.split('\n').flatMap((line) => {
    const [, stamp = '', message = ''] = warningLine.exec(line) ?? [];
    const at = Date.parse(stamp);
    return Number.isNaN(at) ? [] : [{ at, message }];
  });
  return { warnings: warnings.slice(-most) };
}
