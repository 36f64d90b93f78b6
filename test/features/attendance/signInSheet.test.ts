import { signInSheet } from '../../../src/features/attendance/signInSheet.tsx';
import { dayPlan } from '../../../src/schedule/dayPlan.ts';
import { production } from '../../builders/production.ts';

test('people with one call stand by last name, whatever the accents and the case', () => {
  const data = production({
    People: [
      'Person ID | Name | Group',
      'P001 | Zoe Álvarez | Cast',
      'P002 | Ana Zhou | Cast',
      'P003 | ben Åkers | Cast',
      'P004 | Uma O’Neil | Cast',
      'P005 | Bo Oneal | Cast',
    ],
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | Full cast | Published',
    ],
  });
  const [day] = dayPlan(data, '2027-03-05').events;
  if (day === undefined) throw new Error('There is a rehearsal');
  const html = signInSheet(data.settings, day);
  const names = data.company.people.map(({ name }) => name);
  const shown = [...names].sort((a, b) => html.indexOf(a) - html.indexOf(b));
  expect(shown).toEqual(['ben Åkers', 'Zoe Álvarez', 'Bo Oneal', 'Uma O’Neil', 'Ana Zhou']);
});
