/** What was read of a script, by the names of its characters. */
import type { ScriptBlocks } from './block.ts';
import { type CastMember, keyOf } from './cast.ts';
import { doubtsOf, type Unannounced } from './doubtsOf.ts';
import type { ReadingOfScript, ScenePart } from './readingOfScript.ts';
import type { OnMark, ReadScript, ScriptAct, ScriptCharacter, ScriptFormat } from './script.ts';

/** The result: names instead of characters, marks, counts and doubts. Who does nothing in any scene is left out. */
export function namedScript(
  reading: ReadingOfScript,
  source: ScriptBlocks,
  acts: readonly ScriptAct[],
  format: ScriptFormat,
): ReadScript {
  const used = new Set(reading.parts.flatMap(({ parts }) => [...parts.keys()]));
  const members = reading.cast.members.filter((member) => used.has(member));
  const names = uniqueNames(members);
  const nameOf = (member: CastMember): string => names.get(member) ?? member.name;
  const script: Omit<ReadScript, 'doubts'> = {
    title: source.title,
    format,
    acts,
    scenes: reading.scenes,
    characters: charactersOf(members, reading, nameOf),
    marks: reading.parts.flatMap(({ scene, parts }) =>
      [...parts]
        .filter(([, { entered, onSpeeches, offSpeeches }]) => entered || onSpeeches + offSpeeches > 0)
        .map(([member, part]) => ({ scene, character: nameOf(member), mark: markOf(part) })),
    ),
    speeches: reading.speeches.map(({ members: speakers, ...speech }) => ({
      ...speech,
      speakers: speakers.map(nameOf),
    })),
    directions: reading.directions.map(({ moves, ...direction }) => ({
      ...direction,
      moves: moves
        .filter(({ member }) => used.has(member))
        .map(({ kind, member }) => ({ kind, character: nameOf(member) })),
    })),
    songs: reading.songs.map(({ members: singers, ...song }) => ({ ...song, singers: [...singers].map(nameOf) })),
    pages: source.pages,
  };
  const doubts = [...doubtsOf(script, source, unannounced(reading, nameOf)), ...reading.doubts];
  return {
    ...script,
    doubts: script.speeches.length === 0 ? doubts.slice(0, 1) : doubts.sort((a, b) => a.line - b.line),
  };
}

function charactersOf(
  members: readonly CastMember[],
  { speeches }: ReadingOfScript,
  nameOf: (member: CastMember) => string,
): ScriptCharacter[] {
  const counts = new Map<CastMember, { speeches: number; lines: number }>();
  for (const { members: speakers, lines } of speeches)
    for (const member of speakers) {
      const count = counts.get(member) ?? { speeches: 0, lines: 0 };
      counts.set(member, { speeches: count.speeches + 1, lines: count.lines + lines.length });
    }
  return members.map((member) => ({
    name: nameOf(member),
    ...(member.listedAs !== '' && member.listedAs !== nameOf(member) ? { listedAs: member.listedAs } : {}),
    aliases: [...member.aliases.values()].filter((alias) => alias !== nameOf(member)),
    group: member.group,
    speeches: counts.get(member)?.speeches ?? 0,
    spokenLines: counts.get(member)?.lines ?? 0,
  }));
}

/** Each once a scene, and only where the scene says of anybody that they come on. */
function unannounced(reading: ReadingOfScript, nameOf: (member: CastMember) => string): Unannounced[] {
  const seen = new Set<string>();
  return reading.unannounced.flatMap(({ key, member, block }): Unannounced[] => {
    const character = nameOf(member);
    const id = `${key} ${character}`;
    if (seen.has(id) || !reading.withEntrances.has(key)) return [];
    seen.add(id);
    return [{ scene: key, character, line: block.line, page: block.page, text: block.label }];
  });
}

function markOf({ entered, onSpeeches, offSpeeches }: ScenePart): OnMark {
  if (onSpeeches > 0) return 'x';
  if (offSpeeches > 0) return entered ? 'x' : 'v';
  return 's';
}

/** Two characters never have one name: the second is told apart by a number. */
function uniqueNames(members: readonly CastMember[]): Map<CastMember, string> {
  const names = new Map<CastMember, string>();
  const taken = new Set<string>();
  for (const member of members) {
    let name = member.name === '' ? member.listedAs : member.name;
    for (let number = 2; taken.has(keyOf(name)); number++) name = `${member.name} (${number})`;
    taken.add(keyOf(name));
    names.set(member, name);
  }
  return names;
}
