/** When characters are on the stage, as Entrances says it, and how long they are off between. */
import { characterKey } from '../company/characterKey.ts';
import type { Person } from '../company/people.ts';
import type { Cast, Deck } from './deck.ts';
import { compareOrders, inShowOrder } from './deckMoments.ts';
import type { Entrance } from './deckWork.ts';
import { secondsBetween } from './secondsBetween.ts';

/** From an entrance to the next exit. */
export interface Stay {
  /** As the Breakdown has it. */
  character: string;
  /** `null`: found on the stage, as when the lights come up. */
  enter: Entrance | null;
  /** `null`: nothing says when, as where a scene ends in the dark. */
  exit: Entrance | null;
  /** Entered again before any exit in the same scene. */
  again: Entrance | null;
}

/** By `characterKey`, each in the order of the show. */
export type Stays = ReadonlyMap<string, readonly Stay[]>;

export function staysOf({ entrances }: Pick<Deck, 'entrances'>): Stays {
  const byCharacter = new Map<string, Entrance[]>();
  for (const entrance of inShowOrder(entrances)) {
    const key = characterKey(entrance.character);
    if (entrance.at.scene === null || entrance.kind === '' || key === '') continue;
    const own = byCharacter.get(key);
    if (own === undefined) byCharacter.set(key, [entrance]);
    else own.push(entrance);
  }
  return new Map([...byCharacter].map(([key, own]) => [key, staysFrom(own)]));
}

function staysFrom(entrances: readonly Entrance[]): Stay[] {
  const stays: Stay[] = [];
  let open: Stay | null = null;
  for (const entrance of alternating(entrances)) {
    if (entrance.kind === 'Exits') {
      if (open === null) stays.push({ character: entrance.character, enter: null, exit: entrance, again: null });
      else open.exit = entrance;
      open = null;
      continue;
    }
    if (open !== null && open.enter?.at.scene === entrance.at.scene) open.again = entrance;
    open = { character: entrance.character, enter: entrance, exit: null, again: null };
    stays.push(open);
  }
  return stays;
}

/**
 * Of what happens on one page nobody knows the order if the tab was sorted: whoever is off enters first, whoever is on exits. Whether
 * somebody who never left is still on in another scene nobody knows either; then the rows count as they stand.
 */
function alternating(entrances: readonly Entrance[]): Entrance[] {
  const sorted: Entrance[] = [];
  let from = 0;
  let last: Entrance | undefined;
  while (from < entrances.length) {
    let to = from;
    while (to < entrances.length && entrances[to]?.at.order === entrances[from]?.at.order) to++;
    const left = entrances.slice(from, to);
    while (left.length > 0) {
      const isOn = last?.kind === 'Enters';
      const isKnown = !isOn || last?.at.scene === left[0]?.at.scene;
      const fitting = isKnown ? left.findIndex(({ kind }) => kind === (isOn ? 'Exits' : 'Enters')) : 0;
      const [next] = left.splice(Math.max(0, fitting), 1);
      if (next !== undefined) sorted.push(next);
      last = next;
    }
    from = to;
  }
  return sorted;
}

/**
 * True where nobody can have left unsaid: within one scene, or from one into the next. Whoever enters in one and is seen to exit three
 * scenes later may have gone in the dark.
 */
export function isWhole({ enter, exit }: Stay): boolean {
  const [from, to] = [enter?.at.scene, exit?.at.scene];
  return from != null && to != null && to.index - from.index <= 1;
}

/** True for a point of the show at which somebody is surely on: after the page of the entrance, before that of the exit. */
export function isOnAt(stay: Stay, order: number): boolean {
  const { enter, exit } = stay;
  return isWhole(stay) && enter !== null && exit !== null && enter.at.order < order && order < exit.at.order;
}

export interface OffStage {
  person: Person;
  exit: Entrance;
  enter: Entrance;
  /** `null` where a page’s time is not known. */
  seconds: number | null;
}

/** How long a person of a cast is off between two stays, across all characters that the person plays, in the order of the show. */
export function offStageOf(person: Person, cast: Cast, stays: Stays): OffStage[] {
  const own = cast.charactersOf(person).flatMap((character) => stays.get(characterKey(character)) ?? []);
  const at = ({ enter, exit }: Stay) => (enter ?? exit)?.at.order ?? Number.POSITIVE_INFINITY;
  const inOrder = own.map((stay, row) => ({ stay, row }));
  // Of two on one page, whoever goes off there goes first.
  const end = ({ exit }: Stay) => exit?.at.order ?? Number.POSITIVE_INFINITY;
  inOrder.sort(
    (a, b) => compareOrders(at(a.stay), at(b.stay)) || compareOrders(end(a.stay), end(b.stay)) || a.row - b.row,
  );
  return gapsBetween(
    inOrder.map(({ stay }) => stay),
    person,
  );
}

function gapsBetween(stays: readonly Stay[], person: Person): OffStage[] {
  return stays.flatMap((stay, at): OffStage[] => {
    const { exit } = stay;
    const enter = stays[at + 1]?.enter ?? null;
    if (exit === null || enter === null) return [];
    const isKnown = exit.at.page !== '' && enter.at.page !== '';
    return [{ person, exit, enter, seconds: isKnown ? secondsBetween(exit.at, enter.at) : null }];
  });
}
