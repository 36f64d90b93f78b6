/** The menu, as the bundle builds it under every authorisation. */
import type { RecordedMenuItem } from '../../local/services/uiRecord.ts';
import { PANEL_LIST } from '../../src/production/panels.ts';
import { callsOf, newAccount, SMALL, setUpAccount } from '../support/bundle.ts';

const now = '2027-03-05T17:00';
const items = (all: RecordedMenuItem[]) => all.flatMap((item) => (item.kind === 'item' ? [item] : []));

const ALL_ITEMS = PANEL_LIST.flatMap(({ menu, beginsGroup }) => [
  ...(beginsGroup ? [{ kind: 'separator' }] : []),
  ...menu.map(([caption, handler]) => ({ kind: 'item', caption, handler })),
]);

it.each([
  [
    'bound',
    'LIMITED',
    [
      ['Callboard', false],
      ['Untitled project', true],
    ],
  ],
  [
    'bound',
    'FULL',
    [
      ['Callboard', false],
      ['Untitled project', true],
    ],
  ],
  ['published', 'NONE', [['Untitled project', true]]],
  ['published', 'LIMITED', [['Untitled project', true]]],
] as const)(
  'of a %s script is whole under AuthMode.%s, and asks nothing of any service',
  (installation, authMode, names) => {
    const account = newAccount(SMALL, { now, installation });
    account.run('onOpen', [{ authMode }], { source: 'simple', authMode });
    expect(account.ui.menus.map(({ title, addOn }) => [title, addOn])).toEqual(names);
    for (const menu of account.ui.menus) expect(menu.items).toEqual(ALL_ITEMS);
    expect(account.serviceCalls.map(({ method }) => method)).toEqual(['SpreadsheetApp.getUi']);
  },
);

it('does something with every item, in a production and in an empty workbook', () => {
  for (const account of [newAccount(SMALL, { now }), setUpAccount(SMALL, { now })]) {
    account.run('onOpen', [], { source: 'simple' });
    for (const { handler } of items(account.ui.menus[0]?.items ?? [])) {
      account.ui.sidebar = null;
      account.ui.alerts.length = 0;
      account.run(handler, [], { source: 'menu' });
      expect({ handler, seen: account.ui.sidebar !== null || account.ui.alerts.length > 0 }).toEqual({
        handler,
        seen: true,
      });
    }
  }
});

it.each(PANEL_LIST.map(({ id, menu }) => [id, menu] as const))('has an item that opens the panel %s', (id, menu) => {
  const account = newAccount(SMALL, { now });
  const opens = menu.filter(([, calls]) => {
    account.ui.sidebar = null;
    if (calls.startsWith('show')) account.run(calls, [], { source: 'menu' });
    const { title, html } = account.ui.sidebar ?? { title: '', html: '' };
    return title === 'Callboard' && html.includes(`data-panel="${id}"`);
  });
  expect(opens).toHaveLength(1);
});

it('keeps only what is no person’s name or address of the wizard’s draft', () => {
  const account = newAccount(SMALL, { now });
  const call = callsOf(account);
  const typed = {
    Title: 'The Tempest',
    step: '3',
    'Stage manager': 'Sam Reed',
    'Stage manager email': 'sam@example.org',
    'Report list': 'x@example.org',
    Other: 'y',
  };
  expect(call('saveDraft', { settings: typed })).toEqual({ Title: 'The Tempest', step: '3' });
  expect(call('getToday').draft).toEqual({ Title: 'The Tempest', step: '3' });
  call('saveDraft', { settings: {} });
  expect(call('getToday').draft).toEqual({});
});
