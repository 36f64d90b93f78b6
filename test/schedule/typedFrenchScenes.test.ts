/** French scenes as people type them in a line of Work and under Scenes: who is called, and what is said. */
import { dayPlan } from '../../src/schedule/dayPlan.ts';
import { production } from '../builders/production.ts';

const DATE = '2027-03-05';

function called(work: string, scenes: string) {
  const data = production({
    People: [
      'Person ID | Name | Group | Characters | Minor | Active',
      'P1 | Ana Rey | Cast | Ariel | No | Yes',
      'P2 | Ben Orr | Cast | Boat | No | Yes',
      'P3 | Cleo Park | Cast | Cook | No | Yes',
      'P4 | Dee Lu | Cast | Duke | No | Yes',
    ],
    Scenes: ['Scene', '1.1', '1.2', 'PRO'],
    Breakdown: ['Character | 1.1 | 1.2 | PRO', 'Ariel | x | | x', 'Boat | x | | x', 'Cook | x | |', 'Duke | | x |'],
    'French scenes': [
      'French scene | Scene | Characters',
      '1.1a | 1.1 | Ariel; Boat; Cook',
      '1.1b | 1.1 | Boat',
      '1.1c | 1.1 | Ariel',
      '1.1d | 1.1 | Cook',
      'PROa | PRO | Ariel',
      'PROb | PRO | Boat',
    ],
    Schedule: [
      'Event ID | Date | Start | End | Type | Work | Scenes | Status',
      `E1 | ${DATE} | 10:00 | 11:00 | Rehearsal | ${work} | ${scenes} | Published`,
    ],
  });
  const who = dayPlan(data, DATE).events.flatMap((event) =>
    event.called.map(({ person }) => person.name.split(' ')[0]),
  );
  const said = data.problems.filter(({ tab }) => tab === 'Schedule').map(({ message }) => message);
  return { who: who.sort(), said: said.join(' ') };
}

const [ALL, DUKE] = [['Ana', 'Ben', 'Cleo'], 'Dee'];

it.each([
  ['1.1b-e', ALL],
  ['scene 1.1b-e', ALL],
  ['1.1a to 1.1z', ALL],
  ['1.1b/d', ['Ben', 'Cleo']],
  ['1.1b & d', ['Ben', 'Cleo']],
  ['1.1b, d', ['Ben', 'Cleo']],
  ['1.1b,d', ['Ben', 'Cleo']],
  ['1.1B, D', ['Ben', 'Cleo']],
  ['1.1b and d', ['Ben', 'Cleo']],
  ['1.1b c', ['Ana', 'Ben']],
  ['1.1b, c-d', ALL],
  ['1.1c-d, b', ALL],
  ['1.1b, a run with notes', ['Ben']],
  ['1.1b, d, 1.2', ['Ben', 'Cleo', DUKE]],
  ['PROa, b', ['Ana', 'Ben']],
  ['PROa-z', ['Ana', 'Ben']],
  ['1.1e-1.2', [...ALL, DUKE]],
])('%s calls %j', (text, who) => {
  expect(called(`10:00-11:00 ${text}`, '')).toEqual({ who, said: '' });
  expect(called('', text).who).toEqual(who);
});

it.each([
  ['1.1(b)', ALL],
  ['1.1.b', ALL],
  ['1.1b, x', ALL],
  ['scene PROz', ['Ana', 'Ben']],
])('%s, which is not there, calls the whole scene and says so', (text, who) => {
  const found = called(`10:00-11:00 ${text}`, '');
  expect(found.who).toEqual(who);
  expect(found.said).toContain('There is no French scene');
});
