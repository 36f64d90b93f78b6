/**
 * A bound for problems that are too large to be proved. Leaving out people can only lessen the waiting, and once they are left out
 * more pieces are the same; so people are put in groups whose own problems can be solved, and their sum is never too much.
 */
import { mergedTalent } from './mergedTalent.ts';
import { type TalentInstance, waitingOf } from './talentInstance.ts';
import { MOST_IN_TABLE, tabledOrder } from './talentTable.ts';

/** Pieces of a group’s problem: more take too long for a bound. */
const MOST_OF_GROUP = 15;

export function boundByGroups(instance: TalentInstance, isOver: () => boolean): number {
  // Those who count most first: they make most of the waiting.
  const people = [...instance.people].sort((a, b) => b.weight - a.weight || b.pieces.length - a.pieces.length);
  const left = people.map((person) => ({ person, taken: false }));
  let bound = 0;
  while (left.some(({ taken }) => !taken) && !isOver()) {
    const group: typeof people = [];
    for (const one of left) {
      if (one.taken) continue;
      const merged = mergedTalent({ minutes: instance.minutes, people: [...group, one.person] });
      if (group.length > 0 && merged.minutes.length > MOST_OF_GROUP) continue;
      one.taken = true;
      group.push(one.person);
    }
    const merged = mergedTalent({ minutes: instance.minutes, people: group });
    // One person alone waits for nobody, so a group of more pieces than a table holds is never one of several.
    if (merged.minutes.length <= MOST_IN_TABLE) bound += waitingOf(merged, tabledOrder(merged));
  }
  return bound;
}
