/** Where in the show boxes are set: preshow first, then as the scenes come, the intermission before the first scene of the next act. */
import type { Breakdown } from '../../schedule/breakdown.ts';
import { sceneIndex } from '../../schedule/sceneIndex.ts';
import { sceneTyped } from '../../schedule/sceneTyped.ts';
import { foldedText } from '../../values/text.ts';
import { INTERMISSION, PRESHOW } from './presetBoxes.ts';

/** After everything that the scenes know. */
const UNKNOWN = 1_000_000;
const BEFORE = 'before ';

/** @example whenRank(breakdown)('Before 2.1') // the place of scene 2.1 in the show */
export function whenRank(
  breakdown: Pick<Breakdown, 'scenes' | 'about' | 'frenchScenes' | 'isFrenchUnread'>,
): (when: string) => number {
  const { scenes, about } = breakdown;
  const named = sceneTyped(sceneIndex(breakdown));
  const at = new Map(scenes.map((scene, index) => [scene, index]));
  const acts = scenes.map((scene) => foldedText(about.get(foldedText(scene))?.act ?? ''));
  const second = acts.findIndex((act) => act !== '' && act !== acts[0]);
  return (when) => {
    if (when === PRESHOW) return -1;
    if (when === INTERMISSION) return second < 0 ? UNKNOWN - 1 : second - 0.5;
    const isBefore = foldedText(when).startsWith(BEFORE);
    return at.get(named(isBefore ? when.slice(BEFORE.length) : when) ?? '') ?? UNKNOWN;
  };
}
