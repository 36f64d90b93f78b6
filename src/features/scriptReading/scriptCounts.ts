/** How much each character has: scenes, speeches, lines, and about how long they are on. */
import type { ReadScript } from '../../script/script.ts';
import { frenchScenesOf } from './frenchScenesOf.ts';

export interface CharacterCounts {
  character: string;
  scenes: number;
  speeches: number;
  lines: number;
  /** Of the play's lines, in whole percent; `lines` spoken together count for each. */
  share: number;
  /** On stage, estimated, in minutes with one decimal. */
  minutes: number;
  /** Scenes in which they are on and say nothing. */
  silent: number;
}

/** What verse plays at, near enough to plan by; a scene whose Minutes are typed goes by those. */
export const LINES_A_MINUTE = 17;

/** @param minutesOf how long a scene runs by the tab Scenes; `null` where nobody has typed it */
export function scriptCounts(
  script: ReadScript,
  minutesOf: (scene: string) => number | null = () => null,
): CharacterCounts[] {
  const parts = frenchScenesOf(script);
  const linesIn = new Map<string, number>();
  const partsIn = new Map<string, number>();
  for (const { scene, lines } of parts) {
    linesIn.set(scene, (linesIn.get(scene) ?? 0) + lines);
    partsIn.set(scene, (partsIn.get(scene) ?? 0) + 1);
  }
  const onStage = new Map<string, number>();
  for (const { scene, lines, characters } of parts) {
    const typed = minutesOf(scene);
    const whole = linesIn.get(scene) ?? 0;
    const part = whole === 0 ? 1 / (partsIn.get(scene) ?? 1) : lines / whole;
    const minutes = typed === null ? lines / LINES_A_MINUTE : typed * part;
    for (const one of characters) onStage.set(one, (onStage.get(one) ?? 0) + minutes);
  }
  const scenes = new Map<string, number>();
  const silent = new Map<string, number>();
  for (const { character, mark } of script.marks) {
    scenes.set(character, (scenes.get(character) ?? 0) + 1);
    if (mark === 's') silent.set(character, (silent.get(character) ?? 0) + 1);
  }
  const all = script.speeches.reduce((sum, { lines }) => sum + lines.length, 0);
  return script.characters.map(({ name, speeches, spokenLines }) => ({
    character: name,
    scenes: scenes.get(name) ?? 0,
    speeches,
    lines: spokenLines,
    share: all === 0 ? 0 : Math.round((spokenLines / all) * 100),
    minutes: Math.round((onStage.get(name) ?? 0) * 10) / 10,
    silent: silent.get(name) ?? 0,
  }));
}
