/** What keeps coming back in the line notes of the run: for the stage manager alone. */
import type { Person } from '../../company/people.ts';
import { nameOrder } from '../../values/nameOrder.ts';
import { comparePages, pageName } from '../../values/pages.ts';
import type { LineNote } from './lineNotes.ts';
import type { LineNoteSummary } from './lineNoteTypes.ts';

const NO_CODE = 'No code';

/** @param perfect of the day that is looked at */
export function lineNoteSummary(notes: readonly LineNote[], perfect: readonly Person[]): LineNoteSummary {
  const byPerson = grouped(notes, ({ person }) => person);
  const byPage = grouped(
    notes.filter(({ page }) => page !== ''),
    ({ page }) => pageName(page),
  );
  const people = [...byPerson].map(([{ name }, own]) => ({
    name,
    count: own.length,
    repeats: own.filter(({ earlier }) => earlier.length > 0).length,
    codes: codesOf(own)
      .map(({ code, count }) => `${code} ${count}`)
      .join(', '),
  }));
  const pages = [...byPage.values()].map((own) => ({
    page: own[0]?.page ?? '',
    count: own.length,
    who: [...grouped(own, ({ person }) => person)]
      .sort(([one, a], [other, b]) => b.length - a.length || nameOrder(one.name, other.name))
      .map(([{ name }, { length }]) => `${name} ${length}`)
      .join(', '),
  }));
  return {
    count: notes.length,
    codes: codesOf(notes),
    people: people.sort((one, other) => other.count - one.count || nameOrder(one.name, other.name)),
    pages: pages.sort((one, other) => other.count - one.count || comparePages(one.page, other.page)),
    perfect: perfect.map(({ name }) => name),
  };
}

function codesOf(notes: readonly LineNote[]): { code: string; count: number }[] {
  return [...grouped(notes, ({ code }) => code || NO_CODE)]
    .map(([code, { length }]) => ({ code: String(code), count: length }))
    .sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return groups;
}
