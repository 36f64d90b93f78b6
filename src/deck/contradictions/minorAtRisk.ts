/** Somebody under 18 at the rail, or with flame, a weapon or a power tool. */
import type { Person } from '../../company/people.ts';
import { personNamed } from '../../company/personNamed.ts';
import { foldedText, shortened } from '../../values/text.ts';
import { adultsOnlyIn } from '../adultsOnlyIn.ts';
import { playersInAnyCast } from '../casts.ts';
import { namesIn } from '../checkersOf.ts';
import type { DeckRecord, Doer } from '../deckMoments.ts';
import type { NamedProp } from '../deckThings.ts';
import { minorsMeant } from '../minorsMeant.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';

const RULE = 'minorAtRisk';

/** Somebody under 18 whom a cell names; `said` where it may mean somebody else. */
interface Meant {
  person: Person;
  said?: string;
}

/**
 * By the words of the setting Not for under-18s. Whoever’s age is not known counts as under 18; of a double cast each counts, and of a
 * name that nobody can tell everybody whom it may mean.
 */
export function minorAtRisk({ deck }: DeckFacts): Contradiction[] {
  const kept = adultsOnlyIn(deck.settings.adultsOnly);
  const minorsIn = minorsMeant(deck);
  const sure = (people: readonly Person[]): Meant[] => people.filter((one) => one.minor).map((person) => ({ person }));
  const named = (text: string): Meant[] => {
    const [one, ...others] = personNamed(deck.company, text);
    if (one !== undefined && others.length === 0) return sure([one]);
    return minorsIn(text).map((person) => ({ person, said: text.trim() }));
  };
  const doing = ({ text, people, characters }: Doer): Meant[] => [
    ...sure([...people, ...characters.flatMap((one) => playersInAnyCast(one, deck.casts))]),
    ...named(text),
  ];
  const found = (
    record: DeckRecord,
    column: string,
    [one]: readonly Meant[],
    word: string | undefined,
  ): Contradiction[] => {
    if (one === undefined || word === undefined) return [];
    const { name } = one.person;
    const who = one.said === undefined ? `${name} is` : `“${shortened(one.said)}” may be ${name}, who is`;
    const toDo = one.said === undefined ? 'Give it' : 'Type who it is, give it';
    const message = `${who} under 18, and this has to do with “${shortened(word)}”. ${toDo} to an adult, or change the setting Not for under-18s.`;
    return [contradiction(RULE, record, column, message)];
  };
  // Whoever plays with it does so all evening: of each prop and person the first row is named.
  const seen = new Set<string>();
  const played = (
    record: DeckRecord,
    item: NamedProp,
    word: string | undefined,
    cells: readonly (readonly [column: string, doer: Doer])[],
  ) => {
    if (word === undefined) return [];
    const what = item.prop?.key ?? foldedText(item.text);
    const meant = cells.flatMap(([column, doer]) => doing(doer).map((one) => ({ ...one, column })));
    const minors = meant.filter(({ person }) => !seen.has(`${what}\n${person.id}\n${person.name}`));
    for (const { person } of minors) seen.add(`${what}\n${person.id}\n${person.name}`);
    return found(record, minors[0]?.column ?? '', minors, word);
  };
  return [
    ...deck.runSheet.flatMap((run) => found(run, 'Who', run.whoTexts.flatMap(named), kept.inRun(run))),
    ...deck.moves.flatMap((move) =>
      played(move, move.prop, kept.inMove(move), [
        ['Character', move.user],
        ['Enters by', move.entersBy],
        ['Exits by', move.exitsBy],
      ]),
    ),
    ...deck.entrances.flatMap((entrance) => {
      const doer: Doer = { text: entrance.character, people: [], characters: [entrance.character] };
      return entrance.carrying.flatMap((item) => played(entrance, item, kept.inProp(item), [['Carrying', doer]]));
    }),
    ...deck.cues.flatMap((cue) => (cue.isCut ? [] : found(cue, 'Operator', named(cue.operatorText), kept.inCue(cue)))),
    ...deck.presets.flatMap((one) =>
      found(one, 'Checked by', namesIn(deck.company, one.checkedBy).flatMap(named), kept.inPreset(one)),
    ),
    ...deck.headsets.flatMap((one) =>
      found(one, 'Person', named(one.personText), kept.inTexts(one.station, one.location)),
    ),
    ...deck.tracks.flatMap((one) => found(one, 'Person', named(one.personText), kept.inTexts(one.track))),
  ];
}
