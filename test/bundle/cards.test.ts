/** Cards in the side panels, built by the bundle on the strict local CardService. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { ROOT_ID } from '../../local/account/newState.ts';
import { cardEvent } from '../../local/services/cards/cardEvent.ts';
import type { CardActionJson, CardClick, CardJson, CardWidget } from '../../local/services/cards/cardJson.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { archivedProduction } from '../support/archivedProduction.ts';
import { callsOf, finished, MIDSUMMER, newAccount, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { answerOf, lookedAt, signedEvent } from '../support/cards.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const now = '2027-03-05T17:00';
/** Where spreadsheets that a card makes have Callboard in them. */
const published = { now, installation: 'published' } as const;

/** The card that comes, and what it shows when its button is clicked. */
const shown = (account: LocalAccount, name: string, event: object) => lookedAt(account, name, event);
const clicked = (account: LocalAccount, event: object) =>
  account.run('cardSetUp', [signedEvent(account, event)], { source: 'card' }) as CardActionJson;
const widgetsOf = (card: CardJson): CardWidget[] => card.sections.flatMap((section) => section.widgets);
const textsOf = (card: CardJson) => JSON.stringify(card);

function clicksOf(card: CardJson): CardClick[] {
  return widgetsOf(card).flatMap((widget) => {
    if (widget.kind === 'buttons') return widget.buttons.map((button) => button.onClick);
    if (widget.kind === 'decorated')
      return [widget.onClick, widget.button?.onClick ?? null].filter((one) => one !== null);
    return [];
  });
}

/** A folder that the person made by hand. */
function withFolder(account: LocalAccount, name = 'Shows'): { id: string; title: string; mimeType: string } {
  const root = account.state.files[ROOT_ID];
  if (!root) throw new Error('There is no My Drive');
  const id = 'folder-by-hand-0000000000000';
  account.state.files[id] = { ...structuredClone(root), id, name, parents: [ROOT_ID] };
  return { id, title: name, mimeType: FOLDER };
}

const form = { title: 'The Tempest', year: '2027', timeZone: 'Europe/London', layout: 'Phases' };

function setUpFromDrive(account: LocalAccount, folderId: string): CardJson {
  const parameters = { folderId };
  let card = answerOf(clicked(account, cardEvent({ hostApp: 'DRIVE', form, parameters })));
  for (let slice = 0; textsOf(card).includes('"continue"') && slice < 20; slice++) {
    card = answerOf(clicked(account, cardEvent({ hostApp: 'DRIVE', parameters: { continue: 'yes' } })));
  }
  return card;
}

