/** Cards in the side panels, built by the bundle on the strict local CardService. */
import { cardEvent } from '../../local/services/cards/cardEvent.ts';
import type { CardActionJson, CardClick, CardJson, CardWidget } from '../../local/services/cards/cardJson.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { ROOT_ID } from '../../local/workspace/newState.ts';
import { archivedProduction } from '../support/archivedProduction.ts';
import { callsOf, finished, MIDSUMMER, newWorkspace, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const now = '2027-03-05T17:00';
/** Where spreadsheets that a card makes have Callboard in them. */
const published = { now, installation: 'published' } as const;

const shown = (workspace: LocalWorkspace, name: string, event: unknown) =>
  workspace.run(name, [event], { source: 'card' }) as CardJson;
const clicked = (workspace: LocalWorkspace, event: unknown) =>
  workspace.run('cardSetUp', [event], { source: 'card' }) as CardActionJson;
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
function withFolder(workspace: LocalWorkspace, name = 'Shows'): { id: string; title: string; mimeType: string } {
  const root = workspace.state.files[ROOT_ID];
  if (!root) throw new Error('There is no My Drive');
  const id = 'folder-by-hand-0000000000000';
  workspace.state.files[id] = { ...structuredClone(root), id, name, parents: [ROOT_ID] };
  return { id, title: name, mimeType: FOLDER };
}

function answerOf(action: CardActionJson): CardJson {
  const [step] = action.navigations;
  if (step === undefined || !('card' in step)) throw new Error('The click showed no card');
  return step.card;
}

const form = { title: 'The Tempest', year: '2027', timeZone: 'Europe/London', layout: 'Phases' };

function setUpFromDrive(workspace: LocalWorkspace, folderId: string): CardJson {
  const parameters = { folderId };
  let card = answerOf(clicked(workspace, cardEvent({ hostApp: 'DRIVE', form, parameters })));
  for (let slice = 0; textsOf(card).includes('"continue"') && slice < 20; slice++) {
    card = answerOf(clicked(workspace, cardEvent({ hostApp: 'DRIVE', parameters: { continue: 'yes' } })));
  }
  return card;
}

it('says how to begin where there is no production', () => {
  const card = shown(newWorkspace(SMALL, published), 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
  expect(textsOf(card)).toContain('Select a folder to set one up in it.');
});

it('shows the day of the only production, within 100 widgets and 30 seconds', () => {
  const workspace = setUpWorkspace(MIDSUMMER, { now });
  const before = workspace.state.nowMs;
  const card = shown(workspace, 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
  expect(textsOf(card)).toMatch(/Rehearsal.*Tech/);
  expect(widgetsOf(card).length).toBeLessThan(100);
  expect(workspace.state.nowMs - before).toBeLessThan(30_000);
});

it('shows the day of the workbook that is open in Sheets', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const sheet = { id: workspace.state.activeSpreadsheetId ?? '', title: 'x' };
  expect(textsOf(shown(workspace, 'cardHome', cardEvent({ hostApp: 'SHEETS', sheet })))).toContain('Today');
});

it('offers to set up in a selected folder that holds nothing of Callboard', () => {
  const workspace = newWorkspace(SMALL, published);
  const event = cardEvent({ hostApp: 'DRIVE', selected: [withFolder(workspace)], timeZone: 'Europe/London' });
  const card = shown(workspace, 'cardSelected', event);
  expect(clicksOf(card)).toEqual([expect.objectContaining({ kind: 'action', functionName: 'cardSetUp' })]);
});

it('shows the production of a selected folder that belongs to one', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const file = Object.values(workspace.state.files).find((one) => one.name.startsWith('4 - '));
  if (!file) throw new Error('There is no such folder');
  const event = cardEvent({ hostApp: 'DRIVE', selected: [{ id: file.id, title: file.name, mimeType: FOLDER }] });
  expect(clicksOf(shown(workspace, 'cardSelected', event))).toContainEqual(expect.objectContaining({ kind: 'link' }));
});

it('shows that a selected folder’s production is archived, and offers no second one in it', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const files = Object.values(workspace.state.files);
  const book = files.find((file) => file.properties.callboardKind === 'workbook');
  const root = files.find((file) => file.properties.callboardKind === 'production');
  if (!book || !root) throw new Error('There is no production');
  book.properties = { ...book.properties, callboardKind: 'archive', callboardKey: 'archive/workbook' };
  const selected = [{ id: root.id, title: root.name, mimeType: FOLDER }];
  const card = shown(workspace, 'cardSelected', cardEvent({ hostApp: 'DRIVE', selected }));
  expect(textsOf(card)).toContain('archived');
  expect(clicksOf(card)).toEqual([expect.objectContaining({ kind: 'link' })]);
});

