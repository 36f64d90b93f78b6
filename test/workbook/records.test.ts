/** A tab's rows as records: read once, for as long as the tab stands as it is. */
import { outboxTab } from '../../src/workbook/tabs/office.ts';
import { Workbook } from '../../src/workbook/workbook.ts';
import { typedSheet } from '../builders/production.ts';

function workbook(): Workbook {
  const sheet = typedSheet(outboxTab, ['Key | State | Revision', 'a | Sent | 1', 'b | Pending | many']);
  return Workbook.from({} as never, 'workbook', [outboxTab], [sheet]);
}

test('whoever sorts or empties the list that was handed out changes nobody else’s', () => {
  const one = workbook();
  one.records(outboxTab, []).reverse().pop();
  expect(one.records(outboxTab, []).map(({ Key }) => Key)).toEqual(['a', 'b']);
});

test('what is wrong is told to everybody who asks', () => {
  const one = workbook();
  const [first, second] = [0, 1].map(() => {
    const problems: Parameters<Workbook['records']>[1] = [];
    one.records(outboxTab, problems);
    return problems.map(({ column }) => column);
  });
  expect(first).toContain('Revision');
  expect(second).toEqual(first);
});

test('after a change the rows are read anew, and an unchanged tab’s are not', () => {
  const one = workbook();
  const [before] = one.records(outboxTab, []);
  expect(one.records(outboxTab, [])[0]).toBe(before);
  one.assume([{ tab: outboxTab, mode: 'update', values: { Key: 'a', State: 'Missed' } }]);
  expect(one.records(outboxTab, []).map(({ State }) => State)).toEqual(['Missed', 'Pending']);
});
