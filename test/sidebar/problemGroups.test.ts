/** Problems that say the same of many rows are one line with the rows' names. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { companyFrom } from '../../src/company/company.ts';
import { retentionDecisions } from '../../src/features/archive/plan/retentionDecisions.ts';
import type { Problem } from '../../src/port/appError.ts';
import { GroupedProblems } from '../../src/sidebar/groupedProblems.tsx';
import { problemGroups } from '../../src/sidebar/problemGroups.ts';

const at = (row: number, column: string, message: string): Problem => ({ tab: 'Retention', row, column, message });
const unapproved = (row: number, name: string): Problem => ({
  ...at(row, 'Approved by', `Nobody has approved what happens to “${name}”. Type the adult who decided it.`),
  about: name,
});

/** As they are read: the row before the message, and of the others the words. */
const read = (problems: readonly Problem[]) =>
  problemGroups(problems).map(({ place, lines }) => ({
    place,
    lines: lines.map(({ row, message, of }) => ({
      message: `${row === null ? '' : `${row.words}: `}${message}`,
      of: of.map(({ words }) => words),
    })),
  }));

it('says what is wrong with many rows once, with their names', () => {
  expect(read([unapproved(2, 'Conflicts'), unapproved(3, 'Incidents'), unapproved(5, 'Line notes')])).toEqual([
    {
      place: 'In the Retention tab, column Approved by',
      lines: [
        {
          message: 'Nobody has approved what happens to these 3. Type the adult who decided it.',
          of: ['Conflicts (row 2)', 'Incidents (row 3)', 'Line notes (row 5)'],
        },
      ],
    },
  ]);
});

it('keeps the own words of a problem that is alone, with its row', () => {
  expect(read([unapproved(2, 'Conflicts')])[0]?.lines).toEqual([
    { message: `Row 2: ${unapproved(2, 'Conflicts').message}`, of: [] },
  ]);
});

it('keeps places apart, and what differs in more than the name', () => {
  const years = (row: number, about?: string): Problem => ({
    ...at(row, 'Years', 'Keep until needs a number of years above 0.'),
    ...(about === undefined ? {} : { about }),
  });
  const nobody = (row: number, who: string, about: string): Problem => ({
    ...at(row, 'Approved by', `“${who}” is not one person in People. Type the Person ID.`),
    about,
  });
  const approvals = [unapproved(2, 'A'), nobody(4, 'Ann', 'C'), nobody(5, 'Bob', 'D'), unapproved(7, 'B')];
  const problems = [...approvals, years(3, 'E'), years(6)];
  expect(read(problems)).toEqual([
    {
      place: 'In the Retention tab, column Approved by',
      lines: [
        {
          message: 'Nobody has approved what happens to these 2. Type the adult who decided it.',
          of: ['A (row 2)', 'B (row 7)'],
        },
        { message: 'C (row 4): “Ann” is not one person in People. Type the Person ID.', of: [] },
        { message: 'D (row 5): “Bob” is not one person in People. Type the Person ID.', of: [] },
      ],
    },
    {
      place: 'In the Retention tab, column Years',
      lines: [{ message: 'Keep until needs a number of years above 0.', of: ['E (row 3)', 'Row 6'] }],
    },
  ]);
});

it('has no place for what is in no tab, and names a file as it is', () => {
  const problems = [{ message: 'The folder belongs to ann@example.org.' }, { file: 'people.csv', message: 'Empty.' }];
  expect(problemGroups(problems).map(({ place }) => place)).toEqual(['', 'In people.csv']);
});

it('lists nothing where nothing tells the problems apart', () => {
  const same = { message: 'Google did not answer.' };
  expect(read([same, same])).toEqual([{ place: '', lines: [{ ...same, of: [] }] }]);
});

it('leads from each row to its own cell, and from the place to its column', () => {
  const many = [unapproved(2, 'Conflicts'), unapproved(3, 'Incidents')];
  const [group] = problemGroups(many);
  expect(group?.at).toMatchObject({ tab: 'Retention', column: 'Approved by' });
  expect(group?.at.row).toBeUndefined();
  expect(group?.lines[0]?.of.map(({ problem }) => problem)).toEqual(many);
  expect(problemGroups([many[0] as Problem])[0]?.lines[0]?.row?.problem).toBe(many[0]);
});

it('links what is in the workbook, and nothing that is in a file', () => {
  const shown = (problem: Problem) => renderToString(h(GroupedProblems, { problems: [problem] }));
  expect(shown(at(3, 'Years', 'Wrong.')).match(/class="cell-link"/g)).toHaveLength(2);
  expect(shown({ file: 'people.csv', tab: 'People', row: 3, message: 'Wrong.' })).not.toContain('cell-link');
  expect(shown({ message: 'Wrong.' })).not.toContain('cell-link');
});

it('makes one line of a Retention tab in which no row is there', () => {
  const { problems } = retentionDecisions([], companyFrom([], []).company, '2027-03-20');
  const [group, ...others] = problemGroups(problems);
  expect(others).toEqual([]);
  expect(group?.lines).toMatchObject([{ message: expect.stringMatching(/^There is no row for these \d+\. Add one/) }]);
});

it('folds many lines about one place, and few not', () => {
  const shown = (count: number) =>
    renderToString(
      h(GroupedProblems, { problems: Array.from({ length: count }, (_, row) => at(row, 'Action', `Wrong: ${row}.`)) }),
    );
  expect(shown(5)).toContain('<summary>5 things</summary>');
  expect(shown(4)).not.toContain('<summary>');
});
