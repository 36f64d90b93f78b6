/** How a person's name is shown where many can read it. */
import type { Person } from './company.ts';

/**
 * A name as the production shows it in calls.
 * @example shownName({ name: 'Ana Silva', … }, false) // 'Ana S'
 */
export function shownName(person: Pick<Person, 'name' | 'called'>, full: boolean): string {
  if (full) return person.name;
  const words = person.name.split(' ').filter((word) => word !== '');
  const first = person.called || words[0] || person.name;
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const initial = last === undefined ? '' : Array.from(last)[0];
  return initial ? `${first} ${initial.toUpperCase()}` : first;
}
