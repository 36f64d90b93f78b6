/** Reads the script of a play: whatever form it comes in, one result, with everything that is not sure said aloud. */
import { assembleScript } from './assembleScript.ts';
import type { ReadScript, ScriptSource } from './script.ts';
import { textBlocks } from './textBlocks.ts';
import { pagedLines, rawLines } from './textLines.ts';

export function readScript({ text = '' }: ScriptSource): ReadScript {
  return assembleScript(textBlocks(pagedLines(rawLines(text))), 'text');
}
