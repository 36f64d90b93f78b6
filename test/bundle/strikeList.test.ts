/** The strike list through the built bundle: read with everything else that archiving looks at, and without an address. */
import { callsOf, MIDSUMMER, serviceCallsDuring, setUpAccount } from '../support/bundle.ts';

const now = '2027-03-20T18:00';

it('says of the example production what has to come back, what is open, and who has which script', () => {
  const account = setUpAccount(MIDSUMMER, { now });
  const { strike } = callsOf(account)('previewArchive');
  const counts = new Map<string, number>();
  for (const { kind } of strike) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    'Rented and not returned': 2,
    'Borrowed and not returned': 6,
    'Scripts and scores out': 39,
    'Rented scripts to clean': 1,
    'Open notes and actions': 25,
    Checklists: 13,
  });
  expect(strike).toContainEqual({
    kind: 'Scripts and scores out',
    what: 'S014 Script, out since Tue 19 Jan',
    ask: 'Marisol Delgado Ruiz',
  });
  expect(JSON.stringify(strike)).not.toMatch(/@|\d{3}-\d{4}/);
});

it('costs no read of its own', () => {
  const account = setUpAccount(MIDSUMMER, { now });
  const calls = serviceCallsDuring(account, () => callsOf(account)('previewArchive'));
  // The other two look at which tabs each workbook has.
  expect(calls.map(({ method }) => method).filter((method) => method.startsWith('sheets.'))).toEqual([
    'sheets.spreadsheets.values.batchGetByDataFilter',
    'sheets.spreadsheets.get',
    'sheets.spreadsheets.get',
  ]);
});

it('forgets a script once a table of what came back is imported', () => {
  const account = setUpAccount(MIDSUMMER, { now });
  const call = callsOf(account);
  const text = 'Book number,Date returned,Condition\nS014,2027-03-14,Clean\nS041,2027-03-14,Marked';
  const preview = call('previewImport', { tab: 'Scripts', text });
  expect([preview.problems, preview.changed]).toEqual([[], 2]);
  expect(call('applyImport', { tab: 'Scripts', text, hash: preview.hash }).state).toBe('done');
  const left = call('previewArchive').strike.filter(({ what }) => /^S0(14|41) /.test(what));
  expect(left.map(({ kind, ask }) => [kind, ask])).toEqual([['Rented scripts to clean', 'Ingrid Solheim']]);
});
