import { foldedText } from './text.ts';

/** The words of a text between single spaces, so that one of them is found as a whole. @example spacedWords('The lamp!') // ' the lamp ' */
export function spacedWords(text: string): string {
  return ` ${foldedText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
