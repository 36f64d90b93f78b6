/** The one scene that a cell names, in any spelling that a call understands. */
import { foldedText } from '../values/text.ts';
import type { SceneIndex } from './sceneIndex.ts';

/** `Act 1 Sc. 2`, `Act I, Scene ii`, `A1S2`, `act one scene two`. */
const ACT_AND_SCENE = /^(?:act ?|a)([a-z]{1,8}|\d{1,3})[.,:;-]? ?(?:scene|sc\.?|s) ?([a-z]{1,8}|\d{1,3}[a-z]?)\.?$/;
/** `Scene 2 of Act 1`, `Sc 2, Act 1`. */
const SCENE_OF_ACT = /^(?:(?:scene|sc\.?) ?)?([a-z]{1,8}|\d{1,3}[a-z]?),? (?:of )?act ?([a-z]{1,8}|\d{1,3})\.?$/;
/** A text without a full stop that ends it, or the word before it. */
const AROUND = /^(?:scene|sc\.?|s\.) |[.,;:]$/g;

/** @returns `undefined` where there is none, or several. A part of a scene is the whole one. */
export function sceneTyped(index: SceneIndex): (text: string) => string | undefined {
  return (text) => {
    const folded = foldedText(text);
    const bare = folded.replace(AROUND, '');
    const tries = [() => index.numbered(text), () => index.numbered(bare), () => inAct(folded, index)];
    for (const attempt of tries) {
      const [first, ...others] = attempt();
      if (others.length > 0) return undefined;
      if (first !== undefined) return index.wholeOf(first) ?? first;
    }
    const titled = index.titled(text);
    return titled.length === 1 ? titled[0] : index.wholeOf(bare);
  };
}

function inAct(folded: string, index: SceneIndex): readonly string[] {
  const [, act, scene] = ACT_AND_SCENE.exec(folded) ?? [];
  if (act !== undefined && scene !== undefined) return index.inAct(act, scene);
  const [, of, within] = SCENE_OF_ACT.exec(folded) ?? [];
  return of === undefined || within === undefined ? [] : index.inAct(within, of);
}
