/** What of the deck’s rows has to do with what under-18s are kept from: each kind of row is read in one way. */
import { adultsOnlyWord } from './adultsOnlyWord.ts';
import type { NamedProp, Preset, PropMove } from './deckThings.ts';
import type { Cue, RunMove } from './deckWork.ts';

export interface AdultsOnly {
  /** The word of the setting that stands in one of the texts. */
  inTexts(...texts: readonly string[]): string | undefined;
  inProp(item: NamedProp): string | undefined;
  /** What is used, where it waits, and what is noted of it. */
  inMove(move: PropMove): string | undefined;
  inRun(move: RunMove): string | undefined;
  inCue(cue: Cue): string | undefined;
  /** What is checked there, else where it lies and how. */
  inPreset(preset: Preset): string | undefined;
}

const FLY = 'fly';

/** @param words of the setting Not for under-18s */
export function adultsOnlyIn(words: readonly string[]): AdultsOnly {
  const inTexts = adultsOnlyWord(words);
  const inProp = ({ text, prop }: NamedProp) =>
    inTexts(text, prop?.name ?? '', prop?.description ?? '') ?? inTexts(prop?.notes ?? '');
  return {
    inTexts,
    inProp,
    inMove: ({ prop, presetLocation, notes, unread = '' }) =>
      inProp(prop) ?? inTexts(presetLocation.text) ?? inTexts(notes, unread),
    inRun: ({ action, item, moment, from, to, side, notes, unread = '' }) =>
      action === 'Fly'
        ? FLY
        : (inProp(item) ?? inTexts(moment, from.text, to.text, notes, unread) ?? inTexts(side.name)),
    inCue: ({ department, number, description, unread = '' }) =>
      department === 'Fly' || number?.prefix === 'FLY' ? FLY : inTexts(description, department, unread),
    inPreset: ({ item, prop: { text, prop }, location, spot, how, unread = '' }) =>
      inTexts(item, text, prop?.name ?? '', prop?.description ?? '') ??
      inTexts(location.text, spot, how, unread) ??
      inTexts(prop?.notes ?? ''),
  };
}
