/** What holds a day's call: its own rows, and what may leave somebody out anywhere, on the days that it is about. */
import { problemsOn } from '../../../src/features/calls/problemsOn.ts';
import { placesOf, production } from '../../builders/production.ts';

const PEOPLE = ['Person ID | Name | Group | Minor', 'P001 | Ana Reyes | Staff | No'];

function heldOn(date: string, conflicts: string[]): string[] {
  const data = production({ People: PEOPLE, Conflicts: conflicts });
  return placesOf(problemsOn('Schedule', data, { date, problems: [], doubts: [] }).problems);
}

const CONFLICTS = [
  'Person | From date | To date | From time | Status',
  'Nobody | 2027-03-05 | 2027-03-07 | |',
  'Ana Reyes | 2027-03-20 | | after school |',
  'Ana Reyes | 2027-03-21 | soon | |',
];

test.each([
  ['2027-03-03', ['Conflicts 4 To date']],
  ['2027-03-04', ['Conflicts 2 Person', 'Conflicts 4 To date']],
  ['2027-03-07', ['Conflicts 2 Person', 'Conflicts 4 To date']],
  ['2027-03-08', ['Conflicts 4 To date']],
  ['2027-03-20', ['Conflicts 3 From time', 'Conflicts 4 To date']],
])('a conflict that cannot be read holds the calls of its days, one without days every call: %s', (date, places) => {
  expect(heldOn(date, CONFLICTS).sort()).toEqual(places);
});
