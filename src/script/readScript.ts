/** Reads the script of a play: whatever form it comes in, one result, with everything that is not sure said aloud. */
import { assembleScript } from './assembleScript.ts';
import { elementsIn, markupOf } from './markup.ts';
import type { ReadScript, ScriptSource } from './script.ts';
import { teiBlocks } from './teiBlocks.ts';
import { textBlocks } from './textBlocks.ts';
import { pagedLines, rawLines } from './textLines.ts';

export function readScript({ text = '' }: ScriptSource): ReadScript {
  if (/^\s*(?:<\?xml|<TEI)/.test(text.slice(0, 400).replace(/^\uFEFF/, ''))) {
    const root = markupOf(text, true);
    if ([...elementsIn(root)].some(({ name }) => name === 'TEI')) return assembleScript(teiBlocks(root), 'tei');
  }
  return assembleScript(textBlocks(pagedLines(rawLines(text))), 'text');
}
