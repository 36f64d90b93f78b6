/** Who can take which track: what each has learned, and what speaks against them tonight. It warns and decides nothing. */
import { characterKey } from '../../company/characterKey.ts';
import type { Person } from '../../company/people.ts';
import { partCovered } from '../../company/playedParts.ts';
import type { Cast, Deck } from '../../deck/deck.ts';
import type { Track } from '../../deck/deckWork.ts';
import { minorChanging } from '../../deck/minorChanging.ts';
import type { Problem } from '../../port/appError.ts';
import { charactersCovered } from '../../schedule/callWords.ts';
import { counted } from '../../values/counted.ts';
import { dateInShort } from '../../values/dates.ts';
import { foldedText, shortened } from '../../values/text.ts';
import { CALLING_WORDS, type CoverTrack, onStageIn, scenesOf } from './coverTracks.ts';

export interface Candidate {
  person: Person;
  /** From `done` down. `covers`: People says that they cover the part. */
  ready: 'done' | 'covers' | 'shadowed' | 'watched' | 'named';
  /** `Done alone Fri 5 Mar, signed by Ana Reyes` */
  words: string;
  /** Why not, or what has to be looked at first; empty where nothing is known. */
  against: string[];
}

/** What is known of tonight. */
export interface Tonight {
  cast: Cast;
  /** Who has said that they cannot come at that time. */
  away: ReadonlySet<Person>;
  /** Who is called. */
  called: ReadonlySet<Person>;
  /** What in a track is kept from under-18s, in a few words; `''` for nothing. */
  adultsOnly(track: CoverTrack): string;
}

const ORDER: readonly Candidate['ready'][] = ['done', 'covers', 'shadowed', 'watched', 'named'];

/** Those of whom something says that they know it, the readiest first; whoever has most against them last. */
export function candidatesFor(track: CoverTrack, deck: Deck, tonight: Tonight): Candidate[] {
  const known = new Map<Person, Candidate>();
  const againstOf = (person: Person) => reasonsAgainst(person, track, deck, tonight).map(({ words }) => words);
  const offer = (person: Person, ready: Candidate['ready'], words: string) => {
    if (!person.active || track.holders.includes(person)) return;
    const before = known.get(person);
    if (before !== undefined && ORDER.indexOf(before.ready) <= ORDER.indexOf(ready)) return;
    known.set(person, { person, ready, words, against: againstOf(person) });
  };
  if (track.kind === 'part') {
    for (const person of deck.company.people) {
      if (coversPart(person, track.character)) offer(person, 'covers', 'Covers the part, by People');
    }
  }
  for (const row of deck.tracks) {
    if (row.person !== null && isOfTrack(row, track)) offer(row.person, readyOf(row), trainingWords(row));
  }
  return [...known.values()].sort(
    (one, other) => one.against.length - other.against.length || ORDER.indexOf(one.ready) - ORDER.indexOf(other.ready),
  );
}

function coversPart({ role, characters }: Person, character: string): boolean {
  const parts = [...charactersCovered(role), ...characters.flatMap((part) => partCovered(part) ?? [])];
  return parts.some((part) => characterKey(part) === characterKey(character));
}

/** By the person who has it, their job, their station on headset, the character, or what the work is called. */
export function isOfTrack({ track: text }: Pick<Track, 'track'>, track: CoverTrack): boolean {
  const said = foldedText(text);
  if (said === '') return false;
  if (track.kind === 'part') return characterKey(text) === characterKey(track.character);
  if (track.kind === 'calls' && CALLING_WORDS.includes(said)) return true;
  if (track.stations.some((one) => foldedText(one) === said)) return true;
  return track.holders.some(({ name, called, role, id }) =>
    [name, called, role, id].some((one) => foldedText(one) === said),
  );
}

function readyOf({ doneAlone, shadowed, watched }: Track): Candidate['ready'] {
  return doneAlone !== '' ? 'done' : shadowed !== '' ? 'shadowed' : watched !== '' ? 'watched' : 'named';
}

/** @example trainingWords(track) // 'Watched Fri 5 Mar, shadowed Sat 6 Mar' */
export function trainingWords({ watched, shadowed, doneAlone, signedBy }: Track): string {
  const steps = [
    ['watched', watched],
    ['shadowed', shadowed],
    ['done alone', doneAlone],
  ] as const;
  const said = steps.flatMap(([what, date]) => (date === '' ? [] : [`${what} ${dateInShort(date)}`]));
  if (said.length === 0) return 'Named for it; nothing learned yet';
  const words = `${said.join(', ')}${signedBy === '' ? '' : `, signed by ${signedBy}`}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @property onPaper where many may read it: of nobody that they are under 18, or have no check */
export interface Reason {
  words: string;
  onPaper: string;
}

/** What speaks against somebody, whoever they are: also of those of whom nothing says that they know the track. */
export function reasonsAgainst(
  person: Person,
  track: CoverTrack,
  deck: Deck,
  { cast, away, called, adultsOnly }: Tonight,
): Reason[] {
  const only = person.minor ? adultsOnly(track) : '';
  const scenes = scenesOf(track, deck);
  // A part is swapped for the own one; work backstage cannot be done from the stage.
  const busy = track.kind === 'part' ? [] : [...onStageIn(person, deck, cast)].filter((scene) => scenes.has(scene));
  return [
    ...(away.has(person) ? [open('has said that they cannot come')] : []),
    ...(only === '' ? [] : [{ words: `is under 18, and ${only} is not for under-18s`, onPaper: ASK_WORK }]),
    ...helpingMinors(person, track, cast, deck),
    ...(person.stopped === '' ? [] : [open(person.stopped)]),
    ...(busy.length === 0 ? [] : [open(`is on stage in ${counted(busy.length, 'scene')} of it`)]),
    ...(called.has(person) || away.has(person) ? [] : [open('is not called yet')]),
  ];
}

const ASK_WORK = 'has to ask the stage manager first which of this is theirs to do';
const ASK_CHANGES = 'has to ask the stage manager first who helps with the changes';

function open(words: string): Reason {
  return { words, onPaper: words };
}

/** Who is cleared is read nowhere here, so of everybody of age it is said to look. */
function helpingMinors(person: Person, { kind, changes }: CoverTrack, cast: Cast, deck: Deck): Reason[] {
  if (kind !== 'deck' || !changes.some((change) => minorChanging(change, cast, deck) !== undefined)) return [];
  const words = person.minor
    ? 'is under 18, and helps under-18s change costume: that takes two adults with a current check, or a chaperone'
    : 'helps under-18s change costume: look first whether they have a current check';
  return [{ words, onPaper: ASK_CHANGES }];
}

/** Rows of Tracks that are of no track of this show. */
export function strayTracks(deck: Pick<Deck, 'tracks'>, tracks: readonly CoverTrack[]): Problem[] {
  return deck.tracks
    .filter((row) => !tracks.some((track) => isOfTrack(row, track)))
    .map(({ place, track }) => ({
      ...{ ...place, column: 'Track' },
      message: `“${shortened(track)}” is nobody’s work in this show. Type a person, their job, a station of Headsets, a character or SM.`,
    }));
}
