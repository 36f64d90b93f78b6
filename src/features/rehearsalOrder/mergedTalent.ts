/**
 * A talent scheduling problem made smaller without changing its least waiting (Garcia de la Banda, Stuckey, Chu, *Solving Talent
 * Scheduling with Dynamic Programming*, INFORMS Journal on Computing 23, 2011, section 3).
 */
import type { TalentInstance, TalentPerson } from './talentInstance.ts';

export interface MergedTalent extends TalentInstance {
  /** For each piece that is left, the original ones that it stands for; they are done one after another. */
  groups: readonly (readonly number[])[];
  /** Original pieces in which nobody is who could wait: they are done last. */
  loose: readonly number[];
}

/**
 * Pieces with the same people become one: somewhere among the best orders they follow each other. Who is in one piece only, or
 * counts nothing, waits for nothing and is left out, which may make more pieces the same. People of the same pieces become one
 * person of their common weight.
 */
export function mergedTalent({ minutes, people }: TalentInstance): MergedTalent {
  let groups: number[][] = minutes.map((_, piece) => [piece]);
  let kept: TalentPerson[] = people.filter(({ weight }) => weight > 0);
  for (let before = -1; before !== groups.length; ) {
    before = groups.length;
    kept = kept.filter(({ pieces }) => groupsOf(pieces, groups).length > 1);
    const same = new Map<string, number[]>();
    const names = minutes.map((): number[] => []);
    for (const [at, { pieces }] of kept.entries()) for (const piece of pieces) names[piece]?.push(at);
    for (const group of groups) {
      const key = (names[group[0] ?? 0] ?? []).join();
      same.set(key, [...(same.get(key) ?? []), ...group]);
    }
    groups = [...same.values()];
  }
  const isIn = new Set(kept.flatMap(({ pieces }) => pieces));
  const loose = groups.filter((group) => !group.some((piece) => isIn.has(piece))).flat();
  groups = groups.filter((group) => group.some((piece) => isIn.has(piece)));
  const merged = new Map<string, TalentPerson>();
  for (const { weight, pieces } of kept) {
    const own = groupsOf(pieces, groups);
    const known = merged.get(own.join());
    merged.set(own.join(), { pieces: own, weight: weight + (known?.weight ?? 0) });
  }
  return {
    minutes: groups.map((group) => group.reduce((sum, piece) => sum + (minutes[piece] ?? 0), 0)),
    people: [...merged.values()],
    groups,
    loose,
  };
}

function groupsOf(pieces: readonly number[], groups: readonly (readonly number[])[]): number[] {
  const own = new Set(pieces);
  return groups.flatMap((group, at) => (group.some((piece) => own.has(piece)) ? [at] : []));
}

/** The original pieces in the order of the merged ones. */
export function unmergedOrder({ groups, loose }: MergedTalent, order: readonly number[]): number[] {
  return [...order.flatMap((at) => groups[at] ?? []), ...loose];
}
