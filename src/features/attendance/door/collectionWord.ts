/** The word that a family chose for whoever collects: compared here, and sent to nobody. */
import { barredFrom } from '../../../company/noContact.ts';
import type { Company, Person } from '../../../company/people.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { foldedText } from '../../../values/text.ts';
import { type OpenDoor, staffSecret } from './doorToken.ts';

const PASS_LENGTH = 40;

/**
 * As they are typed in Guardians for this child, but for rows of adults who must not be contacted; mostly none. A row that names
 * no adult or the child by a slip, and one of a namesake of somebody barred, cannot collect: its word has to be said all the same.
 */
export function collectionWords(company: Company, person: Person): string[] {
  const rows = company.guardians.filter(({ noContact, wordMayBeOf }) => !noContact && wordMayBeOf.includes(person));
  const barred = barredFrom(company);
  const trusted = rows.filter((one) => !barred.adult(one));
  return (trusted.length > 0 ? trusted : rows).map(({ collectionWord }) => collectionWord);
}

/** Case, spaces and how an accent is typed make no difference. A word of no letters is nobody's. */
export function isCollectionWord(words: readonly string[], said: unknown): boolean {
  const folded = typeof said === 'string' ? foldedText(oneLine(said)) : '';
  return folded !== '' && words.some((word) => foldedText(oneLine(word)) === folded);
}

/** What a device is given for the right word, to send with the release. It ends when the family's word changes. */
export function passOf(
  ws: Pick<Workspace, 'sign'>,
  { record, link }: OpenDoor,
  company: Company,
  person: Person,
): string {
  const words = collectionWords(company, person).map(foldedText).sort();
  const text = JSON.stringify(['collected', link.eventId, foldedText(person.id), words]);
  return ws.sign(text, staffSecret(record)).slice(0, PASS_LENGTH);
}

/** True where the family chose no word, or it was said. */
export function hasSaidWord(
  ws: Pick<Workspace, 'sign'>,
  door: OpenDoor,
  company: Company,
  person: Person,
  pass: unknown,
): boolean {
  return collectionWords(company, person).length === 0 || pass === passOf(ws, door, company, person);
}
