/** Charts in the local account: made with an id of the caller's, brought up to date, and refused where Google would. */
import { failureOf, ID, type SheetsAccount, sheetsAccount, withRows } from './sheetsAccount.ts';

type Json = Record<string, unknown>;

const column = (index: number, endRowIndex = 3, sheetId = 0) => ({
  sourceRange: {
    sources: [{ sheetId, startRowIndex: 0, endRowIndex, startColumnIndex: index, endColumnIndex: index + 1 }],
  },
});
const spec = (title = 'Hours', series: Json = column(1)): Json => ({
  title,
  basicChart: { chartType: 'BAR', headerCount: 1, domains: [{ domain: column(0) }], series: [{ series }] },
});
const at = (columnIndex: number, sheetId = 0): Json => ({
  overlayPosition: { anchorCell: { sheetId, rowIndex: 1, columnIndex } },
});

function account(): SheetsAccount {
  return withRows(sheetsAccount(), [
    ['Name', 'Hours'],
    ['Ana', 3],
    ['Ben', 2],
  ]);
}

interface Charted {
  charts?: Json[];
}

const send = ({ sheets }: SheetsAccount, ...requests: Json[]) =>
  sheets.batchUpdate({ requests }, ID) as { replies?: { addChart?: { chart: Json } }[] };
const add = (one: SheetsAccount, chart: Json) => send(one, { addChart: { chart } });
const chartsOf = ({ sheets }: SheetsAccount) =>
  (sheets.get(ID, { fields: 'sheets.charts' }) as { sheets: Charted[] }).sheets.flatMap(({ charts = [] }) => charts);

test('a chart keeps the id that it is given, and is found by it', () => {
  const one = account();
  const answer = add(one, { chartId: 7, spec: spec(), position: at(3) });
  expect(answer.replies?.[0]?.addChart?.chart).toMatchObject({ chartId: 7, spec: { title: 'Hours' } });
  const ids = one.sheets.get(ID, { fields: 'sheets.properties(sheetId),sheets.charts.chartId' });
  expect(ids).toEqual({ sheets: [{ properties: { sheetId: 0 }, charts: [{ chartId: 7 }] }] });
});

test('another specification takes the place of the one that it had, where it lies', () => {
  const one = account();
  add(one, { chartId: 7, spec: spec(), position: at(3) });
  send(one, { updateChartSpec: { chartId: 7, spec: spec('Hours there') } });
  expect(chartsOf(one)).toMatchObject([
    { chartId: 7, spec: { title: 'Hours there' }, position: { overlayPosition: { anchorCell: { columnIndex: 3 } } } },
  ]);
});

test.each<[string, Json, string]>([
  ['an id that is taken', { chartId: 7, spec: spec(), position: at(3) }, 'with id 7 already exists'],
  ['no specification', { position: at(3) }, 'chart.spec must be specified'],
  ['no place', { spec: spec() }, 'position must be'],
  ['a place outside the grid', { spec: spec(), position: at(26) }, 'exceeds grid limits'],
  ['a tab that is not there', { spec: spec(), position: at(3, 99) }, 'No grid with id: 99'],
  ['cells that are not there', { spec: spec('x', column(30)), position: at(3) }, 'exceeds grid limits'],
  ['series of another length', { spec: spec('x', column(1, 9)), position: at(3) }, 'the same length'],
  ['a kind that is not here', { spec: { title: 'x' }, position: at(3) }, 'must have a basicChart'],
])('%s is refused, and nothing is changed', (_, chart, words) => {
  const one = account();
  add(one, { chartId: 7, spec: spec(), position: at(3) });
  expect(failureOf(() => add(one, chart)).message).toContain(words);
  expect(chartsOf(one)).toHaveLength(1);
});

test('a name that Google does not know is refused', () => {
  const basicChart = { ...(spec().basicChart as Json), kind: 'BAR' };
  expect(failureOf(() => add(account(), { spec: { basicChart }, position: at(3) })).message).toContain(
    'Unknown name "kind"',
  );
});

test('a chart that is not there is not brought up to date', () => {
  const refused = failureOf(() => send(account(), { updateChartSpec: { chartId: 8, spec: spec() } }));
  expect(refused.message).toContain('No chart with id: 8');
});

test('a batch that is refused leaves no chart behind', () => {
  const one = account();
  const two = { addChart: { chart: { chartId: 7, spec: spec(), position: at(3) } } };
  expect(() => send(one, two, { updateChartSpec: { chartId: 8, spec: spec() } })).toThrow();
  expect(chartsOf(one)).toEqual([]);
});

test('what a chart shows moves with its cells', () => {
  const one = account();
  add(one, { chartId: 7, spec: spec(), position: at(3) });
  const range = { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
  send(one, { insertDimension: { range, inheritFromBefore: false } });
  expect(JSON.stringify(chartsOf(one)[0])).toContain('"startColumnIndex":2,"endColumnIndex":3');
});
