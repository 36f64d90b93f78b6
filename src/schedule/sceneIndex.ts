/** The scenes of a production, found by what people write for them: name, number, title, act. */
import { foldedText } from '../values/text.ts';
import type { Breakdown } from './breakdown.ts';
import { frenchStretch } from './frenchLetters.ts';
import { numberText, sceneKey } from './sceneKey.ts';

export interface SceneIndex {
  /** The scene of exactly this name, whatever the case. */
  named(text: string): string | undefined;
  /** The scenes of this name or number: one, none, or several that cannot be told apart. */
  numbered(text: string): readonly string[];
  /** The scenes of this title. */
  titled(text: string): readonly string[];
  /** The scenes of an act, in order; none for an act that is not there. */
  ofAct(text: string): readonly string[];
  /** The scene of this number in an act. */
  inAct(act: string, scene: string): readonly string[];
  /** From one scene to another, both included, in the order of Scenes; whichever comes first. Of a doubtful stretch of French scenes the whole scene. */
  between(first: string, last: string): readonly string[];
  /** The scene that a French scene is a part of; `undefined` for any other text. */
  wholeOf(text: string): string | undefined;
  /** Every scene, in order; French scenes are parts of these. */
  all: readonly string[];
  /** Scenes of which nobody knows in which act they are, where others say it. */
  withoutAct: readonly string[];
  /** True where scenes have numbers like 1.1. */
  areDotted: boolean;
}

/** What of the breakdown scenes are found by. */
type Scenes = Pick<Breakdown, 'scenes' | 'about' | 'frenchScenes' | 'isFrenchUnread'>;

export function sceneIndex(breakdown: Scenes): SceneIndex {
  const all = breakdown.scenes;
  const at = new Map(all.map((scene, order) => [scene, order]));
  const own = new Map(all.map((scene) => [foldedText(scene), scene]));
  const wholes = new Map(
    all.flatMap((scene) => partsOf(breakdown, scene).map((part): [string, string] => [foldedText(part), scene])),
  );
  const partNames = all.flatMap((scene) => partsOf(breakdown, scene));
  const names = new Map([...partNames.map((part): [string, string] => [foldedText(part), part]), ...own]);
  const placeOf = (name: string): { scene: number; part: number } => {
    const whole = at.has(name) ? name : (wholes.get(foldedText(name)) ?? '');
    return { scene: at.get(whole) ?? 0, part: at.has(name) ? WHOLE : partsOf(breakdown, whole).indexOf(name) };
  };
  const keys = listsBy([...all, ...partNames], (scene) => sceneKey(foldedText(scene)) ?? '');
  const titles = listsBy(all, (scene) => foldedText(breakdown.about.get(foldedText(scene))?.title ?? ''));
  const acts = listsBy(all, (scene) => actOf(scene, breakdown));
  const withoutAct = acts.size > (acts.has('') ? 1 : 0) ? (acts.get('') ?? []) : [];
  const numbered = (text: string): readonly string[] => {
    const folded = foldedText(text);
    const name = names.get(folded);
    const key = name === undefined ? sceneKey(folded) : undefined;
    return name !== undefined ? [name] : key === undefined ? [] : (keys.get(key) ?? []);
  };
  const ofAct = (text: string) => (actKey(text) === '' ? [] : (acts.get(actKey(text)) ?? []));
  return {
    all,
    withoutAct,
    areDotted: all.some((scene) => /^\w{1,6}\.\w{1,6}$/.test(scene)),
    named: (text) => names.get(foldedText(text)),
    wholeOf: (text) => {
      const folded = foldedText(text);
      if (own.has(folded)) return undefined;
      const number = PART.exec(folded)?.[1];
      const named = /[a-z]$/.test(folded) ? own.get(folded.slice(0, -1)) : undefined;
      const isParted = named !== undefined && partsOf(breakdown, named).length > 0;
      return (
        wholes.get(folded) ?? (number === undefined ? undefined : numbered(number)[0]) ?? (isParted ? named : undefined)
      );
    },
    numbered,
    titled: (text) => (foldedText(text) === '' ? [] : (titles.get(foldedText(text)) ?? [])),
    ofAct,
    inAct: (act, scene) => {
      const joined = numbered(`${foldedText(act)}.${foldedText(scene)}`);
      return joined.length > 0 ? joined : numbered(scene).filter((one) => ofAct(act).includes(one));
    },
    between: (first, last) => {
      const [one, other] = [placeOf(first), placeOf(last)];
      // A scene and a part of it: nobody in the scene is left out.
      const isWhole = one.part === WHOLE || other.part === WHOLE;
      if (one.scene === other.scene && isWhole) return all.slice(one.scene, one.scene + 1);
      const isForward = one.scene - other.scene || one.part - other.part;
      const [from, to] = isForward <= 0 ? [one, other] : [other, one];
      return all.slice(from.scene, to.scene + 1).flatMap((scene, index) => {
        const start = index === 0 ? from.part : WHOLE;
        const end = from.scene + index === to.scene ? to.part : WHOLE;
        if (start === WHOLE && end === WHOLE) return [scene];
        if (start === end && from.scene === to.scene) return [first];
        // A row that cannot be read may be of any scene, and between any two.
        if (breakdown.isFrenchUnread === true) return [scene];
        const parts = partsOf(breakdown, scene);
        const [one, other] = [start, end].map((part) => (part === WHOLE ? null : part)) as [
          number | null,
          number | null,
        ];
        return frenchStretch(scene, parts, one, other, (name) => own.has(foldedText(name))) ?? [scene];
      });
    },
  };
}

/** Of a scene as a whole, among its parts. */
const WHOLE = -1;
/** A number of a scene with the letters of a part: `1.1a`, `1.1ab`, `1.1(a)`, `1.1.a`; `1.1am` is an hour. */
const PART = /^(.{0,20}\d)[.(]?(?:[a-z]|[ab](?!m)[a-z])\)?$/;

function partsOf(breakdown: Scenes, scene: string): readonly string[] {
  return breakdown.frenchScenes.get(foldedText(scene)) ?? [];
}

/** As Scenes says it or, where it says nothing, as a number like 1.2 does. */
function actOf(scene: string, breakdown: Scenes): string {
  const said = actKey(breakdown.about.get(foldedText(scene))?.act ?? '');
  const [act = '', ...rest] = (sceneKey(foldedText(scene)) ?? '').split('.');
  return said !== '' || rest.length === 0 ? said : act;
}

/** @example actKey('Act II') // '2' */
function actKey(act: string): string {
  const bare = foldedText(act)
    .replace(/^act /, '')
    .replace(/ act$/, '')
    .replace(/[.,:]$/, '');
  return numberText(bare) ?? bare;
}

function listsBy(scenes: readonly string[], keyOf: (scene: string) => string): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const scene of scenes) {
    const list = lists.get(keyOf(scene));
    if (list === undefined) lists.set(keyOf(scene), [scene]);
    else list.push(scene);
  }
  return lists;
}
