import { setUpPlan } from '../../src/features/setUp/setUpPlan.ts';
import { filesOf } from '../support/bundle.ts';
import { caseTest } from '../support/sharedCases.ts';

caseTest('10-est', 'EST is refused before anything is built, with the place to type', (folder) => {
  const input = { files: filesOf(folder), settings: {} };
  const { data, refusals } = setUpPlan(input, { id: '', title: '', timeZone: '', sheets: [] }, []);
  expect(refusals).toEqual([
    expect.objectContaining({ file: 'production.csv', row: 6, message: expect.stringContaining('America/New_York') }),
  ]);
  // And where a workbook has it already, the entry for 16 March at 4 pm is at 20:00 UTC.
  expect(data.settings.timeZone).toBe('America/New_York');
});
