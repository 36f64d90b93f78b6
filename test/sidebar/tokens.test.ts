import fc from 'fast-check';
import { contrast, DARK, DARK_TONES, LIGHT, LIGHT_TONES, type Palette, type Tone } from '../../src/documents/tokens.ts';
import { tokenStyle } from '../../src/sidebar/tokenStyle.ts';

const THEMES: [string, Palette, Record<string, Tone>][] = [
  ['light', LIGHT, LIGHT_TONES],
  ['dark', DARK, DARK_TONES],
];

describe.each(THEMES)('in the %s theme', (_name, palette, tones) => {
  it.each(['ink', 'quiet', 'accent'] as const)('%s can be read on the page and on surfaces', (text) => {
    expect(contrast(palette[text], palette.page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[text], palette.surface)).toBeGreaterThanOrEqual(4.5);
  });

  it('the main button can be read', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('fields and the focus stand out from the page', () => {
    expect(contrast(palette.line, palette.page)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.focus, palette.page)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(tones))('a %s status can be read', (_tone, { text, background }) => {
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
  });

  it('every status has a shape of its own', () => {
    expect(new Set(Object.values(tones).map((tone) => tone.shape)).size).toBe(Object.keys(tones).length);
  });
});

it('reckons contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('reckons the same contrast both ways, between 1 and 21', () => {
  const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(color, color, (one, other) => {
      const value = contrast(one, other);
      expect(value).toBeCloseTo(contrast(other, one));
      expect(value).toBeGreaterThanOrEqual(1);
      expect(value).toBeLessThanOrEqual(21.0001);
    }),
  );
});

it('gives every colour of the light theme a dark one', () => {
  const [light = '', dark = ''] = tokenStyle().split('@media');
  const names = (css: string) => [...css.matchAll(/--([\w-]+):#/g)].map((match) => match[1]);
  expect(names(dark)).toEqual(names(light));
});
