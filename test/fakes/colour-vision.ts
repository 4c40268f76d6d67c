import { colourOf, linearRgb, type Colour, type LinearRgb } from '../../src/core/board/colour';
import { luminance } from '../../src/core/board/contrast';

type Row = LinearRgb;
type Matrix = readonly [Row, Row, Row];

/**
 * The three ways in which one kind of cone is missing, on linear RGB: Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.0.
 * https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html
 */
const matrices = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export type ColourVision = 'full' | keyof typeof matrices | 'greyscale';

export const colourVisions: readonly ColourVision[] = [
  'full',
  'protanopia',
  'deuteranopia',
  'tritanopia',
  'greyscale',
];

/** The colour in which somebody with full vision sees what the other sees. */
export function seenBy(vision: ColourVision, colour: Colour): Colour {
  if (vision === 'full') return colour;
  if (vision === 'greyscale') {
    const light = luminance(colour);
    return colourOf([light, light, light]);
  }
  const light = linearRgb(colour);
  const [red, green, blue] = matrices[vision];
  return colourOf([along(red, light), along(green, light), along(blue, light)]);
}

function along(row: Row, light: LinearRgb): number {
  return row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
}
