/** The design tokens as custom properties of a style sheet, light and dark. */
import {
  DARK,
  DARK_TONES,
  LIGHT,
  LIGHT_TONES,
  type Palette,
  SPACE,
  type Tone,
  type ToneName,
  TYPE,
} from '../documents/tokens.ts';

/** @example tokenStyle() // ':root{--ink:#1f2933;…}@media (prefers-color-scheme: dark){:root{…}}' */
export function tokenStyle(): string {
  const sizes = [
    ...Object.entries(SPACE).map(([name, rem]) => `--space-${name}:${rem}rem`),
    ...Object.entries(TYPE).map(([name, rem]) => `--type-${name}:${rem}rem`),
  ];
  const light = [...colors(LIGHT, LIGHT_TONES), ...sizes].join(';');
  const dark = colors(DARK, DARK_TONES).join(';');
  return `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
}

function colors(palette: Palette, tones: Record<ToneName, Tone>): string[] {
  return [
    ...Object.entries(palette).map(([name, value]) => `--${name}:${value}`),
    ...Object.entries(tones).flatMap(([name, tone]) => [
      `--${name}-text:${tone.text}`,
      `--${name}-background:${tone.background}`,
    ]),
  ];
}
