/** How much each character has: scenes, lines, and about how long they are on. From what a reading keeps: no words are needed. */
import type { SpokenLines } from './keptScript.ts';
import type { ScriptRows } from './scriptRows.ts';

export interface CharacterCounts {
  character: string;
  scenes: number;
  lines: number;
  /** Of the play's lines, in whole percent; lines spoken together count for each. */
  share: number;
  /** On stage, estimated, in minutes. */
  minutes: number;
  /** Scenes in which they are on and say nothing. */
  silent: number;
}

/** What verse plays at, near enough to plan by; a scene whose Minutes are typed goes by those. */
export const LINES_A_MINUTE = 17;

/** @param minutesOf how long a scene runs by the tab Scenes; `null` where nobody has typed it */
export function scriptCounts(
  { characters, french }: ScriptRows,
  spoken: readonly SpokenLines[],
  minutesOf: (scene: string) => number | null = () => null,
): CharacterCounts[] {
  const whole = new Map<string, { lines: number; parts: number }>();
  for (const { scene, lines } of french) {
    const own = whole.get(scene) ?? { lines: 0, parts: 0 };
    whole.set(scene, { lines: own.lines + lines, parts: own.parts + 1 });
  }
  const onStage = new Map<string, number>();
  for (const part of french) {
    const typed = minutesOf(part.scene);
    const { lines, parts } = whole.get(part.scene) ?? { lines: 0, parts: 1 };
    const share = lines === 0 ? 1 / parts : part.lines / lines;
    const minutes = typed === null ? part.lines / LINES_A_MINUTE : typed * share;
    for (const one of part.characters) onStage.set(one, (onStage.get(one) ?? 0) + minutes);
  }
  const linesOf = new Map<string, number>();
  for (const { character, lines } of spoken) linesOf.set(character, (linesOf.get(character) ?? 0) + lines);
  const all = french.reduce((sum, { lines }) => sum + lines, 0);
  return characters.map(({ character, marks }) => {
    const lines = linesOf.get(character) ?? 0;
    return {
      character,
      scenes: marks.length,
      lines,
      share: all === 0 ? 0 : Math.round((lines / all) * 100),
      minutes: Math.round(onStage.get(character) ?? 0),
      silent: marks.filter(([, mark]) => mark === 's').length,
    };
  });
}
