import { readTab } from '../../local/host/readTab.ts';
import { roleOn } from '../../local/services/drive/access.ts';
import { callsOf, finished, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

function production() {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T18:00' });
  const call = callsOf(workspace);
  const named = (name: string) => {
    const found = Object.values(workspace.state.files).find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  return { workspace, call, named };
}

describe('Reflections', () => {
  test('are made once, and what people wrote in them stays', () => {
    const { call, named } = production();
    expect(finished(call, call('makeReflections')).state).toBe('done');
    const form = named('Reflection - team');
    if (form.content) form.content.data = 'We should do the dance again.';
    expect(call('makeReflections').state).toBe('nothing');
    expect(named('Reflection - team').content?.data).toBe('We should do the dance again.');
  });
});

describe('Handing over', () => {
  test('gives another adult the replies and the folders, and takes the triggers away', () => {
    const { workspace, call, named } = production();
    call('repairTriggers');
    expect(call('handOver', { to: 'Cleo Park' })).toMatchObject({ state: 'refused' });
    finished(call, call('handOver', { to: 'P002' }));
    const settings = readTab(workbookOf(workspace), 'Production');
    expect(settings.find((row) => row.Setting === 'Stage manager email')?.Value).toBe('ben.okafor@example.org');
    expect(settings.find((row) => row.Setting === 'Reply to')?.Value).toBe('stage@example.org');
    expect(workspace.state.triggers).toEqual([]);
    expect(roleOn(workspace.state, named('Daily Calls'), 'ben.okafor@example.org')).toBe('writer');
    expect(roleOn(workspace.state, named('Confidential'), 'ben.okafor@example.org')).toBeNull();
    expect(call('health').triggersInstalled).toBe(false);
    expect(workspace.shareMails).toEqual([]);
  });
});

describe('The next season', () => {
  test('starts from an archived production without the cast', () => {
    const { workspace, call, named } = production();
    for (const sheet of workbookOf(workspace).sheets) {
      const add = (...values: string[]) =>
        sheet.rows.push(values.map((stringValue) => ({ userEnteredValue: { stringValue } })));
      if (sheet.properties.title === 'Retention') {
        for (const row of sheet.rows.slice(1)) if (row[0]) row[5] = { userEnteredValue: { stringValue: 'P001' } };
      }
      if (sheet.properties.title === 'Props') {
        add('P901', 'Lantern', 'brass', 'Hand', 'Acquired', 'Stock');
        add('P902', 'Goblet', 'silver', 'Hand', 'Acquired', 'Borrowed', 'Mill Theatre');
      }
      if (sheet.properties.title === 'Lessons') add('Start the dance earlier');
    }
    expect(call('startNextSeason', { title: 'Next', year: '2028' }).state).toBe('refused');
    const plan = call('previewArchive');
    finished(call, call('archive', { hash: plan.hash, title: plan.title, reason: 'closed' }));
    workspace.state.activeSpreadsheetId = named('Tiny Play: Archive').id;
    finished(call, call('startNextSeason', { title: 'Next', year: '2028' }));
    finished(call, call('startNextSeason', { title: 'Next', year: '2028' }));
    const made = Object.values(workspace.state.files).filter(({ name }) => name === 'Next 2028: Callboard');
    expect(made.length).toBe(1);
    const text = JSON.stringify(workspace.state.spreadsheets[made[0]?.id ?? '']);
    for (const there of ['Lantern', 'Start the dance earlier', 'Europe/London', 'Ana R']) expect(text).toContain(there);
    for (const gone of ['Goblet', 'Cleo', 'Dev', '@example.org']) expect(text).not.toContain(gone);
    workspace.state.activeSpreadsheetId = made[0]?.id ?? '';
    const settings = { 'Stage manager email': 'ana.reyes@example.org' };
    expect(finished(call, call('setUp', { files: [], settings })).message).toContain('“Next” is set up');
  });
});
