/**
 * Keeps people where they were tapped until nobody has tapped for a moment: a list that moves under a finger marks the wrong
 * child. Right after it has moved, a tap that was meant for what was there before does not count.
 */
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { type SectionName, sectionOf } from './rosterSections.ts';
import type { ShownPerson } from './shownPeople.ts';

/** How long a list lies still after a tap. */
export const STILL_MS = 2500;
/** Whoever steers by keys loses the place when the list moves, so it waits longer for them. */
const STILL_FOR_KEYS_MS = 10_000;
const NO_TAP_MS = 350;

export interface PlacesKept {
  placeOf(person: ShownPerson): SectionName | undefined;
  /** Called with every tap on the list. @returns false when the tap must not count */
  tapped(): boolean;
}

/**
 * @param search what was typed: the list is a new one with every letter
 * @param above how much is shown above the list, which moves it down
 */
export function usePlacesKept(
  people: readonly ShownPerson[],
  isOver: boolean,
  search: string,
  above: number,
): PlacesKept {
  const kept = useRef({
    above,
    places: new Map<string, SectionName>(),
    tapMs: 0,
    movedMs: Number.NEGATIVE_INFINITY,
    search,
  });
  const [, showAgain] = useReducer((times: number) => times + 1, 0);
  const nowMs = performance.now();
  const still = stillMs();
  const isStill = kept.current.tapMs > 0 && nowMs - kept.current.tapMs < still && kept.current.search === search;
  const places = new Map(people.map((person) => [person.id, sectionOf(person, isOver)]));
  const known = kept.current.places;
  const isMoved = !isStill && known.size > 0 && [...places].some(([id, place]) => known.get(id) !== place);
  if (isMoved || kept.current.above !== above) kept.current = { ...kept.current, above, movedMs: nowMs };
  if (!isStill) kept.current = { ...kept.current, places, tapMs: 0, search };
  useEffect(() => {
    if (!isStill) return;
    const timer = setTimeout(() => showAgain(null), still - (nowMs - kept.current.tapMs) + 20);
    return () => clearTimeout(timer);
  });
  return {
    placeOf: (person) => kept.current.places.get(person.id),
    tapped: () => {
      const tapMs = performance.now();
      if (tapMs - kept.current.movedMs < NO_TAP_MS) return false;
      kept.current.tapMs = tapMs;
      return true;
    },
  };
}

function stillMs(): number {
  const focused = document.activeElement;
  return focused?.closest('.person') && focused.matches(':focus-visible') ? STILL_FOR_KEYS_MS : STILL_MS;
}
