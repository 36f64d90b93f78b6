/** Records of hours, a Doc for each person, in the Confidential folder: made once, and issued again in place. */

import type { Person } from '../../../company/people.ts';
import { nameProblem, personNamed } from '../../../company/personNamed.ts';
import { type DocToIssue, type IssuedDocs, issueDocs } from '../../../papers/issueDocs.ts';
import { PAPER_KINDS } from '../../../papers/paperKinds.ts';
import { AppError, type Problem } from '../../../port/appError.ts';
import type { ProductionInHand } from '../../../production/production.ts';
import { sortedByName } from '../../../values/nameOrder.ts';
import { foldedText } from '../../../values/text.ts';
import { peopleTab } from '../../../workbook/tabs/company.ts';
import { reportsTab } from '../../../workbook/tabs/office.ts';
import { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import { hoursDocument } from './hoursDocument.tsx';
import { hoursRecord } from './hoursRecordRows.ts';
import { settledRows } from './settledRows.ts';
import { summaryDoubts } from './summaryDoubts.ts';

export const HOURS_TABS = [attendanceTab, reportsTab] as const;

export interface HoursRecordsMade extends Omit<IssuedDocs, 'state'> {
  /** `nothing`: nobody of those who were asked for was there on a day that is over. */
  state: IssuedDocs['state'] | 'nothing';
  problems: Problem[];
}

/**
 * @param asked a name or Person ID, also of somebody who has left; `''` for every active under-18
 * @throws AppError `bad-input` for a name that is nobody's, or several people's
 */
export function makeHoursRecords(production: ProductionInHand, asked: string): HoursRecordsMade {
  const { data, workbook, now } = production;
  const problems: Problem[] = [];
  const table = workbook.table(attendanceTab);
  const rows = settledRows(data, table, workbook.records(attendanceTab, []));
  const people = peopleAsked(data.company.people, asked, () => personNamed(data.company, asked), problems);
  const wanted = new Set(people);
  problems.push(
    ...summaryDoubts(
      rows.filter(({ person }) => person !== undefined && wanted.has(person)),
      table.title,
      now.date,
    ),
  );
  const docs = people.flatMap((person): DocToIssue[] => {
    const record = hoursRecord(rows, person, now.date);
    if (record.rows.length === 0) return [];
    const { name } = PAPER_KINDS.hoursRecord;
    return [
      {
        // Its title is read where the record itself is not: no name.
        ...{ paper: 'hoursRecord', of: person.id, date: '', eventId: person.id, name: `${name} ${person.id}` },
        called: `${name}, ${person.name}`,
        html: hoursDocument(data.settings, person.name, record, now.date),
        content: hoursDocument(data.settings, person.name, record, ''),
      },
    ];
  });
  if (docs.length === 0) return { state: 'nothing', made: 0, reissued: 0, same: 0, links: [], problems };
  const [only] = people;
  const person = asked === '' ? '' : (only?.id ?? '');
  return { ...issueDocs(production, { kind: 'hoursRecords', params: { person } }, docs), problems };
}

/** Whoever has no Person ID of their own has no hours that anybody could tell from another's. */
function peopleAsked(
  people: readonly Person[],
  asked: string,
  named: () => readonly Person[],
  problems: Problem[],
): Person[] {
  if (asked === '') {
    const minors = people.filter(({ minor, active }) => minor && active);
    problems.push(...minors.filter(({ stopped }) => stopped !== '').map(withoutId));
    return sortedByName(
      minors.filter(({ stopped }) => stopped === ''),
      ({ name }) => name,
    );
  }
  const byId = people.filter(({ id }) => foldedText(id) === foldedText(asked));
  const found = byId.length > 0 ? byId : named();
  const [person] = found;
  if (found.length !== 1 || person === undefined) throw new AppError('bad-input', nameProblem(asked, found));
  if (person.stopped !== '') throw new AppError('bad-input', withoutId(person).message);
  return [person];
}

function withoutId({ name, stopped }: Person): Problem {
  return {
    ...{ tab: peopleTab.name, column: 'Person ID' },
    message: `${name} ${stopped}, so nobody can tell which hours are theirs. Give them an ID of their own.`,
  };
}
