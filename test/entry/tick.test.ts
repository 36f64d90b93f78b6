/** What an hour costs in which nothing is due. */
import { tick } from '../../src/entry/tick.ts';
import { CALL_TABS } from '../../src/features/calls/sendDailyCall.ts';
import type { SheetValues } from '../../src/port/workspace.ts';
import { DATA_TABS } from '../../src/production/productionData.ts';
import { peopleTab } from '../../src/workbook/tabs/company.ts';
import { Workbook } from '../../src/workbook/workbook.ts';
import { filesIn } from '../builders/fixture.ts';
import { WORKBOOK_ID } from '../builders/memorySheets.ts';
import { type Account, newAccount, setUp } from '../builders/setUp.ts';

const HOUR_MS = 3_600_000;

/** How often a cell of People is looked at meanwhile. */
function peopleLookedAt({ sheets }: Account, act: () => void): number {
  let count = 0;
  const read = sheets.read;
  const watched = (cells: SheetValues['rows'][number]) =>
    new Proxy(cells, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) count++;
        return Reflect.get(target, key);
      },
    });
  sheets.read = (...asked) =>
    read
      .apply(sheets, asked)
      .map((tab) => (tab.sheetId === peopleTab.sheetId ? { ...tab, rows: tab.rows.map(watched) } : tab));
  act();
  sheets.read = read;
  return count;
}

const EVENT = { triggerUid: '12345' };

function account(): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  one.ws.properties.set('triggerIds', EVENT.triggerUid);
  return one;
}

test('a tick with nothing due looks at nobody in People, beyond finding the rows', () => {
  const one = account();
  // Long after the last event: no call can be due.
  one.ws.wait(24 * 30 * HOUR_MS);
  // The tabs of the phase that has begun meanwhile.
  tick(one.ws, EVENT);
  const rowsAlone = peopleLookedAt(one, () => Workbook.read(one.ws, WORKBOOK_ID, [...DATA_TABS, ...CALL_TABS]));
  expect(rowsAlone).toBeGreaterThan(0);
  expect(peopleLookedAt(one, () => expect(tick(one.ws, EVENT)).toMatchObject({ message: 'Nothing was due.' }))).toBe(
    rowsAlone,
  );
});
