import { FILLED_TABS } from '../../src/sidebar/tables.ts';
import { PRODUCTION_TABS } from '../../src/workbook/tabSpecs.ts';

it('offers only tabs that there are', () => {
  const names = PRODUCTION_TABS.map((tab) => tab.name);
  expect(FILLED_TABS.filter((tab) => !names.includes(tab))).toEqual([]);
});
