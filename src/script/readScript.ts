/** Reads the script of a play: whatever form it comes in, one result, with everything that is not sure said aloud. */
import { assembleScript } from './assembleScript.ts';
import { fdxBlocks } from './fdxBlocks.ts';
import { fountainBlocks, isFountain } from './fountainBlocks.ts';
import { htmlLines } from './htmlLines.ts';
import { withoutLineNumbers } from './lineNumbers.ts';
import { elementsIn, markupOf } from './markup.ts';
import type { ReadScript, ScriptSource } from './script.ts';
import { teiBlocks } from './teiBlocks.ts';
import { textBlocks } from './textBlocks.ts';
import { pagedLines, rawLines } from './textLines.ts';

/** What a text begins with tells markup from plain text. */
const LOOKED_AT = 2_000;

/**
 * Never throws, whatever the text: what cannot be read is said in `doubts`.
 * @example readScript({ name: 'dream.txt', text: 'ACT 1\n\nScene 1\n\nEnter Puck.\n\nPUCK\nHow now, spirit?' }).marks
 * // [{ scene: '1.1', character: 'Puck', mark: 'x' }]
 */
export function readScript({ name, text, html }: ScriptSource): ReadScript {
  const given = (text ?? html ?? '').replace(/^\uFEFF/, '');
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const head = given.slice(0, LOOKED_AT).trimStart();
  if (/^<(?:\?xml|TEI|FinalDraft|tei:)/.test(head)) {
    const root = markupOf(given, true);
    for (const element of elementsIn(root)) {
      if (element.name === 'FinalDraft') return assembleScript(fdxBlocks(root), 'fdx');
      if (element.name === 'TEI' || element.name === 'TEI.2') return assembleScript(teiBlocks(root), 'tei');
      if (element.name === 'html') break;
    }
  }
  if (
    (text === undefined && html !== undefined) ||
    /^<(?:!doctype html|html|body|p[ >]|div[ >]|meta )/i.test(head) ||
    /^(?:html?|xhtml)$/.test(ending)
  )
    return assembleScript(textBlocks(pagedLines(withoutLineNumbers(htmlLines(markupOf(given, false))))), 'html');
  if (ending === 'fountain' || ending === 'spmd' || isFountain(given))
    return assembleScript(fountainBlocks(given), 'fountain');
  return assembleScript(textBlocks(pagedLines(withoutLineNumbers(rawLines(given)))), 'text');
}
