/** Whether a text names a young artist: lessons outlive the production, so none of them should. */
import type { Company } from '../company/company.ts';
import { foldedText } from '../workbook/table.ts';

/** True for a minor's whole name; a first name alone may be any word (Will, Grace). */
export function namesMinor(text: string, company: Pick<Company, 'people'>): boolean {
  const words = wordsOf(text);
  return company.people.some(
    ({ name, minor }) => minor && wordsOf(name).trim().includes(' ') && words.includes(wordsOf(name)),
  );
}

/** The words alone, with a space around each. */
function wordsOf(text: string): string {
  return ` ${foldedText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
}
