/** Which file of Drive a link opens. */

const FILE = /^https:\/\/drive\.google\.com\/(?:a\/[\w.-]+\/)?file\/d\/([\w-]{10,120})(?:[/?#]|$)/;
const BY_ID = /^https:\/\/drive\.google\.com\/(?:open|uc|thumbnail)\?(.*)$/;
const ID = /^[\w-]{10,120}$/;

/**
 * The id; `''` for a text that is no link to a file of Drive, so that nothing else is ever loaded.
 * @example driveFileId('https://drive.google.com/file/d/1aBcDeFgHiJk/view?usp=sharing') // '1aBcDeFgHiJk'
 */
export function driveFileId(text: string): string {
  const link = text.trim();
  const id = FILE.exec(link)?.[1];
  if (id !== undefined) return id;
  const [query = ''] = (BY_ID.exec(link)?.[1] ?? '').split('#');
  const given = query.split('&').filter((part) => part.startsWith('id='));
  const [only = ''] = given.map((part) => part.slice('id='.length));
  return given.length === 1 && ID.test(only) ? only : '';
}
