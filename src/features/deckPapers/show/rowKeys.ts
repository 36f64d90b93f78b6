/**
 * By what a row is known on a page: what tells it from the others in its tab. Two rows that share that are told apart by the page
 * they are on, so that neither changes a page on which it is not.
 */
import type { Preset, PropMove, QuickChange } from '../../../deck/deckThings.ts';
import type { Cue, Entrance, RunMove } from '../../../deck/deckWork.ts';
import { keyOf } from './deckPage.ts';
import { sceneOf } from './moveCells.ts';

export function runKey({ at, moment, action, item }: RunMove): string {
  return keyOf('run', sceneOf(at), at.page, moment, action, item.text);
}

export function propMoveKey({ prop, at, character }: PropMove): string {
  return keyOf('prop', prop.prop?.id || prop.text, sceneOf(at), at.page, character);
}

export function changeKey({ person, personText, character, out, in: back }: QuickChange): string {
  return keyOf('change', person?.id || personText, character, sceneOf(out), out.page, sceneOf(back));
}

export function presetKey({ when, location, spot, item }: Preset): string {
  return keyOf('preset', when.text, location.text, spot, item);
}

export function entranceKey({ at, character, kind }: Entrance): string {
  return keyOf('entrance', sceneOf(at), at.page, character, kind);
}

export function cueKey({ number, text }: Cue): string {
  return keyOf('cue', number?.key ?? text);
}
