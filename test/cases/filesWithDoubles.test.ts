import { planOf } from '../support/casePlan.ts';
import { caseTest } from '../support/sharedCases.ts';

caseTest('12-scene-1-10', 'two scenes 1.1 and two columns 1.1 are named before anything is built', (folder) => {
  const { refusals } = planOf(folder);
  expect(refusals.map(({ file, row, column }) => [file, row, column])).toEqual([
    ['scenes.csv', 5, 'Scene'],
    ['breakdown.csv', 1, '1.1'],
  ]);
  for (const { message } of refusals) expect(message).toContain('taken 1.10 for 1.1');
});
