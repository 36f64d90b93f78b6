/** A script’s text read, for whoever hands it in: nothing is looked up, and nothing is kept. */
import { textArgument } from '../jobs/checkArguments.ts';
import type { Workspace } from '../port/workspace.ts';
import { readScript } from '../script/readScript.ts';
import type { OnMark, ScriptDoubt, ScriptSource } from '../script/script.ts';

/** Who is on in which scene. */
export interface ScriptInShort {
  scenes: { scene: string; title: string; act: string }[];
  /** Characters as the file’s own list of persons has them, where it has one. */
  breakdown: { scene: string; character: string; mark: OnMark }[];
  doubts: ScriptDoubt[];
}

/** One call, for the page’s key. @throws AppError `old-page`, `bad-input` */
export function readScriptText(ws: Pick<Workspace, 'properties'>, source: ScriptSource): ScriptInShort {
  ws.properties.all();
  const name = textArgument(source?.name ?? '');
  const html = source?.html === undefined ? {} : { html: textArgument(source.html) };
  const text = source?.text === undefined ? {} : { text: textArgument(source.text) };
  const { scenes, characters, marks, doubts } = readScript({ name, ...html, ...text });
  const listed = new Map(characters.map((one) => [one.name, one.listedAs ?? one.name]));
  return {
    scenes: scenes.map(({ scene, title, act }) => ({ scene, title, act })),
    breakdown: marks.map(({ scene, character, mark }) => ({
      scene,
      character: listed.get(character) ?? character,
      mark,
    })),
    doubts: [...doubts],
  };
}
