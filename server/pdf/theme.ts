import type { BandId } from '../core/instrument/instrument.ts';
import type { TextStyle } from './type/typesetter.ts';

/** A4 in points, in twelve columns of 29.6 with gutters of 12. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 54,
  right: 541.28,
  top: 54,
  bottom: 787,
  width12: 487.28,
} as const;

/** The width of n of the twelve columns. */
export const columns = (count: number): number => (page.width12 + 12) * (count / 12) - 12;

export const colour = {
  ink: '#1B2B33',
  heading: '#0B3B48',
  teal: '#0F4C5C',
  link: '#0B5563',
  quiet: '#55646F',
  rule: '#D3DBDF',
  grid: '#DDE4E7',
  line: '#8A97A0',
  panel: '#F1F5F6',
  amber: '#C98B2B',
  alert: '#8C3B12',
  /** Amber as text on white. */
  amberText: '#7D5410',
  white: '#FFFFFF',
  night: '#0A3340',
  nightRule: '#2C5663',
  nightFill: '#144856',
  nightText: '#C9DCE1',
  nightLabel: '#9DBAC2',
  nightShape: '#7FC0BA',
  midnight: '#082A35',
  gold: '#E7B75E',
  track: '#DCE4E7',
} as const;

/** Ordinal, with falling lightness, so that the order survives greyscale; the word is always printed beside it. */
export const bandFill: Readonly<Record<BandId, string>> = {
  early: '#F0CB72',
  developing: '#56A09B',
  ready: '#0F4C5C',
};
export const bandText: Readonly<Record<BandId, string>> = {
  early: colour.ink,
  developing: '#0B2A30',
  ready: colour.white,
};

const regular = (size: number, leading: number, of: string = colour.ink): TextStyle => ({
  weight: 'regular',
  size,
  leading,
  colour: of,
});
const semibold = (size: number, leading: number, of: string = colour.ink): TextStyle => ({
  weight: 'semibold',
  size,
  leading,
  colour: of,
});

export const styles = {
  eyebrow: { ...semibold(7.6, 10, colour.link), tracking: 1.1 },
  headline: semibold(20, 23, colour.heading),
  subhead: semibold(13, 16.5, colour.heading),
  minor: semibold(10.4, 13.5, colour.heading),
  lead: regular(10.6, 15),
  intro: regular(9.4, 12.8),
  body: regular(9.5, 13.5),
  bodyStrong: semibold(9.5, 13.5),
  cardBody: regular(9.2, 12.6),
  small: regular(8.5, 11.6),
  smallStrong: semibold(8.5, 11.6),
  smallQuiet: regular(8.5, 11.6, colour.quiet),
  evidence: regular(8, 10.6, colour.quiet),
  link: regular(8, 10.6, colour.link),
  label: regular(7.6, 10, colour.quiet),
  labelStrong: semibold(7.6, 10, colour.quiet),
  chip: semibold(7.8, 10),
  numeral: { weight: 'light', size: 40, leading: 42, colour: colour.heading },
  cardNumeral: { weight: 'light', size: 27, leading: 30, colour: colour.heading },
} as const satisfies Record<string, TextStyle>;
