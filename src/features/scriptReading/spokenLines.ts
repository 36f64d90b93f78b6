/** Who speaks how much in which scene, with a fingerprint of the words: a change is known without the text. */
import type { ReadScript } from '../../script/script.ts';
import type { SpokenLines } from './keptScript.ts';

/** @param print a short stable fingerprint of a text */
export function spokenLines(script: ReadScript, print: (text: string) => string): SpokenLines[] {
  const found = new Map<string, { scene: string; character: string; text: string[] }>();
  for (const { scene, speakers, lines } of script.speeches) {
    for (const character of speakers) {
      const key = `${scene}\u0000${character}`;
      const own = found.get(key) ?? { scene, character, text: [] };
      own.text.push(...lines);
      found.set(key, own);
    }
  }
  return [...found.values()].map(({ scene, character, text }) => ({
    ...{ scene, character, lines: text.length },
    print: print(text.map((line) => line.trim().replace(/\s+/g, ' ')).join('\n')).slice(0, 12),
  }));
}
