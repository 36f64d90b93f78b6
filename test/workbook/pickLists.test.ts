/** Drop-downs that show what another tab lists. */
import { pickedFrom, pickListRequests } from '../../src/workbook/pickLists.ts';
import { tableFrom } from '../../src/workbook/table.ts';
import { PRODUCTION_TABS } from '../../src/workbook/tabSpecs.ts';
import { peopleTab } from '../../src/workbook/tabs/company.ts';
import { conflictsTab } from '../../src/workbook/tabs/schedule.ts';
import { typedTable } from '../builders/production.ts';

const person = conflictsTab.columns[0];
const pick = { sheetId: conflictsTab.sheetId, index: 0, rowCount: 1000, column: person };
const formulaWith = (people: ReturnType<typeof typedTable>) =>
  JSON.stringify(pickListRequests([pick], new Map([['People', people as never]]))).match(/"=([^"]+)"/)?.[1];

test('the list is the column where it stands, below its header, by the tab’s title', () => {
  expect(formulaWith(typedTable(peopleTab))).toBe("'People'!$A$2:$A");
  const moved = tableFrom(peopleTab, {
    title: "Who’s it, Bo's",
    rows: [['A title'], ['Notes', 'Group', 'Name', 'Person ID']],
  });
  expect(formulaWith(moved)).toBe("'Who’s it, Bo''s'!$C$3:$C");
});

test('there is no drop-down where the other tab or its column is gone', () => {
  expect(pickListRequests([pick], new Map())).toEqual([]);
  const without = tableFrom(peopleTab, { title: 'People', rows: [['Person ID', 'Group']] });
  expect(pickListRequests([pick], new Map([['People', without as never]]))).toEqual([]);
});

test('whatever else is typed counts', () => {
  const [request] = pickListRequests([pick], new Map([['People', typedTable(peopleTab) as never]]));
  expect(request).toMatchObject({ setDataValidation: { rule: { strict: false, showCustomUi: true } } });
});

test('every list is a column of a tab', () => {
  const picked = PRODUCTION_TABS.flatMap(({ columns }) =>
    columns.flatMap((column) => [pickedFrom(column) ?? []].flat(0)),
  );
  const pairs = picked.filter((one) => one.length > 0);
  expect(pairs.length).toBeGreaterThan(5);
  for (const [tab, header] of pairs as [string, string][]) {
    const spec = PRODUCTION_TABS.find(({ name }) => name === tab);
    expect(spec?.columns.map((column) => column.header)).toContain(header);
  }
});
