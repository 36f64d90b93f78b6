/** How a cell that names people names one of them. */
import type { Company, Person } from './people.ts';
import { personNamed } from './personNamed.ts';

/** The name where it stands for nobody else, else the Person ID; `''` where neither tells who it is. */
export function nameInCell(company: Company, person: Person): string {
  const names = [person.name, person.id].filter((text) => text !== '' && !/[;\n]/.test(text));
  return (
    names.find((text) => {
      const found = personNamed(company, text);
      return found.length === 1 && found[0] === person;
    }) ?? ''
  );
}
