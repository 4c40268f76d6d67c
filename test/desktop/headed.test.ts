import { describe, expect, onTestFinished, test } from 'vitest';
import { capturedImage } from '../fakes/electron/native-image';
import { isBlank } from './blank-picture';
import { launchDesktop } from './harness/launch-desktop';
import { missingPrograms, startXServer } from './x-server';

const missing = missingPrograms();
const size = { width: 1280, height: 720 };

describe('a desktop on a real screen', () => {
  test('covers it to the last pixel', async (context) => {
    context.skip(missing.length > 0, `not on this computer: ${missing.join(', ')}`);
    const screen = await startXServer(size.width, size.height);
    onTestFinished(screen.close);
    const app = await launchDesktop({
      isHeaded: true,
      displays: [size],
      env: { DISPLAY: screen.display },
    });
    onTestFinished(() => app.close());
    const board = await app.firstBoard();
    await expect.poll(screen.windows, { timeout: 5_000 }).toContain('1280x720+0+0');
    await expect
      .poll(() => board.evaluate(() => [innerWidth, innerHeight]), { timeout: 5_000 })
      .toEqual([1280, 720]);
    await expect
      .poll(() => cornersOf(screen.picture()), { timeout: 5_000 })
      .toEqual(Array(4).fill('#0d1014'));
    expect(isBlank(screen.picture())).toBe(false);
  });
});

/** The colours of the four corner pixels. */
function cornersOf(png: Buffer): string[] {
  const image = capturedImage(png);
  const { width, height } = image.getSize();
  const bitmap = image.toBitmap();
  const corners = [0, width - 1, (height - 1) * width, height * width - 1];
  return corners.map((pixel) => {
    const [blue = 0, green = 0, red = 0] = bitmap.subarray(pixel * 4, pixel * 4 + 3);
    return `#${[red, green, blue].map((each) => each.toString(16).padStart(2, '0')).join('')}`;
  });
}
