/** A reading in which a scene has another name, is one with another, or is not there any more. */
import type { ReadScript, ScriptScene } from '../../script/script.ts';
import { foldedText } from '../../values/text.ts';
import { withCharacters } from './withCharacters.ts';

/** @param to `null` drops the scene with all that is in it; the name of another scene makes them one */
export function withScenes(script: ReadScript, scene: string, to: string | null): ReadScript {
  const known = script.scenes.find((one) => one.scene !== scene && foldedText(one.scene) === foldedText(to ?? ''));
  const name = to === null ? null : (known?.scene ?? to);
  const moved = <T extends { scene: string }>(list: readonly T[]): T[] =>
    list.flatMap((one) => (one.scene !== scene ? [one] : name === null ? [] : [{ ...one, scene: name }]));
  const changed = {
    ...script,
    scenes: sceneList(script.scenes, scene, name),
    marks: moved(script.marks),
    speeches: moved(script.speeches),
    directions: moved(script.directions),
    songs: moved(script.songs),
    doubts: moved(script.doubts),
  };
  const left = new Set(changed.marks.map(({ character }) => character));
  const had = new Set(script.marks.map(({ character }) => character));
  // Marks of two scenes that have become one are made one; who was in the dropped scene alone is gone.
  return withCharacters(changed, (one) => (had.has(one) && !left.has(one) ? [] : [one]));
}

function sceneList(scenes: readonly ScriptScene[], scene: string, name: string | null): ScriptScene[] {
  const own = scenes.find((one) => one.scene === scene);
  if (own === undefined) return [...scenes];
  const other = scenes.find((one) => one.scene === name && one !== own);
  if (other === undefined) {
    return scenes.flatMap((one) => (one !== own ? [one] : name === null ? [] : [{ ...one, scene: name }]));
  }
  const [first, second] = own.line <= other.line ? [own, other] : [other, own];
  const merged = {
    ...first,
    scene: other.scene,
    pageTo: second.pageTo === '' ? first.pageTo : second.pageTo,
    spokenLines: first.spokenLines + second.spokenLines,
  };
  return scenes.flatMap((one) => (one === first ? [merged] : one === second ? [] : [one]));
}
