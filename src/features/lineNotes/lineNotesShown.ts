/** What the sidebar needs to type line notes: who, with which keys, and what is there of the day. */
import { nameInCell } from '../../company/nameInCell.ts';
import type { Company } from '../../company/people.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production } from '../../production/production.ts';
import { sortedByName } from '../../values/nameOrder.ts';
import { lineNotesTab } from '../../workbook/tabs/rehearsal.ts';
import { againWords } from './lineNoteSheet.tsx';
import { lineNotesFrom } from './lineNotes.ts';
import type { LineNotesShown } from './lineNoteTypes.ts';

/** More do not fit into a sidebar. */
const MOST_SHOWN = 20;

export function lineNotesShown(
  { workbook, data }: Pick<Production, 'workbook' | 'data'>,
  date: DateText,
): LineNotesShown {
  const { notes, problems } = lineNotesFrom(data.company, workbook.table(lineNotesTab));
  const own = notes.filter((note) => note.date === date);
  return {
    date,
    people: peopleToNote(data.company),
    keys: data.settings.lineNoteKeys.map(({ key, code }) => ({ key, code })),
    notes: own
      .slice(-MOST_SHOWN)
      .reverse()
      .map((note) => ({
        ...{ person: note.person.name, page: note.page, line: note.line, asSaid: note.asSaid },
        ...{ code: note.code, again: againWords(note) },
      })),
    count: own.length,
    problems: [
      ...notToBeChosen(data.company),
      ...data.problems.filter(({ message }) => message.startsWith('Line note keys: ')),
      ...problems,
    ],
  };
}

/** Cast by name, then whoever else may step in. */
function peopleToNote(company: Company): LineNotesShown['people'] {
  const active = sortedByName(
    company.people.filter((person) => person.active && person.stopped === ''),
    ({ name }) => name,
  );
  const isCast = (on: boolean) => active.filter(({ group }) => (group === 'Cast') === on);
  return [...isCast(true), ...isCast(false)].map((person) => {
    const part = person.characters.join(', ');
    return { value: nameInCell(company, person), name: part === '' ? person.name : `${person.name} (${part})` };
  });
}

/** They cannot be told from somebody else, so nothing is noted of them. */
function notToBeChosen(company: Company): Problem[] {
  return company.people
    .filter((person) => person.active && person.stopped !== '')
    .map(({ name, stopped }) => ({ tab: 'People', message: `${name} cannot be chosen here: ${stopped}.` }));
}
