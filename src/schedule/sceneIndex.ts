/** The scenes of a production, found by what people write for them: name, number, title, act. */
import { foldedText } from '../values/text.ts';
import type { Breakdown } from './breakdown.ts';
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
  /** From one scene to another, both included, in the order of Scenes; whichever comes first. */
  between(first: string, last: string): readonly string[];
  /** Every scene, in order. */
  all: readonly string[];
  /** Scenes of which nobody knows in which act they are, where others say it. */
  withoutAct: readonly string[];
  /** True where scenes have numbers like 1.1. */
  areDotted: boolean;
}

export function sceneIndex(breakdown: Breakdown): SceneIndex {
  const all = breakdown.scenes;
  const at = new Map(all.map((scene, order) => [scene, order]));
  const names = new Map(all.map((scene) => [foldedText(scene), scene]));
  const keys = listsBy(all, (scene) => sceneKey(foldedText(scene)) ?? '');
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
    numbered,
    titled: (text) => (foldedText(text) === '' ? [] : (titles.get(foldedText(text)) ?? [])),
    ofAct,
    inAct: (act, scene) => {
      const joined = numbered(`${foldedText(act)}.${foldedText(scene)}`);
      return joined.length > 0 ? joined : numbered(scene).filter((one) => ofAct(act).includes(one));
    },
    between: (first, last) => {
      const [a, b] = [at.get(first) ?? 0, at.get(last) ?? 0];
      return all.slice(Math.min(a, b), Math.max(a, b) + 1);
    },
  };
}

/** As Scenes says it or, where it says nothing, as a number like 1.2 does. */
function actOf(scene: string, breakdown: Breakdown): string {
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
