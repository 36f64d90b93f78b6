/** Who was out, and who may have gone on: by the covers that People names, as far as it does. */
import { characterKey } from '../../company/characterKey.ts';
import type { Company, Person } from '../../company/people.ts';
import { partCovered } from '../../company/playedParts.ts';
import { charactersCovered } from '../../schedule/callWords.ts';

/**
 * @param came who was there
 * @example coverWords(company, [puck], came) // ['Zara Malik is out. Ben Okafor covers Puck.']
 */
export function coverWords(company: Company, out: readonly Person[], came: ReadonlySet<Person>): string[] {
  const covers = company.people
    .filter((person) => person.active)
    .map((person) => ({ person, keys: new Set(coveredBy(person).map(characterKey)) }))
    .filter(({ keys }) => keys.size > 0);
  return out
    .filter((person) => person.group === 'Cast')
    .map((person) => {
      const parts = person.characters.filter((part) => partCovered(part) === undefined);
      const words = parts.map((part) => {
        const able = covers.filter((one) => one.person !== person && one.keys.has(characterKey(part)));
        const there = able.filter((one) => came.has(one.person)).map((one) => one.person.name);
        if (there.length > 0) return `${there.join(' or ')} ${there.length === 1 ? 'covers' : 'cover'} ${part}`;
        return able.length === 0 ? `nobody covers ${part}` : `no cover for ${part} was there`;
      });
      return `${[`${person.name} is out`, ...words.map(capital)].join('. ')}.`;
    });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function coveredBy({ role, characters }: Person): string[] {
  return [...charactersCovered(role), ...characters.flatMap((part) => partCovered(part) ?? [])];
}
