/**
 * The design system's values, for the sidebar and for Docs and mail: colours with their contrast, type and spacing.
 * Docs and mail are always light; the sidebar follows the reader's own choice of light or dark.
 */

/** Colours by what they are for. */
export interface Palette {
  ink: string;
  /** For what is read second. */
  quiet: string;
  page: string;
  /** Behind what belongs together. */
  surface: string;
  /** Around fields; at least 3:1 against the page. */
  line: string;
  /** Between things; decoration only. */
  hairline: string;
  accent: string;
  onAccent: string;
  focus: string;
}

export const LIGHT: Palette = {
  ink: '#1f2933',
  quiet: '#52606d',
  page: '#ffffff',
  surface: '#f4f6f7',
  line: '#748290',
  hairline: '#dfe4e8',
  accent: '#1c5d66',
  onAccent: '#ffffff',
  focus: '#1c5d66',
};

export const DARK: Palette = {
  ink: '#e8ecef',
  quiet: '#aab6c0',
  page: '#1b2126',
  surface: '#242c32',
  line: '#8796a3',
  hairline: '#36414a',
  accent: '#8fd0d6',
  onAccent: '#10272a',
  focus: '#8fd0d6',
};

export interface Tone {
  text: string;
  background: string;
  /** Its sign, so that colour is never the only one. */
  shape: string;
}

export type ToneName = 'good' | 'watch' | 'bad' | 'quiet';

export const LIGHT_TONES: Record<ToneName, Tone> = {
  good: { text: '#14532d', background: '#ddf2e3', shape: '●' },
  watch: { text: '#5f370e', background: '#fdf0d0', shape: '▲' },
  bad: { text: '#7a1712', background: '#fbe0de', shape: '■' },
  quiet: { text: '#3c4248', background: '#e8eaed', shape: '○' },
};

export const DARK_TONES: Record<ToneName, Tone> = {
  good: { text: '#b7ebc6', background: '#173a24', shape: '●' },
  watch: { text: '#fbe0a3', background: '#45310b', shape: '▲' },
  bad: { text: '#ffc9c4', background: '#521a17', shape: '■' },
  quiet: { text: '#d2d8dd', background: '#333d45', shape: '○' },
};

/** Sizes in rem, so that they grow with the reader's own type size. */
export const SPACE = { xs: 0.25, s: 0.5, m: 0.75, l: 1, xl: 1.5 } as const;
export const TYPE = { small: 0.8125, body: 0.875, large: 1, title: 1.25 } as const;

/**
 * Contrast between two colours `#rrggbb` as WCAG 2.2 reckons it: from 1 to 21.
 * @example contrast('#000000', '#ffffff') // 21
 */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
