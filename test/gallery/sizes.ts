import { squareSideMillimetres } from '../../src/core/board/legibility';
import type { ThemeName } from '../../src/core/board/palettes';
import type { Screen } from '../../src/core/board/screen';
import { leastCapHeightMillimetres } from '../../src/core/board/legibility';
import type { Judging } from './text-faults';

/** A display as it hangs, with where people stand before it. */
export type GallerySize = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly viewing: Required<Pick<Screen, 'diagonalInches' | 'distanceMetres'>>;
};

const lobby = { diagonalInches: 55, distanceMetres: 5 };

export const gallerySizes: readonly GallerySize[] = [
  { name: '1080p', width: 1920, height: 1080, viewing: lobby },
  { name: 'portrait', width: 1080, height: 1920, viewing: lobby },
  { name: '4K', width: 3840, height: 2160, viewing: lobby },
  {
    name: 'tablet',
    width: 1280,
    height: 800,
    viewing: { diagonalInches: 10.1, distanceMetres: 0.9 },
  },
];

/** What letters need on a display of this size in a theme: in the high-contrast one even more than by law. */
export function judgingOf({ width, height, viewing }: GallerySize, theme: ThemeName): Judging {
  const { diagonalInches, distanceMetres } = viewing;
  return {
    contrast: theme === 'contrast' ? 7 : 4.5,
    pixelMillimetres: squareSideMillimetres(1, {
      diagonalInches,
      widthPx: width,
      heightPx: height,
    }),
    leastCapMillimetres: leastCapHeightMillimetres(distanceMetres),
  };
}
