/** What in a track is kept from under-18s, by the words of the setting. */
import { adultsOnlyWord } from '../../deck/adultsOnlyWord.ts';
import { ofPreset } from '../../deck/contradictions/minorAtRisk.ts';
import type { NamedProp } from '../../deck/deck.ts';
import { shortened } from '../../values/text.ts';
import type { CoverTrack } from './coverTracks.ts';

/**
 * What it is, as it was typed; `''` for nothing.
 * @param words as typed into the setting Not for under-18s
 */
export function adultsOnlyOf(
  {
    moves,
    carries,
    cues,
    entrances,
    presets,
  }: Pick<CoverTrack, 'moves' | 'carries' | 'cues' | 'entrances' | 'presets'>,
  words: readonly string[],
): string {
  const wordIn = adultsOnlyWord(words);
  const ofProp = ({ text, prop }: NamedProp) => wordIn(text, prop?.name ?? '', prop?.description ?? '');
  const found = [
    ...moves.map((one) =>
      one.action === 'Fly' ? 'fly' : (ofProp(one.item) ?? wordIn(one.moment, one.from.text, one.to.text, one.notes)),
    ),
    ...carries.map(({ prop }) => ofProp(prop)),
    ...entrances.flatMap(({ carrying }) => carrying.map(ofProp)),
    ...presets.map((one) => ofPreset(one, wordIn)),
    ...cues.map((one) =>
      one.department === 'Fly' || one.number?.prefix === 'FLY' ? 'fly' : wordIn(one.description, one.department),
    ),
  ].find((word) => word !== undefined);
  return found === undefined ? '' : `“${shortened(found)}”`;
}
