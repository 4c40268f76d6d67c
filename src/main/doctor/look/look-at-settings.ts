import { join } from 'node:path';
import { errorCode } from '../../error-code';
import { fittingSettings, settingsName, type Settings } from '../../settings/settings';
import type { SeenSettings } from '../judge/judge-settings';
import { readText } from './read-text';

/** With the settings that a start would go on with. */
export type LookedAtSettings = { readonly seen: SeenSettings; readonly settings: Settings };

/** As `readSettings` reads them; what is broken stays where it is. */
export async function lookAtSettings(directory: string): Promise<LookedAtSettings> {
  try {
    const text = await readText(join(directory, `${settingsName}.json`));
    if (text === null) return withDefaults({ kind: 'none' }, directory);
    const complaints: string[] = [];
    const log = { warn: (line: string) => complaints.push(line) };
    const settings = fittingSettings(objectOf(JSON.parse(text)), directory, log);
    return { seen: { kind: 'read', complaints }, settings };
  } catch (error) {
    if (error instanceof SyntaxError) return withDefaults({ kind: 'broken' }, directory);
    const code = errorCode(error);
    if (code === undefined) throw error;
    return withDefaults({ kind: 'unreadable', code }, directory);
  }
}

/** As a start goes on that can use nothing of the file. */
export function withDefaults(seen: SeenSettings, directory: string): LookedAtSettings {
  return { seen, settings: fittingSettings({}, directory, { warn: () => undefined }) };
}

/** JSON that is no object holds no setting, as for conf. */
function objectOf(parsed: unknown): Readonly<Record<string, unknown>> {
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}
