/** A reading in which characters have become others: every place that names one is changed, and what is counted is counted anew. */
import type { OnMark, ReadScript, ScriptCharacter, ScriptMark } from '../../script/script.ts';

/** What a name becomes in a scene (`''`: outside of any): one, several, or nobody. */
export type Becomes = (name: string, scene: string) => readonly string[];

export function withCharacters(script: ReadScript, becomes: Becomes): ReadScript {
  const all = (names: readonly string[], scene: string) => [...new Set(names.flatMap((one) => becomes(one, scene)))];
  const marks = mergedMarks(
    script.marks.flatMap((mark) => becomes(mark.character, mark.scene).map((character) => ({ ...mark, character }))),
  );
  const speeches = script.speeches.map((one) => ({ ...one, speakers: all(one.speakers, one.scene) }));
  const directions = script.directions.map((one) => ({
    ...one,
    moves: one.moves.flatMap(({ kind, character }) =>
      becomes(character, one.scene).map((name) => ({ kind, character: name })),
    ),
  }));
  const songs = script.songs.map((one) => ({ ...one, singers: all(one.singers, one.scene) }));
  const doubts = script.doubts.map(({ character, ...doubt }) => {
    const [name] = character === undefined ? [] : becomes(character, doubt.scene);
    return name === undefined ? doubt : { ...doubt, character: name };
  });
  const characters = countedAnew(script, becomes, { marks, speeches });
  return { ...script, characters, marks, speeches, directions, songs, doubts };
}

/** One mark for each scene and character: who speaks on stage speaks on stage, whatever else is said of them. */
function mergedMarks(marks: readonly ScriptMark[]): ScriptMark[] {
  const found = new Map<string, ScriptMark>();
  for (const mark of marks) {
    const key = `${mark.scene}\u0000${mark.character}`;
    const earlier = found.get(key);
    found.set(key, earlier === undefined ? mark : { ...earlier, mark: both(earlier.mark, mark.mark) });
  }
  return [...found.values()];
}

/** On and silent, and heard: on. */
function both(one: OnMark, other: OnMark): OnMark {
  return one === other ? one : 'x';
}

function countedAnew(
  script: ReadScript,
  becomes: Becomes,
  { marks, speeches }: Pick<ReadScript, 'marks' | 'speeches'>,
): ScriptCharacter[] {
  const found = new Map<string, ScriptCharacter>();
  const scenesOf = new Map<string, Set<string>>();
  for (const { character, scene } of script.marks) {
    scenesOf.set(character, (scenesOf.get(character) ?? new Set()).add(scene));
  }
  for (const one of script.characters) {
    const scenes = [...(scenesOf.get(one.name) ?? ['']), ''];
    for (const name of new Set(scenes.flatMap((scene) => becomes(one.name, scene)))) {
      const earlier = found.get(name);
      const isNew = earlier === undefined;
      const aliases = [...(earlier?.aliases ?? []), ...one.aliases, ...(name === one.name ? [] : [one.name])];
      const own = new Map(aliases.filter((alias) => alias !== name).map((alias) => [alias, alias]));
      found.set(name, {
        ...(isNew ? one : earlier),
        name,
        aliases: [...own.values()],
        // One who is joined to a group makes it no less a group.
        group: (earlier?.group ?? false) || one.group,
        speeches: 0,
        spokenLines: 0,
      });
    }
  }
  const counts = new Map<string, { speeches: number; spokenLines: number }>();
  for (const { speakers, lines } of speeches) {
    for (const name of speakers) {
      const { speeches: more, spokenLines } = counts.get(name) ?? { speeches: 0, spokenLines: 0 };
      counts.set(name, { speeches: more + 1, spokenLines: spokenLines + lines.length });
    }
  }
  const marked = new Set(marks.map(({ character }) => character));
  const wasMarked = (name: string) => (scenesOf.get(name)?.size ?? 0) > 0;
  // Who had a place and has none any more is gone; who never had one stays as the list of persons has it.
  return [...found.values()]
    .filter(({ name }) => marked.has(name) || !wasMarked(name))
    .map((one) => ({ ...one, ...(counts.get(one.name) ?? {}) }));
}
