/** The filter view of Attendance: today on top on a phone, whatever season of rows is above it. */
import { insertColumn } from '../../local/services/sheets/structureEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

function attendance() {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:50' });
  const sheet = () => {
    const found = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Attendance');
    if (found === undefined) throw new Error('There is an Attendance tab');
    return found;
  };
  const headers = () => (sheet().rows[0] ?? []).map((cell) => cell?.userEnteredValue?.stringValue ?? '');
  return { call: callsOf(account), book: () => workbookOf(account), sheet, headers };
}

it('shows what is of today and later, the soonest first', () => {
  const { sheet, headers } = attendance();
  const day = headers().indexOf('Date');
  expect(sheet().filterViews).toMatchObject([
    {
      filterViewId: 100801,
      title: 'Today',
      filterSpecs: [
        {
          columnIndex: day,
          filterCriteria: { condition: { type: 'DATE_AFTER', values: [{ relativeDate: 'YESTERDAY' }] } },
        },
      ],
      sortSpecs: [
        { dimensionIndex: day },
        { dimensionIndex: headers().indexOf('Call') },
        { dimensionIndex: headers().indexOf('Name') },
      ],
    },
  ]);
});

it('comes back where somebody deleted it, and is made once', () => {
  const { call, sheet } = attendance();
  sheet().filterViews = [];
  for (let time = 0; time < 2; time++) finished(call, call('setUp', { files: [], settings: {} }));
  expect(sheet().filterViews).toHaveLength(1);
});

it('goes by the columns where somebody has put them', () => {
  const { call, book, sheet, headers } = attendance();
  sheet().filterViews = [];
  insertColumn(book(), 'Attendance', 'Call', 'My own');
  finished(call, call('setUp', { files: [], settings: {} }));
  const [view] = sheet().filterViews ?? [];
  expect(view).toMatchObject({ filterSpecs: [{ columnIndex: headers().indexOf('Date') }] });
});
