import { dailyCall } from '../../src/features/calls/dailyCall.ts';
import { planOf } from '../support/casePlan.ts';
import { caseTest } from '../support/sharedCases.ts';

for (const name of ['03-one-row-a-role', '03b-one-row-a-role-adults']) {
  caseTest(name, 'a row for each role becomes one person with both characters, and that is said', (folder) => {
    const { data, refusals, notices } = planOf(folder);
    expect(refusals).toEqual([]);
    const lily = data.company.people.filter((person) => person.name === 'Lily Chen');
    expect(lily.map((person) => person.characters)).toEqual([['Lantern Boy', 'Villager']]);
    expect(notices).toContainEqual(
      expect.objectContaining({
        file: 'people.csv',
        row: 6,
        message:
          'Rows 6 and 7 are taken as one person, Lily Chen: Lantern Boy; Villager. If they are two, give each its own id in a column Person ID.',
      }),
    );
    const { events } = dailyCall(data, '2027-03-06').plan;
    expect(events.flatMap((day) => day.called).map(({ person }) => person.name)).toEqual([
      'Ben Okafor',
      'Ana Silva',
      "Theo O'Brien",
      'Lily Chen',
      'Sam Patel',
    ]);
  });
}