it('names what is archived where nothing else is there, and does not say that there never was a production', () => {
  const { workspace } = archivedProduction(SMALL, 'Ana Reyes', published);
  workspace.state.activeSpreadsheetId = null;
  const card = shown(workspace, 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
  expect(textsOf(card)).toContain('All are archived. Select a folder to set one up in it.');
  expect(textsOf(card)).toMatch(/Archived.*Tiny Play/);
  expect(clicksOf(card)).toEqual([expect.objectContaining({ kind: 'link' })]);
  setUpFromDrive(workspace, withFolder(workspace).id);
  expect(textsOf(shown(workspace, 'cardHome', cardEvent({ hostApp: 'DRIVE' })))).not.toContain('Tiny Play');
});

it('calls only functions that the bundle has', () => {
  const workspace = setUpWorkspace(SMALL, published);
  const functions = workspace.bundleGlobals();
  const selected = [withFolder(workspace)];
  const card = shown(workspace, 'cardSelected', cardEvent({ hostApp: 'DRIVE', selected }));
  for (const click of clicksOf(card)) if (click.kind === 'action') expect(functions).toContain(click.functionName);
});

it('sets a production up in the selected folder in slices of a card', () => {
  const workspace = newWorkspace(SMALL, published);
  const folder = withFolder(workspace);
  const card = setUpFromDrive(workspace, folder.id);
  expect(textsOf(card)).toContain('is set up');
  const inFolder = Object.values(workspace.state.files).filter((file) => file.parents.includes(folder.id));
  expect(inFolder.map((file) => file.name)).toEqual(['The Tempest 2027']);
  const books = Object.values(workspace.state.files).filter((file) => file.name === 'The Tempest: Callboard');
  expect(books.map((file) => file.parents)).toEqual([[inFolder[0]?.id]]);
});

it('lets the workbook that was set up from Drive be opened in the sidebar, with no twin', () => {
  const workspace = newWorkspace(SMALL, published);
  setUpFromDrive(workspace, withFolder(workspace).id);
  const book = Object.values(workspace.state.files).find((file) => file.name === 'The Tempest: Callboard');
  if (!book) throw new Error('There is no workbook');
  workspace.state.activeSpreadsheetId = book.id;
  const call = callsOf(workspace);
  expect(call('getToday').state).toBe('marked');
  const files = Object.keys(workspace.state.files).length;
  finished(call, call('setUp', { files: [], settings: {} }));
  expect(call('getToday')).toMatchObject({ state: 'ready', title: 'The Tempest' });
  expect(Object.keys(workspace.state.files)).toHaveLength(files);
});

it('makes no second production of the same name in a folder', () => {
  const workspace = newWorkspace(SMALL, published);
  const folder = withFolder(workspace);
  setUpFromDrive(workspace, folder.id);
  const files = Object.keys(workspace.state.files).length;
  expect(textsOf(setUpFromDrive(workspace, folder.id))).toContain('already');
  expect(Object.keys(workspace.state.files)).toHaveLength(files);
});

it.each([
  ['title', 'The title is empty'],
  ['year', 'The year is empty'],
  ['timeZone', 'The time zone is empty'],
])('makes nothing when the %s is left out', (field, message) => {
  const workspace = newWorkspace(SMALL, published);
  const files = Object.keys(workspace.state.files).length;
  const event = cardEvent({
    hostApp: 'DRIVE',
    form: { ...form, [field]: '' },
    parameters: { folderId: withFolder(workspace).id },
  });
  expect(textsOf(answerOf(clicked(workspace, event)))).toContain(message);
  expect(Object.keys(workspace.state.files)).toHaveLength(files + 1);
});

it('leaves the last step its time, so that no click is cut off on a day when Google is slow', () => {
  const workspace = newWorkspace(SMALL, published);
  // Four times as slow as the table of estimates has it.
  workspace.beforeCall = () => {
    workspace.state.nowMs += 3 * (workspace.requests.at(-1)?.ms ?? 0);
  };
  expect(textsOf(setUpFromDrive(workspace, withFolder(workspace).id))).toContain('is set up');
  expect(workspace.runs.filter(({ error }) => error !== undefined)).toEqual([]);
});

describe('In a script that is bound to one spreadsheet', () => {
  const HOME = cardEvent({ hostApp: 'DRIVE' });

  it('offers nothing that would have no Callboard in it, and says what to do', () => {
    const workspace = newWorkspace(SMALL, { now });
    const event = cardEvent({ hostApp: 'DRIVE', selected: [withFolder(workspace)] });
    for (const card of [shown(workspace, 'cardHome', HOME), shown(workspace, 'cardSelected', event)]) {
      expect(clicksOf(card)).toEqual([]);
      expect(textsOf(card)).toContain('a spreadsheet with a Callboard of its own');
    }
  });

  it('leaves what the production remembers and its lock alone, whatever is clicked', () => {
    const workspace = setUpWorkspace(SMALL, { now });
    const before = structuredClone(workspace.state.properties.document);
    const files = Object.keys(workspace.state.files).length + 1;
    const selected = [withFolder(workspace)];
    shown(workspace, 'cardHome', HOME);
    shown(workspace, 'cardSelected', cardEvent({ hostApp: 'DRIVE', selected }));
    setUpFromDrive(workspace, selected[0]?.id ?? '');
    expect(workspace.state.properties.document).toEqual(before);
    expect(Object.keys(workspace.state.files)).toHaveLength(files);
    const touched = workspace.requests.filter(({ run, params }) => {
      const ofCard = workspace.runs.find((one) => one.run === run)?.source === 'card';
      return ofCard && (params.store === 'document' || params.lock === 'document');
    });
    expect(touched).toEqual([]);
  });
});

it.each(['bound', 'published'] as const)('finds the open workbook where Google names none, in a %s one', (kind) => {
  const workspace = setUpWorkspace(SMALL, { now, installation: kind });
  const event = cardEvent({ hostApp: 'SHEETS', sheet: { title: 'x' } });
  const container = workspace.state.activeSpreadsheetId;
  const card = workspace.run('cardHome', [event], { source: 'card', container }) as CardJson;
  expect(textsOf(card)).toContain('Today');
  const none = workspace.run('cardHome', [event], { source: 'card', container: null }) as CardJson;
  expect(textsOf(none)).toContain('Tiny Play');
});

it('goes on after a fault at any call, with one workbook and one folder tree', () => {
  const fresh = newWorkspace(SMALL, { ...published, log: false });
  const folder = withFolder(fresh);
  const start = structuredClone(fresh.state);
  setUpFromDrive(fresh, folder.id);
  const names = (workspace: LocalWorkspace) =>
    Object.values(workspace.state.files)
      .map((file) => file.name)
      .sort();
  const calls = fresh.requests.length;
  for (const kind of ['kill-after', 'transient-after'] as const) {
    for (let at = 1; at <= calls; at++) {
      // The calls in the middle make one folder after the other.
      if (at > 14 && at < calls - 10 && at % 20 !== 0) continue;
      const workspace = newWorkspace(SMALL, { ...published, log: false });
      workspace.state = structuredClone(start);
      workspace.faults.arm({ call: at, kind });
      try {
        setUpFromDrive(workspace, folder.id);
      } catch {
        // The run was ended; the person looks again.
      }
      const home = shown(workspace, 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
      const under = textsOf(home).includes('"continue"');
      if (under) {
        for (let slice = 0; slice < 8; slice++) {
          const go = cardEvent({ hostApp: 'DRIVE', parameters: { continue: 'yes' } });
          if (!textsOf(answerOf(clicked(workspace, go))).includes('"continue"')) break;
        }
      } else setUpFromDrive(workspace, folder.id);
      expect({ kind, at, names: names(workspace) }).toEqual({ kind, at, names: names(fresh) });
    }
  }
});

it('shows mark-up in cells as text', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const set = { Work: '<img src=x onerror=alert(1)>', Location: '<b>x</b>' };
  editCells(workbookOf(workspace), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set });
  const card = shown(workspace, 'cardHome', cardEvent({ hostApp: 'DRIVE' }));
  expect(textsOf(card)).toContain('&lt;img');
  expect(textsOf(card)).not.toMatch(/<img|<b>/);
});

it('shows mark-up in names as text', () => {
  const workspace = newWorkspace(SMALL, published);
  const bad = '<img src=x onerror=alert(1)>';
  const selected = [withFolder(workspace, bad)];
  const card = shown(workspace, 'cardSelected', cardEvent({ hostApp: 'DRIVE', selected }));
  expect(textsOf(card)).not.toContain('<img');
});
