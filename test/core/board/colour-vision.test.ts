import { describe, expect, test } from 'vitest';
import { difference, type Colour } from '../../../src/core/board/colour';
import { palettes, type Palette, type ThemeName } from '../../../src/core/board/palettes';
import { themeNames } from '../../../src/core/board/theme';
import { colourVisions, seenBy, type ColourVision } from '../../fakes/colour-vision';

type Shape =
  'solid edge' | 'dashed edge' | 'solid bar' | 'outline' | 'hatch' | 'bold words' | 'plain words';

/** What somebody sees of a state: its shape, that shape's colour, the colour of its words, and its ground. */
type Look = {
  readonly shape: Shape;
  readonly mark: Colour;
  readonly words: Colour;
  readonly ground: Colour;
};

type Looks = (palette: Palette) => Readonly<Record<string, Look>>;

const reserved = (of: Palette): Look => ({
  shape: 'hatch',
  mark: of.reservedStripe,
  words: of.reservedText,
  ground: of.reservedGap,
});

/** The states that can stand beside one another, or in one another's place, by board. */
const boards: Readonly<Record<'agenda' | 'door' | 'timeline', Looks>> = {
  agenda: (of) => ({
    now: { shape: 'solid edge', mark: of.nowEdge, words: of.nowText, ground: of.nowGround },
    soon: { shape: 'bold words', mark: of.soon, words: of.soon, ground: of.ink },
    later: { shape: 'plain words', mark: of.dim, words: of.dim, ground: of.ink },
  }),
  door: (of) => ({
    now: { shape: 'solid edge', mark: of.nowEdge, words: of.nowText, ground: of.nowGround },
    ready: { shape: 'dashed edge', mark: of.soon, words: of.soon, ground: of.soonGround },
    reserved: reserved(of),
    unknown: {
      shape: 'plain words',
      mark: of.unknownGround,
      words: of.unknownText,
      ground: of.unknownGround,
    },
    free: { shape: 'plain words', mark: of.ink, words: of.dim, ground: of.ink },
  }),
  timeline: (of) => ({
    now: { shape: 'solid bar', mark: of.now, words: of.onNow, ground: of.now },
    later: { shape: 'solid bar', mark: of.raised2, words: of.paper, ground: of.raised2 },
    ready: { shape: 'outline', mark: of.readyOutline, words: of.dim, ground: of.ink },
    reserved: reserved(of),
  }),
};

/** Five times what is just seen side by side: for a glance from across a lobby. */
const leastDifference = 0.1;

function lookDifference(a: Look, b: Look, vision: ColourVision): number {
  const parts = ['mark', 'words', 'ground'] as const;
  return Math.max(
    ...parts.map((part) => difference(seenBy(vision, a[part]), seenBy(vision, b[part]))),
  );
}

type Merging = readonly [where: string, shapes: readonly [Shape, Shape]];

/** The pairs of states whose colours somebody cannot tell apart, with the shapes that remain. */
function mergings(theme: ThemeName, board: keyof typeof boards): Merging[] {
  const looks = Object.entries(boards[board](palettes[theme]));
  const pairs = looks.flatMap((a, index) => looks.slice(index + 1).map((b) => [a, b] as const));
  return colourVisions.flatMap((vision) =>
    pairs
      .filter(([[, a], [, b]]) => lookDifference(a, b, vision) < leastDifference)
      .map(([[one, a], [other, b]]): Merging => [
        `${theme}, ${board}, ${vision}: ${one} and ${other}`,
        [a.shape, b.shape],
      ]),
  );
}

const boardNames = Object.keys(boards) as readonly (keyof typeof boards)[];
const merging = themeNames.flatMap((theme) =>
  boardNames.flatMap((board) => mergings(theme, board)),
);

describe('two states that may stand side by side', () => {
  test('differ in colour for everybody, but for these', () => {
    expect(merging).toEqual([
      ['dark, agenda, full: soon and later', ['bold words', 'plain words']],
      ['dark, agenda, protanopia: soon and later', ['bold words', 'plain words']],
      ['dark, agenda, deuteranopia: soon and later', ['bold words', 'plain words']],
      ['dark, agenda, greyscale: now and soon', ['solid edge', 'bold words']],
      ['dark, agenda, greyscale: now and later', ['solid edge', 'plain words']],
      ['dark, agenda, greyscale: soon and later', ['bold words', 'plain words']],
      ['dark, door, full: reserved and free', ['hatch', 'plain words']],
      ['dark, door, protanopia: reserved and free', ['hatch', 'plain words']],
      ['dark, door, deuteranopia: reserved and free', ['hatch', 'plain words']],
      ['dark, door, tritanopia: reserved and free', ['hatch', 'plain words']],
      ['dark, door, greyscale: now and ready', ['solid edge', 'dashed edge']],
      ['dark, door, greyscale: reserved and free', ['hatch', 'plain words']],
      ['light, agenda, tritanopia: soon and later', ['bold words', 'plain words']],
      ['light, agenda, greyscale: soon and later', ['bold words', 'plain words']],
      ['contrast, door, greyscale: now and ready', ['solid edge', 'dashed edge']],
    ]);
  });

  test('differ in shape where they do not in colour', () => {
    expect(merging.filter(([, [shape, other]]) => shape === other)).toEqual([]);
  });
});

describe('the simulation', () => {
  test.each(colourVisions)('leaves greys as they are: %s', (vision) => {
    expect(difference(seenBy(vision, '#808080'), '#808080')).toBeLessThan(0.005);
  });

  test.each([
    ['protanopia', '#7f8a00', '#b87d00'],
    ['deuteranopia', '#c86428', '#8c8232'],
    ['tritanopia', '#00a0a0', '#2f9be0'],
  ] as const)('takes the difference of two colours away: %s', (vision, colour, other) => {
    const seen = difference(seenBy(vision, colour), seenBy(vision, other));
    expect(seen).toBeLessThan(difference(colour, other) / 2);
  });
});
