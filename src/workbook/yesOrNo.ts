/** What people write and tick for Yes and No. Whatever is not clearly one of the two is neither. */
import type { CellValue } from '../port/workspace.ts';
import { foldedText } from '../values/text.ts';

const YES: ReadonlySet<string> = new Set([
  ...['yes', 'y', 'true', 'x', '1', 'ja', 'oui', 'si', 'sí', 'sim', 'yep', 'yeah'],
  ...['✓', '✔', '☑', '✅'],
]);
const NO: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', 'nein', 'nee', 'non', 'não', 'nao', 'nope']);

/**
 * `null` for anything else, such as `Yes - court order`: a column says itself what that counts as.
 * @example yesOrNo('Yes.') // 'Yes'
 */
export function yesOrNo(cell: CellValue): 'Yes' | 'No' | null {
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  const word = foldedText(String(cell ?? '')).replace(/[.!]$/, '');
  if (YES.has(word)) return 'Yes';
  return NO.has(word) ? 'No' : null;
}
