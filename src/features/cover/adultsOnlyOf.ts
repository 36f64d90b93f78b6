/** What in a track is kept from under-18s, by the words of the setting. */
import { adultsOnlyIn } from '../../deck/adultsOnlyIn.ts';
import { shortened } from '../../values/text.ts';
import type { CoverTrack } from './coverTracks.ts';

type Work = Pick<CoverTrack, 'kind' | 'moves' | 'carries' | 'cues' | 'entrances' | 'presets'>;

/**
 * What it is, as it was typed; `''` for nothing.
 * @param words of the setting Not for under-18s
 */
export function adultsOnlyOf(
  { kind, moves, carries, cues, entrances, presets }: Work,
  words: readonly string[],
): string {
  const kept = adultsOnlyIn(words);
  const found = [
    ...moves.map(kept.inRun),
    ...carries.map(kept.inMove),
    ...entrances.flatMap(({ carrying }) => carrying.map(kept.inProp)),
    ...presets.map(kept.inPreset),
    // Whoever calls a cue of the rail does not run it.
    ...(kind === 'calls' ? [] : cues.map(kept.inCue)),
  ].find((word) => word !== undefined);
  return found === undefined ? '' : `“${shortened(found)}”`;
}
