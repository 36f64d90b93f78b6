import { shownNames } from '../../src/company/shownName.ts';
import { dailyCall } from '../../src/features/calls/dailyCall.ts';
import { dayRows } from '../../src/features/calls/dayRows.ts';
import { setUpPlan } from '../../src/features/setUp/setUpPlan.ts';
import { filesOf } from '../support/bundle.ts';
import { caseTest } from '../support/sharedCases.ts';

caseTest(
  '15-names-as-exported',
  'names as a registrar exports them are shown with the last name’s initial',
  (folder) => {
    const { data, refusals } = setUpPlan(
      { files: filesOf(folder), settings: {} },
      { id: '', title: '', timeZone: '', sheets: [] },
      [],
    );
    expect(refusals).toEqual([]);
    const shown = shownNames(data.company, data.settings.fullNames);
    expect(data.company.people.map(shown)).toEqual(['Rosa D', 'Ben O', 'Ana S', 'Theo O', 'Lily C', 'Sam P']);
    const { events } = dailyCall(data, '2027-03-06').plan;
    const who = events.flatMap((day) => dayRows(day, data.company, shown)).map((row) => row.who);
    expect(who).toEqual(['Ben O, Ana S, Theo O, Lily C']);
  },
);
