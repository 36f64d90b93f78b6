/** Somebody under 18 at the rail, or with flame, a weapon or a power tool. */
import type { Person } from '../../company/people.ts';
import { foldedText, shortened } from '../../values/text.ts';
import { adultsOnlyIn } from '../adultsOnlyIn.ts';
import { playersInAnyCast } from '../casts.ts';
import { checkersOf } from '../checkersOf.ts';
import type { DeckRecord, Doer } from '../deckMoments.ts';
import type { NamedProp } from '../deckThings.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';

const RULE = 'minorAtRisk';

/** By the words of the setting Not for under-18s. Whoever’s age is not known counts as under 18; of a double cast each counts. */
export function minorAtRisk({ deck }: DeckFacts): Contradiction[] {
  const kept = adultsOnlyIn(deck.settings.adultsOnly);
  const minorsOf = (people: readonly Person[]) => people.filter((one) => one.minor);
  const playing = (character: string) => minorsOf(playersInAnyCast(character, deck.casts));
  const doing = ({ people, characters }: Doer) => [...minorsOf(people), ...characters.flatMap(playing)];
  const found = (
    record: DeckRecord,
    column: string,
    minors: readonly Person[],
    word: string | undefined,
  ): Contradiction[] => {
    const [minor] = minors;
    if (minor === undefined || word === undefined) return [];
    const message = `${minor.name} is under 18, and this has to do with “${shortened(word)}”. Give it to an adult, or change the setting Not for under-18s.`;
    return [contradiction(RULE, record, column, message)];
  };
  // Whoever plays with it does so all evening: of each prop and person the first row is named.
  const seen = new Set<string>();
  const played = (record: DeckRecord, column: string, item: NamedProp, people: readonly Person[]) => {
    const word = kept.inProp(item);
    const what = item.prop?.key ?? foldedText(item.text);
    const minors = word === undefined ? [] : people.filter((one) => !seen.has(`${what}\n${one.id}\n${one.name}`));
    for (const one of minors) seen.add(`${what}\n${one.id}\n${one.name}`);
    return found(record, column, minors, word);
  };
  return [
    ...deck.runSheet.flatMap((run) => found(run, 'Who', minorsOf(run.who), kept.inRun(run))),
    ...deck.moves.flatMap((move) => {
      const minors = [...playing(move.character), ...doing(move.entersBy), ...doing(move.exitsBy)];
      return played(move, 'Character', move.prop, minors);
    }),
    ...deck.entrances.flatMap((entrance) =>
      entrance.carrying.flatMap((item) => played(entrance, 'Carrying', item, playing(entrance.character))),
    ),
    ...deck.cues.flatMap((cue) =>
      cue.isCut || cue.operator === null ? [] : found(cue, 'Operator', minorsOf([cue.operator]), kept.inCue(cue)),
    ),
    ...deck.presets.flatMap((one) =>
      found(one, 'Checked by', minorsOf(checkersOf(one, deck.company)), kept.inPreset(one)),
    ),
    ...deck.headsets.flatMap((one) =>
      found(one, 'Person', one.person === null ? [] : minorsOf([one.person]), kept.inTexts(one.station, one.location)),
    ),
    ...deck.tracks.flatMap((one) =>
      found(one, 'Person', one.person === null ? [] : minorsOf([one.person]), kept.inTexts(one.track)),
    ),
  ];
}
