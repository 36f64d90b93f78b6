/** Who checks a preset: everybody active whom a name under Checked by may mean. */
import type { Company, Person } from '../company/people.ts';
import { personNamed } from '../company/personNamed.ts';
import { joinedItems } from '../values/listItems.ts';
import type { Preset } from './deckThings.ts';

/** The names in a cell that is read nowhere else, whatever stands between them. @example namesIn(company, 'Ana, Ben & Zoe') // ['Ana', 'Ben', 'Zoe'] */
export function namesIn(company: Company, text: string): string[] {
  return joinedItems(text, (one) => personNamed(company, one).length > 0);
}

export function checkersOf({ checkedBy }: Pick<Preset, 'checkedBy'>, company: Company): Person[] {
  const named = namesIn(company, checkedBy).flatMap((name) => personNamed(company, name));
  return [...new Set(named)].filter(({ active }) => active);
}
