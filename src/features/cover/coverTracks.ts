/** Tracks of a show: what somebody else has to take over where one person is out, and who has it now. */
import { characterKey } from '../../company/characterKey.ts';
import type { Person } from '../../company/people.ts';
import { checkersOf } from '../../deck/checkersOf.ts';
import type { Cast, Deck } from '../../deck/deck.ts';
import { inShowOrder } from '../../deck/deckMoments.ts';
import type { Preset, PropMove, QuickChange } from '../../deck/deckThings.ts';
import type { Cue, Entrance, RunMove } from '../../deck/deckWork.ts';
import { counted } from '../../values/counted.ts';
import { foldedText } from '../../values/text.ts';
import { textMark } from '../../values/textMark.ts';

export interface CoverTrack {
  /** The same for the same track for ever: `calls`, `deck/P012`, `part/puck`. */
  key: string;
  /** `Calling the show`, `Imani Brooks, backstage`, `Puck` */
  title: string;
  kind: 'calls' | 'deck' | 'part';
  /** Who has it now; several of a double cast that is not settled. */
  holders: readonly Person[];
  /** `''` but for a part. */
  character: string;
  /** Where who has it stands by, by Headsets: `Deck SL`. */
  stations: readonly string[];
  moves: readonly RunMove[];
  carries: readonly PropMove[];
  changes: readonly QuickChange[];
  presets: readonly Preset[];
  cues: readonly Cue[];
  entrances: readonly Entrance[];
}

/** What track cells may call the stage manager’s own work. */
export const CALLING_WORDS: readonly string[] = [
  'calls',
  'calling',
  'calling the show',
  'sm',
  'stage manager',
  'show caller',
];

const NOTHING = { moves: [], carries: [], changes: [], presets: [], cues: [], entrances: [] };

/**
 * Calling the show, then everybody with work backstage, then the parts, each in the order in which it comes.
 * @param stageManagers who calls the show
 */
export function coverTracks(deck: Deck, cast: Cast, stageManagers: readonly Person[]): CoverTrack[] {
  const calls: CoverTrack = {
    ...NOTHING,
    ...{ key: 'calls', title: 'Calling the show', kind: 'calls', holders: stageManagers, character: '' },
    stations: stationsOf(deck, stageManagers),
    cues: inShowOrder(deck.cues.filter(({ isCut }) => !isCut)),
  };
  return [calls, ...deckTracks(deck), ...partTracks(deck, cast)];
}

function stationsOf({ headsets }: Pick<Deck, 'headsets'>, people: readonly Person[]): string[] {
  return headsets.filter(({ person }) => person !== null && people.includes(person)).map(({ station }) => station);
}

/** Work that is typed for people by name: whoever plays a part carries by their part. */
function deckTracks(deck: Deck): CoverTrack[] {
  const tracks = new Map<Person, CoverTrack>();
  const taken = new Set<string>();
  const ownKey = (person: Person): string => {
    const key = `deck/${trackId(person)}`;
    let own = key;
    for (let number = 2; taken.has(own); number++) own = `${key} ${number}`;
    taken.add(own);
    return own;
  };
  const of = (person: Person): CoverTrack => {
    const known = tracks.get(person);
    if (known !== undefined) return known;
    const title = `${person.name}, backstage`;
    const track: CoverTrack = {
      ...NOTHING,
      ...{ key: ownKey(person), title, kind: 'deck', holders: [person], character: '' },
      stations: stationsOf(deck, [person]),
    };
    tracks.set(person, track);
    return track;
  };
  const add = <K extends keyof typeof NOTHING>(person: Person, what: K, one: CoverTrack[K][number]) => {
    const track = of(person);
    tracks.set(person, { ...track, [what]: [...(track[what] as readonly unknown[]), one] });
  };
  for (const move of inShowOrder(deck.runSheet)) for (const person of move.who) add(person, 'moves', move);
  for (const move of inShowOrder(deck.moves)) {
    for (const person of new Set([...move.entersBy.people, ...move.exitsBy.people])) add(person, 'carries', move);
  }
  for (const change of deck.changes) {
    for (const person of new Set([...change.dressers, ...change.chaperones])) add(person, 'changes', change);
  }
  for (const cue of inShowOrder(deck.cues)) if (cue.operator !== null && !cue.isCut) add(cue.operator, 'cues', cue);
  for (const preset of deck.presets) {
    for (const person of checkersOf(preset, deck.company)) add(person, 'presets', preset);
  }
  return deck.company.people.flatMap((person) => tracks.get(person) ?? []);
}

