/** Whoever has the link of the web app calls every function of the script: nothing is read, changed or sent. */
import { clockEvent } from '../../local/account/clockTriggers.ts';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { pageKeyOf } from '../../local/host/requestsOf.ts';
import type { GlobalClasses } from '../../src/entry/access/globalClasses.ts';
import { callsOf, SMALL, setUpAccount } from '../support/bundle.ts';
import { lookedAt } from '../support/cards.ts';

const NOW = '2027-03-05T18:05';

/** What a door of ours answers by itself. */
const DOORS: readonly (keyof GlobalClasses)[] = [
  'doGet',
  'doorRoster',
  'doorMarks',
  'doorUnlock',
  'doorWord',
  'doorNotes',
  'doorNote',
  'doorProps',
];

/**
 * What tells a stranger nothing: whether somebody is at the screen, a lock, what Callboard remembers by itself, and which
 * triggers there are, among which the one is looked for that the stranger says it is.
 */
const HARMLESS =
  /^(SpreadsheetApp\.getUi|LockService\.tryLock|PropertiesService\.getProperties|ScriptApp\.getProjectTriggers)$/;

const REQUESTS: readonly unknown[] = [
  null,
  '',
  'x'.repeat(5_000),
  -1,
  true,
  [],
  {},
  { date: '2027-03-05' },
  { date: '2027-03-05', hash: '', partial: true, confirmed: true },
  { key: 'constructor', id: 'P001', hash: '' },
  { files: [], settings: { Title: 'Stolen' } },
  { constructor: 1, toString: 'no' },
];

function installed(otherwise: boolean): LocalAccount {
  const account = setUpAccount(SMALL, { now: NOW, keepsContexts: true });
  callsOf(account)('repairTriggers');
  // What their own panel signs with is there.
  lookedAt(account, 'cardHome', {});
  if (otherwise) account.state.otherwise = ['webAppDocument'];
  return account;
}

/** Events that Google would send to triggers and cards, as somebody makes them up who knows the ids of files. */
function events(account: LocalAccount): unknown[] {
  const [clock] = account.state.triggers;
  const spreadsheet = account.state.activeSpreadsheetId;
  const folder = Object.values(account.state.files).find(({ mimeType }) => mimeType.endsWith('folder'));
  return [
    { triggerUid: '12345' },
    { triggerUid: 12345 },
    { triggerUid: ['1'] },
    { ...(clock === undefined ? {} : clockEvent(clock, account.state.nowMs)), triggerUid: '0' },
    { sheets: { id: spreadsheet }, commonEventObject: { hostApp: 'SHEETS' } },
    { drive: { selectedItems: [{ id: folder?.id, title: 'A', mimeType: folder?.mimeType }] } },
    { commonEventObject: { parameters: { workbookId: spreadsheet, folderId: folder?.id, continue: 'yes' } } },
    { commonEventObject: { parameters: { show: spreadsheet, signed: 'x' } } },
  ];
}

/** Of every kind of argument list: alone, behind what may be taken for a key, and behind one of another script. */
function argumentLists(account: LocalAccount): unknown[][] {
  const strange = [...REQUESTS, ...events(account)];
  const foreign = `${account.state.nowMs.toString(36)}.${'0'.repeat(64)}`;
  return [
    [],
    ...strange.map((one) => [one]),
    ...strange.map((one) => ['', one]),
    ...strange.map((one) => [foreign, one]),
  ];
}

it.each([
  ['has nothing of the document', false],
  ['has all of the document', true],
])('a stranger gets nothing out of any function where the web app %s', (_, otherwise) => {
  const account = installed(otherwise);
  const lists = argumentLists(account);
  const before = structuredClone(account.state);
  const names = account.bundleGlobals().filter((name) => !(DOORS as readonly string[]).includes(name));
  expect(names.length).toBeGreaterThan(60);
  const done = new Set<string>();
  for (const name of names) {
    for (const args of lists) {
      const calls = account.serviceCalls.length;
      try {
        account.run(name, args, { source: 'webCall' });
      } catch {
        // Told to nobody but the stranger, in words that name nothing of the production.
      }
      for (const { method, params } of account.serviceCalls.slice(calls)) {
        const store = (params as { store?: string } | undefined)?.store;
        if (!HARMLESS.test(method)) done.add(`${name} ${method}${store === undefined ? '' : ` ${store}`}`);
      }
    }
  }
  expect([...done]).toEqual([]);
  const { nowMs: _now, ...after } = account.state;
  const { nowMs: _then, ...unchanged } = before;
  expect(after).toEqual(unchanged);
});

it('takes the key of a page for a week, and of no other workbook', () => {
  const account = installed(true);
  const key = pageKeyOf(account);
  const asked = () => account.run('getToday', [key], { source: 'webCall' });
  expect(asked()).toMatchObject({ state: 'ready' });
  account.state.nowMs += 8 * 24 * 3600_000;
  expect(asked).toThrow('Callboard was opened too long ago.');
});
