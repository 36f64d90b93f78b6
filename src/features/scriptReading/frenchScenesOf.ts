/**
 * French scenes of a script: a new one at each entrance or exit with anything said or done after it. Whoever may be on is on:
 * who speaks without having come was there from the start, and who speaks after having gone had not gone.
 */
import { lettersOf, mayBePart } from '../../schedule/frenchLetters.ts';
import type { Direction, Move, ReadScript, ScriptScene, Speech } from '../../script/script.ts';
import { foldedText } from '../../values/text.ts';

export interface FrenchScene {
  /** `1.1a` */
  name: string;
  scene: string;
  page: string;
  /** Who comes and goes as it begins; empty for the first one of a scene that begins with people on. */
  moves: readonly Move[];
  /** Everybody who is needed for it, silent ones and voices too; in the order of the script's characters. */
  characters: string[];
  lines: number;
  /** From which to which `ScriptPlace.at` it lasts, both included. */
  from: number;
  to: number;
}

type Item = { at: number; page: string; speech?: Speech; direction?: Direction };

/** In the order of the script; a scene in which nobody is on has none. */
export function frenchScenesOf(script: ReadScript): FrenchScene[] {
  const items = new Map<string, Item[]>();
  const add = (scene: string, item: Item) => {
    const own = items.get(scene);
    if (own === undefined) items.set(scene, [item]);
    else own.push(item);
  };
  for (const speech of script.speeches) add(speech.scene, { at: speech.at, page: speech.page, speech });
  for (const direction of script.directions) {
    add(direction.scene, { at: direction.at, page: direction.page, direction });
  }
  const order = new Map(script.characters.map(({ name }, at) => [name, at]));
  const taken = new Set(script.scenes.map(({ scene }) => foldedText(scene)));
  const marked = new Map<string, string[]>();
  for (const { scene, character } of script.marks) marked.set(scene, [...(marked.get(scene) ?? []), character]);
  return script.scenes.flatMap((scene) => {
    const own = (items.get(scene.scene) ?? []).sort((a, b) => a.at - b.at);
    const units = unitsOf(scene, own, marked.get(scene.scene) ?? []);
    const names = partNames(scene.scene, units.length, taken);
    return units.map(({ on, ...unit }, at) => ({
      ...unit,
      name: names[at] ?? '',
      scene: scene.scene,
      characters: [...on].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    }));
  });
}

type Unit = Omit<FrenchScene, 'name' | 'scene' | 'characters'> & { on: Set<string> };

function unitsOf(scene: ScriptScene, items: readonly Item[], marked: readonly string[]): Unit[] {
  const { atStart, mistaken } = presence(items);
  const stage = new Set(atStart);
  const units: Unit[] = [];
  const seen = new Set<string>();
  const begin = ({ at, page }: Item, moves: readonly Move[]): Unit => {
    const unit = { page: page || scene.pageFrom, moves: [...moves], on: new Set(stage), lines: 0, from: at, to: at };
    units.push(unit);
    return unit;
  };
  let unit: Unit | null = null;
  /** Anything has been said or done in it. */
  let isUsed = false;
  for (const item of items) {
    const moves = (item.direction?.moves ?? []).filter((move) => !mistaken.has(move));
    if (moves.length > 0) {
      const leaving = new Set(moves.filter(({ kind }) => kind === 'exits').map(({ character }) => character));
      const onBefore = new Set(stage);
      for (const { kind, character } of moves) {
        if (kind === 'enters') stage.add(character);
        else stage.delete(character);
      }
      if (unit === null || isUsed) unit = begin(item, moves);
      else unit.moves = [...unit.moves, ...moves];
      isUsed = false;
      for (const { character } of moves.filter(({ kind }) => kind === 'enters')) unit.on.add(character);
      // Who comes and goes with nothing in between, or goes before anything was said, is in it.
      for (const one of leaving) if (!onBefore.has(one) || units.length === 1) unit.on.add(one);
    } else {
      unit ??= begin(item, []);
      isUsed = true;
      for (const one of item.speech?.speakers ?? []) unit.on.add(one);
    }
    unit.lines += item.speech?.lines.length ?? 0;
    unit.to = item.at;
  }
  const all = joinedToLast(units, isUsed);
  for (const one of all) for (const name of one.on) seen.add(name);
  // On, and nobody knows when.
  const unplaced = marked.filter((one) => !seen.has(one));
  if (all.length === 0 && marked.length > 0) {
    all.push({ page: scene.pageFrom, moves: [], on: new Set(), lines: 0, from: -1, to: -1 });
  }
  for (const one of all) for (const name of unplaced) one.on.add(name);
  return all;
}

/** The last moves of a scene, after which nothing is said or done, end the French scene before. */
function joinedToLast(units: readonly Unit[], isUsed: boolean): Unit[] {
  const [last, before] = [units[units.length - 1], units[units.length - 2]];
  if (isUsed || last === undefined || before === undefined) return [...units];
  const came = last.moves.filter(({ kind }) => kind === 'enters').map(({ character }) => character);
  const joined = { ...before, on: new Set([...before.on, ...came]), to: last.to };
  return [...units.slice(0, -2), joined];
}

/** Who is on before anybody comes, and exits that cannot have been meant, because they speak or go again afterwards. */
function presence(items: readonly Item[]): { atStart: Set<string>; mistaken: Set<Move> } {
  const atStart = new Set<string>();
  const known = new Set<string>();
  const mistaken = new Set<Move>();
  const exits = new Map<string, Move>();
  const isOn = (character: string) => {
    if (!known.has(character)) atStart.add(character);
    known.add(character);
    const exit = exits.get(character);
    if (exit !== undefined) mistaken.add(exit);
    exits.delete(character);
  };
  for (const { speech, direction } of items) {
    if (speech !== undefined && !speech.off) for (const one of speech.speakers) isOn(one);
    for (const move of direction?.moves ?? []) {
      if (move.kind === 'exits') {
        isOn(move.character);
        exits.set(move.character, move);
      } else {
        known.add(move.character);
        exits.delete(move.character);
      }
    }
  }
  return { atStart, mistaken };
}

/** `1.1a` to `1.1z`, then `1.1aa`; none that is a scene's own name, or an hour (`1.1am`). */
function partNames(scene: string, count: number, taken: ReadonlySet<string>): string[] {
  const names: string[] = [];
  for (let at = 0; names.length < count; at++) {
    const letters = lettersOf(at);
    if (mayBePart(scene, letters, (name) => taken.has(foldedText(name)))) names.push(`${scene}${letters}`);
  }
  return names;
}

/** Who comes and goes, in the words of the paper. @example movesWords(moves) // 'Enter Puck; exit Oberon' */
export function movesWords(moves: readonly Move[]): string {
  const of = (kind: Move['kind']) => [
    ...new Set(moves.filter((one) => one.kind === kind).map(({ character }) => character)),
  ];
  const [came, went] = [of('enters'), of('exits')];
  const parts = [
    came.length > 0 ? `Enter ${came.join(', ')}` : '',
    went.length > 0 ? `exit ${went.join(', ')}` : '',
  ].filter(Boolean);
  return parts.join('; ').replace(/^e/, 'E');
}
