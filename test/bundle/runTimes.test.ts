/** The tab Run times with its chart: one row a performance, one chart, however often it is asked for. */
import { readTab } from '../../local/host/readTab.ts';
import { deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

function theatre() {
  const account = setUpAccount(SMALL, { now: '2027-03-05T18:30' });
  const call = callsOf(account);
  const book = () => workbookOf(account);
  const set = { Type: 'Performance', Scenes: '', Work: 'Curtain 16:00' };
  editCells(book(), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set });
  const stamp = (moment: string, time: string) => call('stampMoment', { eventId: 'E001', moment, at: { time } });
  const play = () => {
    stamp('Act I up', '16:05');
    stamp('Act I down', '16:50');
    stamp('Act II up', '17:05');
    stamp('Act II down', '17:40');
  };
  const charts = () => book().sheets.flatMap((sheet) => sheet.charts ?? []);
  return { call, book, stamp, play, charts };
}

it('says how to get it while no time is known', () => {
  const { call, charts } = theatre();
  expect(call('makeRunTimes')).toMatchObject({
    state: 'nothing',
    message: expect.stringContaining('Stamp when each act'),
  });
  expect(charts()).toEqual([]);
});

it('has a row a performance and one chart, and follows what is corrected', () => {
  const { call, book, stamp, play, charts } = theatre();
  play();
  for (let time = 0; time < 2; time++) finished(call, call('makeRunTimes'));
  const row = () => readTab(book(), 'Run times')[0];
  expect(row()).toMatchObject({
    'Event ID': 'E001',
    Performance: 'Fri 5 Mar, 4:00 pm',
    'Run time': 80,
    'Show time': 95,
    'Longest hold': 5,
  });
  expect(readTab(book(), 'Run times')).toHaveLength(1);
  expect(charts()).toHaveLength(1);
  stamp('Act II down', '17:45');
  finished(call, call('makeRunTimes'));
  expect(row()).toMatchObject({ 'Run time': 85 });
  stamp('Act II down', '');
  finished(call, call('makeRunTimes'));
  expect(row()?.['Run time'] ?? '').toBe('');
  expect(charts()).toHaveLength(1);
});

it('is made again where somebody deleted it', () => {
  const { call, book, play, charts } = theatre();
  play();
  finished(call, call('makeRunTimes'));
  deleteTab(book(), 'Run times');
  finished(call, call('makeRunTimes'));
  expect(readTab(book(), 'Run times')).toHaveLength(1);
  expect(charts()).toHaveLength(1);
});