function partTracks(deck: Deck, cast: Cast): CoverTrack[] {
  const byPart = new Map<string, { character: string; entrances: Entrance[] }>();
  for (const entrance of inShowOrder(deck.entrances)) {
    const key = characterKey(entrance.character);
    const part = byPart.get(key) ?? { character: entrance.character, entrances: [] };
    part.entrances.push(entrance);
    byPart.set(key, part);
  }
  for (const { characters } of deck.scenes) {
    for (const character of characters) {
      const key = characterKey(character);
      if (!byPart.has(key)) byPart.set(key, { character, entrances: [] });
    }
  }
  return [...byPart].map(([key, { character, entrances }]): CoverTrack => {
    const holders = cast.playersOf(character);
    const isPart = (text: string) => characterKey(text) === key;
    return {
      ...{ key: `part/${key}`, title: character, kind: 'part', holders, character, entrances },
      ...{ stations: [], moves: [], presets: [], cues: [] },
      carries: inShowOrder(
        deck.moves.filter(({ user, entersBy, exitsBy }) =>
          [user, entersBy, exitsBy].some(({ characters }) => characters.some(isPart)),
        ),
      ),
      changes: deck.changes.filter((change) => isPart(change.character)),
    };
  });
}

/** Of somebody without a Person ID of their own a mark of the name: it stands in properties and names of files, which hold no name. */
export function trackId(person: Person): string {
  return person.id === '' || person.stopped !== '' ? textMark(foldedText(person.name)) : person.id;
}

/** @example dutiesOf(track) // ['12 moves', '2 changes'] */
export function dutiesOf({ moves, carries, changes, presets, cues, entrances, kind }: CoverTrack): string[] {
  const all = [
    [moves.length, 'move'],
    [carries.length, 'prop move'],
    [changes.length, 'change'],
    [presets.length, 'preset'],
    [cues.length, kind === 'calls' ? 'cue to call' : 'cue', kind === 'calls' ? 'cues to call' : 'cues'],
    [entrances.length, 'entrance or exit', 'entrances and exits'],
  ] as const;
  return all.flatMap(([count, one, many]) => (count === 0 ? [] : [counted(count, one, many)]));
}

/** Scenes in which the track has something to do, or is on the stage. */
export function scenesOf(track: CoverTrack, deck: Pick<Deck, 'scenes'>): ReadonlySet<number> {
  const moments = [...track.moves, ...track.carries, ...track.cues, ...track.entrances].map(({ at }) => at.scene);
  const changes = track.changes.flatMap((change) => [change.out.scene, change.in.scene]);
  const key = characterKey(track.character);
  const inScene = deck.scenes.filter(
    ({ characters }) => track.character !== '' && characters.some((one) => characterKey(one) === key),
  );
  return new Set([...moments, ...changes, ...inScene].flatMap((scene) => (scene === null ? [] : [scene.index])));
}

/** Scenes in which a person is on the stage in a part, by the cast. */
export function onStageIn(person: Person, deck: Pick<Deck, 'scenes'>, cast: Cast): ReadonlySet<number> {
  const own = new Set(cast.charactersOf(person).map(characterKey));
  return new Set(
    deck.scenes
      .filter(({ characters }) => characters.some((one) => own.has(characterKey(one))))
      .map(({ index }) => index),
  );
}
