import type { Dialog, WebContents } from 'electron';
import { writeFile } from 'node:fs/promises';
import { errorCode } from '../../error-code';
import { done, refused } from '../../staff/staff-command';
import type { StaffAnswer } from '../../../staff-contract';

/**
 * The page of a staff window on paper, by its print style, as a file where the person wants it. Nothing is
 * written where they choose none.
 */
export async function savePdf(
  contents: Pick<WebContents, 'printToPDF'>,
  dialog: Pick<Dialog, 'showSaveDialog'>,
): Promise<StaffAnswer<null>> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: 'Save as PDF',
    defaultPath: 'narthex.pdf',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || filePath === '') return done(null);
  try {
    const pdf = await contents.printToPDF({ printBackground: true, preferCSSPageSize: true });
    await writeFile(filePath, pdf);
    return done(null);
  } catch (error) {
    const code = errorCode(error) ?? 'the page could not be drawn';
    return refused(`The file could not be written (${code}). Choose another folder.`);
  }
}
