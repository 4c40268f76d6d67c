import type { Colour } from './colour';

/** The colours of a theme, by what they stand for. `paper` is what is written with, `ink` what on. */
export type Palette = {
  /** What a browser takes for its own parts, such as the ground before the first paint. */
  readonly scheme: 'dark' | 'light';
  readonly ink: Colour;
  readonly raised: Colour;
  readonly raised2: Colour;
  readonly hairline: Colour;
  readonly paper: Colour;
  readonly dim: Colour;
  /** Page mark and foot only. */
  readonly faint: Colour;
  /** A bar of the timeline, and whatever else is filled. */
  readonly now: Colour;
  /** Thin and solid: the edge of a row, its progress, the line at now. */
  readonly nowEdge: Colour;
  readonly nowText: Colour;
  readonly nowGround: Colour;
  /** Text on solid `now`. */
  readonly onNow: Colour;
  /** Text, and the dashed edge of a door that is getting ready. */
  readonly soon: Colour;
  readonly soonGround: Colour;
  /** The two colours of the hatch; its text stands on both. */
  readonly reservedStripe: Colour;
  readonly reservedGap: Colour;
  readonly reservedText: Colour;
  /** Around time in which a room gets ready, on `ink`. */
  readonly readyOutline: Colour;
  readonly unknownGround: Colour;
  readonly unknownText: Colour;
  readonly newsGround: Colour;
  readonly newsText: Colour;
};

export type ThemeName = 'dark' | 'light' | 'contrast';

/** The colours of design/README.md, and what it leaves open. */
const dark: Palette = {
  scheme: 'dark',
  ink: '#0d1014',
  raised: '#151a20',
  raised2: '#20272f',
  hairline: '#2b343e',
  paper: '#f6f2ea',
  dim: '#b6bec7',
  faint: '#98a2ad',
  now: '#ffb84d',
  nowEdge: '#ffb84d',
  nowText: '#ffb84d',
  nowGround: '#2b2212',
  onNow: '#0d1014',
  soon: '#7cc4ff',
  soonGround: '#141b23',
  reservedStripe: '#20272f',
  reservedGap: '#151a20',
  reservedText: '#b6bec7',
  readyOutline: '#6f7b87',
  unknownGround: '#3b3e42',
  unknownText: '#f6f2ea',
  newsGround: '#f6f2ea',
  newsText: '#0d1014',
};

/** For bright foyers: printed paper rather than a lamp. Its amber deepens with what it is for: bar, edge, text. */
const light: Palette = {
  scheme: 'light',
  ink: '#f6f1e6',
  raised: '#ece5d6',
  raised2: '#e0d7c4',
  hairline: '#d0c6b2',
  paper: '#15181c',
  dim: '#454b52',
  faint: '#575d64',
  now: '#ea9410',
  nowEdge: '#c26f00',
  nowText: '#7a4500',
  nowGround: '#fde8c2',
  onNow: '#15181c',
  soon: '#004f8f',
  soonGround: '#dce8f2',
  reservedStripe: '#d3cab8',
  reservedGap: '#ece5d6',
  reservedText: '#454b52',
  readyOutline: '#7b746a',
  unknownGround: '#bfc1c3',
  unknownText: '#15181c',
  newsGround: '#15181c',
  newsText: '#f6f1e6',
};

/** For eyes that need it: black and white, and no word in a weaker colour than it must be. */
const contrast: Palette = {
  scheme: 'dark',
  ink: '#000000',
  raised: '#14171a',
  raised2: '#24292e',
  hairline: '#80868c',
  paper: '#ffffff',
  dim: '#e4e7ea',
  faint: '#d0d4d8',
  now: '#ffd54a',
  nowEdge: '#ffd54a',
  nowText: '#ffd54a',
  nowGround: '#2e2200',
  onNow: '#000000',
  soon: '#82c0ff',
  soonGround: '#0b2033',
  reservedStripe: '#3a4047',
  reservedGap: '#000000',
  reservedText: '#ffffff',
  readyOutline: '#d0d4d8',
  unknownGround: '#3f4245',
  unknownText: '#ffffff',
  newsGround: '#ffffff',
  newsText: '#000000',
};

export const palettes: Readonly<Record<ThemeName, Palette>> = { dark, light, contrast };
