import { meetingDepartments } from '../../../src/features/meetings/meetingDepartments.ts';
import { USUAL_DEPARTMENTS } from '../../../src/workbook/departments.ts';
import { production } from '../../builders/production.ts';

function departmentsOf(work: string, type = 'Meeting'): string[] | null {
  const [event] = production({
    Schedule: [
      'Event ID | Date | Start | End | Type | Work | Status',
      `E001 | 2027-03-05 | 16:00 | 17:00 | ${type} | ${work} | Published`,
    ],
  }).events;
  if (event === undefined) throw new Error('There is an event');
  return meetingDepartments(event, USUAL_DEPARTMENTS);
}

it.each([
  ['Lighting meeting', ['Lighting']],
  ['LX meeting: cue synopsis', ['Lighting']],
  ['Props and costumes meeting', ['Props', 'Costumes']],
  ['Wardrobe: fittings plan', ['Costumes']],
  ['Sound', ['Sound']],
  ['Production meeting 1: scenic and costume designs', null],
  ['Production meeting', null],
  ['Where the lights go, and what costumes need', null],
  ['', null],
  ['Meeting', null],
  [`${'x'.repeat(5000)} meeting`, null],
])('“%s” is a meeting of %j', (work, expected) => {
  expect(departmentsOf(work)).toEqual(expected);
});

it('goes by the name of the kind of event as well', () => {
  expect(departmentsOf('', 'Costume meeting')).toEqual(['Costumes']);
});
