/** What a person's own call and calendar entry say of an event: their own scenes and lines, not other people's. */
import { dailyCall } from '../../../src/features/calls/dailyCall.ts';
import { sentCalls } from '../../../src/features/calls/sentCalls.ts';
import { production } from '../../builders/production.ts';

const DATE = '2027-03-06';

function told(name: string, event: string): string[] {
  const data = production({
    People: [
      'Person ID | Name | Group | Characters | Email | Minor',
      'P001 | Ana Reyes | Staff | | ana@example.org | No',
      'P002 | Mina Vale | Cast | Mina | mina@example.org | No',
      'P003 | Theo Park | Cast | Captain | theo@example.org | No',
    ],
    Scenes: ['Scene', '1.1', '1.2', '2.1'],
    Breakdown: ['Character | 1.1 | 1.2 | 2.1', 'Mina | x | | x', 'Captain | | x | x'],
    Schedule: [
      'Event ID | Date | Start | End | Type | Work | Scenes | Also called | Status',
      `E1 | ${DATE} | ${event} | Published`,
    ],
  });
  const call = dailyCall(data, DATE);
  const person = data.company.people.find((one) => one.name === name);
  if (person === undefined) throw new Error(`There is no ${name}`);
  return sentCalls(person, call.ownCalls.get(person) ?? [], '').map((one) => one.what);
}

test.each([
  [
    'an actor hears of the scenes they are in',
    'Mina Vale',
    '10:00 | 12:00 | Rehearsal | | 1.1, 1.2 | Ana Reyes',
    'Rehearsal: Scene 1.1',
  ],
  [
    'the director of all',
    'Ana Reyes',
    '10:00 | 12:00 | Rehearsal | | 1.1, 1.2 | Ana Reyes',
    'Rehearsal: Scenes 1.1, 1.2',
  ],
  [
    'somebody called with everybody else of their own',
    'Theo Park',
    '10:00 | 12:00 | Rehearsal | Block it | 1.1, 1.2 | Full company',
    'Rehearsal: Block it. Scene 1.2',
  ],
  [
    'of lines at the same hour only the own one',
    'Mina Vale',
    '10:00 | 12:00 | Rehearsal | 10:00-11:00 Scene 1.1; 10:00-11:00 Scene 1.2 | | Ana Reyes',
    'Rehearsal: Scene 1.1',
  ],
  [
    'a line for everybody stands with the own one',
    'Theo Park',
    '10:00 | 12:00 | Rehearsal | 10:00-10:15 Warm-up; 10:15-11:00 Scene 1.1; 11:00-12:00 Scene 1.2 | | Ana Reyes',
    'Rehearsal: Warm-up; Scene 1.2',
  ],
  [
    'a scene without a line is not lost among those that have one',
    'Mina Vale',
    '10:00 | 12:00 | Rehearsal | 10:00-11:00 Scene 2.1 | 1.1, 2.1 | Ana Reyes',
    'Rehearsal: Scene 2.1; Scene 1.1',
  ],
  [
    'the director hears all lines',
    'Ana Reyes',
    '10:00 | 12:00 | Rehearsal | 10:00-11:00 Scene 1.1; 11:00-12:00 Scene 1.2 | | Ana Reyes',
    'Rehearsal: Scene 1.1; Scene 1.2',
  ],
])('%s', (_what, name, event, what) => {
  expect(told(name, event)).toEqual([what]);
});
