/** Who checks a preset: everybody active whom a name under Checked by may mean. */
import type { Company, Person } from '../company/people.ts';
import { personNamed } from '../company/personNamed.ts';
import type { Preset } from './deckThings.ts';

export function checkersOf({ checkedBy }: Pick<Preset, 'checkedBy'>, company: Company): Person[] {
  const named = checkedBy.split(/[;\n]/).flatMap((name) => personNamed(company, name));
  return [...new Set(named)].filter(({ active }) => active);
}