it('says how to begin where there is no production', () => {
  const card = shown(newAccount(SMALL, published), 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
  expect(textsOf(card)).toContain('Select a folder to set up a production in it.');
});

it('shows the day of the only production, within 100 widgets and 30 seconds', () => {
  const account = setUpAccount(MIDSUMMER, { now });
  const before = account.state.nowMs;
  const card = shown(account, 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
  expect(textsOf(card)).toMatch(/Rehearsal.*Tech/);
  expect(widgetsOf(card).length).toBeLessThan(100);
  expect(account.state.nowMs - before).toBeLessThan(30_000);
});

it('shows the day of the workbook that is open in Sheets', () => {
  const account = setUpAccount(SMALL, { now });
  const sheet = { id: account.state.activeSpreadsheetId ?? '', title: 'x' };
  expect(textsOf(shown(account, 'cardHome', cardEvent({ hostApp: 'SHEETS', sheet })))).toContain('Today');
});

it('offers to set up in a selected folder that holds nothing of Callboard', () => {
  const account = newAccount(SMALL, published);
  const event = cardEvent({ hostApp: 'DRIVE', selected: [withFolder(account)], timeZone: 'Europe/London' });
  const card = shown(account, 'cardSelected', event);
  expect(clicksOf(card)).toEqual([expect.objectContaining({ kind: 'action', functionName: 'cardSetUp' })]);
});

it('shows the production of a selected folder that belongs to one', () => {
  const account = setUpAccount(SMALL, { now });
  const file = Object.values(account.state.files).find((one) => one.name.startsWith('4 - '));
  if (!file) throw new Error('There is no such folder');
  const event = cardEvent({ hostApp: 'DRIVE', selected: [{ id: file.id, title: file.name, mimeType: FOLDER }] });
  expect(clicksOf(shown(account, 'cardSelected', event))).toContainEqual(expect.objectContaining({ kind: 'link' }));
});

it('shows that a selected folder’s production is archived, and offers no second one in it', () => {
  const account = setUpAccount(SMALL, { now });
  const files = Object.values(account.state.files);
  const book = files.find((file) => file.properties.callboardKind === 'workbook');
  const root = files.find((file) => file.properties.callboardKind === 'production');
  if (!book || !root) throw new Error('There is no production');
  book.properties = { ...book.properties, callboardKind: 'archive', callboardKey: 'archive/workbook' };
  const selected = [{ id: root.id, title: root.name, mimeType: FOLDER }];
  const card = shown(account, 'cardSelected', cardEvent({ hostApp: 'DRIVE', selected }));
  expect(textsOf(card)).toContain('archived');
  expect(clicksOf(card)).toEqual([expect.objectContaining({ kind: 'link' })]);
});

it('names what is archived where nothing else is there, and does not say that there never was a production', () => {
  const { account } = archivedProduction(SMALL, 'Ana Reyes', published);
  account.state.activeSpreadsheetId = null;
  const card = shown(account, 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
  expect(textsOf(card)).toContain('All are archived. Select a folder to set up a production in it.');
  expect(textsOf(card)).toMatch(/Archived.*Tiny Play/);
  expect(clicksOf(card)).toEqual([expect.objectContaining({ kind: 'link' })]);
  setUpFromDrive(account, withFolder(account).id);
  expect(textsOf(shown(account, 'cardHome', cardEvent({ hostApp: 'DRIVE' })))).not.toContain('Tiny Play');
});

it('calls only functions that the bundle has', () => {
  const account = setUpAccount(SMALL, published);
  const functions = account.bundleGlobals();
  const selected = [withFolder(account)];
  const card = shown(account, 'cardSelected', cardEvent({ hostApp: 'DRIVE', selected }));
  for (const click of clicksOf(card)) if (click.kind === 'action') expect(functions).toContain(click.functionName);
});

it('sets a production up in the selected folder in slices of a card', () => {
  const account = newAccount(SMALL, published);
  const folder = withFolder(account);
  const card = setUpFromDrive(account, folder.id);
  expect(textsOf(card)).toContain('is set up');
  const inFolder = Object.values(account.state.files).filter((file) => file.parents.includes(folder.id));
  expect(inFolder.map((file) => file.name)).toEqual(['The Tempest 2027']);
  const books = Object.values(account.state.files).filter((file) => file.name === 'The Tempest: Callboard');
  expect(books.map((file) => file.parents)).toEqual([[inFolder[0]?.id]]);
});

it('lets the workbook that was set up from Drive be opened in the sidebar, with no twin', () => {
  const account = newAccount(SMALL, published);
  setUpFromDrive(account, withFolder(account).id);
  const book = Object.values(account.state.files).find((file) => file.name === 'The Tempest: Callboard');
  if (!book) throw new Error('There is no workbook');
  account.state.activeSpreadsheetId = book.id;
  const call = callsOf(account);
  expect(call('getToday').state).toBe('marked');
  const files = Object.keys(account.state.files).length;
  finished(call, call('setUp', { files: [], settings: {} }));
  expect(call('getToday')).toMatchObject({ state: 'ready', title: 'The Tempest' });
  expect(Object.keys(account.state.files)).toHaveLength(files);
});

it('makes no second production of the same name in a folder', () => {
  const account = newAccount(SMALL, published);
  const folder = withFolder(account);
  setUpFromDrive(account, folder.id);
  const files = Object.keys(account.state.files).length;
  expect(textsOf(setUpFromDrive(account, folder.id))).toContain('already');
  expect(Object.keys(account.state.files)).toHaveLength(files);
});

it.each([
  ['title', 'The title is empty'],
  ['year', 'The year is empty'],
  ['timeZone', 'The time zone is empty'],
])('makes nothing when the %s is left out', (field, message) => {
  const account = newAccount(SMALL, published);
  const files = Object.keys(account.state.files).length;
  const event = cardEvent({
    hostApp: 'DRIVE',
    form: { ...form, [field]: '' },
    parameters: { folderId: withFolder(account).id },
  });
  expect(textsOf(answerOf(clicked(account, event)))).toContain(message);
  expect(Object.keys(account.state.files)).toHaveLength(files + 1);
});

it('leaves the last step its time, so that no click is cut off on a day when Google is slow', () => {
  const account = newAccount(SMALL, published);
  // Four times as slow as the table of estimates has it.
  account.beforeCall = () => {
    account.state.nowMs += 3 * (account.serviceCalls.at(-1)?.ms ?? 0);
  };
  expect(textsOf(setUpFromDrive(account, withFolder(account).id))).toContain('is set up');
  expect(account.runs.filter(({ error }) => error !== undefined)).toEqual([]);
});

describe('In a script that is bound to one spreadsheet', () => {
  const HOME = cardEvent({ hostApp: 'DRIVE' });

  it('offers nothing that would have no Callboard in it, and says what to do', () => {
    const account = newAccount(SMALL, { now });
    const event = cardEvent({ hostApp: 'DRIVE', selected: [withFolder(account)] });
    for (const card of [shown(account, 'cardHome', HOME), shown(account, 'cardSelected', event)]) {
      expect(clicksOf(card)).toEqual([]);
      expect(textsOf(card)).toContain('a spreadsheet with its own Callboard');
    }
  });

  it('leaves what the production remembers and its lock alone, whatever is clicked', () => {
    const account = setUpAccount(SMALL, { now });
    const before = structuredClone(account.state.properties.document);
    const files = Object.keys(account.state.files).length + 1;
    const selected = [withFolder(account)];
    shown(account, 'cardHome', HOME);
    shown(account, 'cardSelected', cardEvent({ hostApp: 'DRIVE', selected }));
    setUpFromDrive(account, selected[0]?.id ?? '');
    expect(account.state.properties.document).toEqual(before);
    expect(Object.keys(account.state.files)).toHaveLength(files);
    const touched = account.serviceCalls.filter(({ run, params }) => {
      const ofCard = account.runs.find((one) => one.run === run)?.source === 'card';
      return ofCard && (params.store === 'document' || params.lock === 'document');
    });
    expect(touched).toEqual([]);
  });
});

it.each(['bound', 'published'] as const)('finds the open workbook where Google names none, in a %s one', (kind) => {
  const account = setUpAccount(SMALL, { now, installation: kind });
  const event = cardEvent({ hostApp: 'SHEETS', sheet: { title: 'x' } });
  const container = account.state.activeSpreadsheetId;
  const card = lookedAt(account, 'cardHome', event, container);
  expect(textsOf(card)).toContain('Today');
  const none = lookedAt(account, 'cardHome', event, null);
  expect(textsOf(none)).toContain('Tiny Play');
});

it('goes on after a fault at any call, with one workbook and one folder tree', () => {
  const fresh = newAccount(SMALL, { ...published, log: false });
  const folder = withFolder(fresh);
  const start = structuredClone(fresh.state);
  setUpFromDrive(fresh, folder.id);
  const names = (account: LocalAccount) =>
    Object.values(account.state.files)
      .map((file) => file.name)
      .sort();
  const calls = fresh.serviceCalls.length;
  for (const kind of ['kill-after', 'transient-after'] as const) {
    for (let at = 1; at <= calls; at++) {
      // The calls in the middle make one folder after the other.
      if (at > 14 && at < calls - 10 && at % 20 !== 0) continue;
      const account = newAccount(SMALL, { ...published, log: false });
      account.state = structuredClone(start);
      account.faults.arm({ call: at, kind });
      try {
        setUpFromDrive(account, folder.id);
      } catch {
        // The run was ended; the person looks again.
      }
      const home = shown(account, 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
      const under = textsOf(home).includes('"continue"');
      if (under) {
        for (let slice = 0; slice < 8; slice++) {
          const go = cardEvent({ hostApp: 'DRIVE', parameters: { continue: 'yes' } });
          if (!textsOf(answerOf(clicked(account, go))).includes('"continue"')) break;
        }
      } else setUpFromDrive(account, folder.id);
      expect({ kind, at, names: names(account) }).toEqual({ kind, at, names: names(fresh) });
    }
  }
});

it('shows mark-up in cells as text', () => {
  const account = setUpAccount(SMALL, { now });
  const set = { Work: '<img src=x onerror=alert(1)>', Location: '<b>x</b>' };
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set });
  const card = shown(account, 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
  expect(textsOf(card)).toContain('&lt;img');
  expect(textsOf(card)).not.toMatch(/<img|<b>/);
});

it('shows mark-up in names as text', () => {
  const account = newAccount(SMALL, published);
  const bad = '<img src=x onerror=alert(1)>';
  const selected = [withFolder(account, bad)];
  const card = shown(account, 'cardSelected', cardEvent({ hostApp: 'DRIVE', selected }));
  expect(textsOf(card)).not.toContain('<img');
});
