/** Reading a script through the bundle: reviewed, previewed, filled once; its text in Confidential and nowhere else. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { ScriptEdit } from '../../src/features/scriptReading/scriptEdits.ts';
import type { ScriptAsked } from '../../src/features/scriptReading/scriptTypes.ts';
import { archivedProduction } from '../support/archivedProduction.ts';
import { callsOf, finished, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';
import { upload } from '../support/closedProduction.ts';
import { CHANGED_SCRIPT, SMALL_SCRIPT } from '../support/smallScript.ts';

const NOW = '2027-03-01T13:00';

function withScript() {
  const account = setUpAccount(SMALL, { now: NOW, log: true });
  const call = callsOf(account);
  const asked = (more: Partial<ScriptAsked> = {}): ScriptAsked => ({
    ...{ name: 'play.txt', text: SMALL_SCRIPT, edits: [], takeOff: false, withEntrances: true, keepText: true },
    ...more,
  });
  return {
    ...{ account, call, asked },
    book: () => workbookOf(account),
    tab: (name: string) => readTab(workbookOf(account), name),
    preview: (more?: Partial<ScriptAsked>) => call('previewScript', asked(more)),
    fill(more?: Partial<ScriptAsked>) {
      const { hash } = call('previewScript', asked(more));
      return finished(call, call('readScript', { ...asked(more), hash }));
    },
  };
}

const edit = (what: ScriptEdit['what'], of: string, to = ''): ScriptEdit => ({ what, of, to });
const files = (account: LocalAccount) => Object.values(account.state.files);

it('shows scenes, characters and who plays them, and what it would fill', () => {
  const { preview } = withScript();
  const shown = preview();
  expect(shown.scenes.map(({ scene, characters, frenchScenes }) => [scene, characters, frenchScenes])).toEqual([
    ['1', 3, 3],
    ['2', 3, 2],
  ]);
  expect(shown.characters.map(({ tab, character, players }) => [tab || character, players])).toEqual(
    expect.arrayContaining([
      ['Narrator', ['Ben Okafor']],
      ['Mouse', ['Cleo Park']],
      ['Cat', ['Dev Shah']],
      ['Baker', []],
    ]),
  );
  expect(shown.people).toEqual([{ name: 'Dev Shah', characters: ['Cat'], what: 'now in 1' }]);
  expect(shown.kept).toEqual([]);
  expect(shown.problems).toEqual([]);
});

it('fills Breakdown, Entrances and French scenes, keeps what was there, and does nothing the second time', () => {
  const { fill, tab, preview, call } = withScript();
  expect(fill().message).toContain('rows added');
  expect(tab('Breakdown').map((row) => [row.Character, row['1'] ?? '', row['2'] ?? ''])).toEqual([
    ['Mouse', 'x', 'x'],
    ['Cat', 'x', 'x'],
    ['Narrator', 'x', 'v'],
    ['Baker', '', 'x'],
  ]);
  expect(tab('Scenes').map((row) => [row.Scene, row.Title])).toEqual([
    ['1', 'The kitchen'],
    ['2', 'The roof'],
  ]);
  expect(tab('French scenes').map((row) => [row['French scene'], row.Characters])).toEqual([
    ['1a', 'Narrator; Mouse'],
    ['1b', 'Narrator; Mouse; Cat'],
    ['1c', 'Narrator; Cat'],
    ['2a', 'Mouse; Cat'],
    ['2b', 'Mouse; Cat; Baker'],
  ]);
  expect(tab('Entrances').filter(({ Character, Kind }) => Character === 'Cat' && Kind === 'Enters')).toHaveLength(2);
  expect(preview()).toMatchObject({ hash: '', nothing: expect.stringContaining('already'), rows: [] });
  const again = { ...withScript().asked(), hash: 'previewed' };
  expect(call('readScript', again).state).toBe('nothing');
});

it('calls a French scene with those who are on in it', () => {
  const { fill, call, book } = withScript();
  fill();
  const event = {
    Date: '2027-03-08',
    Start: '16:00',
    End: '18:00',
    Type: 'Rehearsal',
    Scenes: '1b',
    Status: 'Published',
  };
  appendRow(book(), { tab: 'Schedule', set: event });
  const called = (date: string) => call('previewCall', { date }).messages.flatMap(({ people }) => people);
  expect([...new Set(called('2027-03-08'))].sort()).toEqual(['Ben Okafor', 'Cleo Park', 'Dev Shah']);
  editCells(book(), { tab: 'Schedule', where: { Date: '2027-03-08' }, set: { Scenes: '1a' } });
  expect([...new Set(called('2027-03-08'))].sort()).toEqual(['Ben Okafor', 'Cleo Park']);
});

it('fills what was reviewed: joined, split, renamed, dropped', () => {
  const { fill, tab, call } = withScript();
  const edits = [
    edit('rename', 'Baker', 'The Baker'),
    edit('split', 'Narrator', 'Narrator; Voice: 2'),
    edit('drop', 'Cat'),
  ];
  fill({ edits });
  expect(tab('Breakdown').map(({ Character }) => Character)).toEqual(['Mouse', 'Cat', 'Narrator', 'The Baker']);
  expect(tab('French scenes').some(({ Characters }) => String(Characters).includes('Cat'))).toBe(false);
  // The next reading begins with the same changes.
  const next = call('previewScript', { ...withScript().asked({ text: CHANGED_SCRIPT }) });
  expect(next.earlierEdits).toEqual(edits);
});

it('writes nothing when the workbook has changed since, or the text is another', () => {
  const { call, asked, preview, book, tab } = withScript();
  const { hash } = preview();
  const before = JSON.stringify(tab('Breakdown'));
  expect(call('readScript', { ...asked({ text: CHANGED_SCRIPT }), hash })).toMatchObject({ state: 'refused' });
  editCells(book(), { tab: 'Breakdown', where: { Character: 'Cat' }, set: { 1: 's' } });
  expect(call('readScript', { ...asked(), hash })).toMatchObject({
    state: 'refused',
    unchanged: 'Nothing was changed.',
  });
  expect(JSON.stringify(tab('Breakdown'))).toBe(before.replace('"1":null,"2":"x"', '"1":"s","2":"x"'));
});

it('says what a changed script changes and whom, keeps what is typed, and takes marks off only when asked', () => {
  const { fill, call, asked, tab, book } = withScript();
  fill();
  editCells(book(), { tab: 'Breakdown', where: { Character: 'Mouse' }, set: { 2: 's' } });
  editCells(book(), {
    tab: 'Entrances',
    where: { Character: 'Cat', Scene: '2', Kind: 'Enters' },
    set: { Side: 'USL', Notes: 'slowly' },
  });
  const changed = call('previewScript', asked({ text: CHANGED_SCRIPT }));
  expect(changed.differences).toEqual(
    expect.arrayContaining(['Baker is no longer in the script.', 'Mouse in 2: 1 lines, other words.']),
  );
  expect(changed.differencePeople).toContain('Cleo Park');
  expect(changed.gone).toEqual(['Baker in 2 (x)']);
  finished(call, call('readScript', { ...asked({ text: CHANGED_SCRIPT }), hash: changed.hash }));
  const marks = () => tab('Breakdown').map((row) => `${row.Character} ${row['2'] ?? ''}`);
  expect(marks()).toEqual(['Mouse s', 'Cat x', 'Narrator v', 'Baker x']);
  expect(tab('Entrances').filter(({ Side }) => Side === 'USL').length).toBeGreaterThan(0);
});

it('names the events to come that call a French scene in which others are on now', () => {
  const { fill, call, asked, book } = withScript();
  fill();
  const event = { Start: '16:00', End: '18:00', Type: 'Rehearsal', Status: 'Published' };
  appendRow(book(), { tab: 'Schedule', set: { ...event, Date: '2027-03-08', Scenes: '2b', 'Event ID': 'E008' } });
  appendRow(book(), { tab: 'Schedule', set: { ...event, Date: '2027-03-09', Scenes: '1b', 'Event ID': 'E009' } });
  appendRow(book(), { tab: 'Schedule', set: { ...event, Date: '2027-02-09', Scenes: '2b', 'Event ID': 'E010' } });
  const text = SMALL_SCRIPT.replace('Enter BAKER.\n\nBAKER.', 'Enter NARRATOR.\n\nNARRATOR.');
  expect(call('previewScript', asked({ text })).events).toEqual(['E008 Mon 8 Mar: 2b']);
});

it('takes marks off that the script has no more when that is ticked', () => {
  const { fill, tab } = withScript();
  fill();
  fill({ text: CHANGED_SCRIPT, takeOff: true });
  expect(tab('Breakdown').find(({ Character }) => Character === 'Baker')?.['2'] ?? '').toBe('');
});

it('keeps the text in Confidential alone: in no property, mail, tab or log', () => {
  const { account, fill } = withScript();
  const calls = serviceCallsDuring(account, () => fill());
  const kept = files(account).filter(({ content }) => content?.data.includes('quiet night'));
  expect(kept.map(({ name, parents }) => [name, account.state.files[parents[0] ?? '']?.name])).toEqual([
    ['Script as read', 'Confidential'],
  ]);
  const elsewhere = { ...account.state, files: {} };
  expect(JSON.stringify(elsewhere)).not.toContain('quiet night');
  expect(JSON.stringify(calls)).not.toContain('quiet night');
});

it('keeps no text where nobody wants it, and makes no cue cards then', () => {
  const { account, fill, call } = withScript();
  fill({ keepText: false });
  expect(JSON.stringify(account.state)).not.toContain('quiet night');
  expect(call('scriptKept').kept).toMatchObject({ hasText: false, name: 'play.txt' });
  expect(call('cueCardsShown', { character: 'Cat' }).problems[0]?.message).toContain('No text is kept');
  expect(call('makeCueCards', { person: '' }).state).toBe('nothing');
});

it('makes a pack of cue cards for each actor in Confidential, sends nothing, and re-issues in place', () => {
  const { account, fill, call } = withScript();
  fill();
  expect(finished(call, call('makeCueCards', { person: '' })).message).toBe('Cue cards: 3 made.');
  const packs = () => files(account).filter(({ name }) => name.startsWith('Cue cards'));
  expect(packs().map(({ name, parents }) => [name, account.state.files[parents[0] ?? '']?.name])).toEqual([
    ['Cue cards P002', 'Confidential'],
    ['Cue cards P003', 'Confidential'],
    ['Cue cards P004', 'Confidential'],
  ]);
  expect(account.state.mails).toHaveLength(0);
  const cleo = packs().find(({ name }) => name.endsWith('P003'))?.content?.data ?? '';
  expect(cleo).toContain('I smell cheese');
  expect(cleo).toContain('You smell only the cheese');
  fill({ text: CHANGED_SCRIPT });
  expect(finished(call, call('makeCueCards', { person: '' })).message).toContain('2 re-issued, 1 up to date');
  expect(packs()).toHaveLength(3);
});

it('shows cue cards one by one, and counts lines and stage time', () => {
  const { fill, call, account } = withScript();
  fill();
  const { cards } = call('cueCardsShown', { character: call('scriptKept').kept?.counts[0]?.character ?? '' });
  expect(cards.length).toBeGreaterThan(0);
  const mouse = call('scriptKept').kept?.counts.find(({ character }) => /mouse/i.test(character));
  expect(mouse).toMatchObject({ scenes: 2, lines: 3 });
  expect(finished(call, call('makeScriptCounts')).message).toContain('1 made');
  const counts = files(account).find(({ name }) => name === 'Lines and stage time');
  expect(counts?.content?.data).not.toContain('quiet');
});

it.each([
  ['deletes the text and the cue cards with the production', 'Delete', false],
  ['keeps them where an adult has decided so', 'Keep', true],
])('an archive %s', (_, Action, isKept) => {
  const { account } = archivedProduction(SMALL, 'Ana Reyes', { now: NOW }, (one, call) => {
    const asked = { name: '', text: SMALL_SCRIPT, edits: [], takeOff: false, withEntrances: true, keepText: true };
    finished(call, call('readScript', { ...asked, hash: call('previewScript', asked).hash }));
    finished(call, call('makeCueCards', { person: '' }));
    editCells(workbookOf(one), { tab: 'Retention', where: { Class: 'Script text' }, set: { Action } });
  });
  const withText = files(account).filter(({ content }) => content?.data.includes('quiet night'));
  expect(withText.length > 0).toBe(isKept);
  // Who is on in which French scene is no text, and goes on into the archive's workbook.
  expect(JSON.stringify(account.state.spreadsheets)).not.toContain('quiet night');
  expect(JSON.stringify(account.state.spreadsheets)).toContain('Mouse; Cat');
});

describe('a script in Drive', () => {
  const link = ({ id }: { id: string }) => `https://docs.google.com/document/d/${id}/edit`;
  const DOC = 'application/vnd.google-apps.document';

  function inDrive(change: { mimeType: string; data: string; encoding?: 'utf8' | 'base64'; name?: string }) {
    const all = withScript();
    const file = upload(all.account, change.name ?? 'The play', 'Confidential', change.data);
    file.mimeType = change.mimeType;
    file.content = { mimeType: change.mimeType, data: change.data, encoding: change.encoding ?? 'utf8' };
    return { ...all, file };
  }

  it('is read where it is a Doc, and nothing is written', () => {
    const { file, call, account } = inDrive({ mimeType: DOC, data: '<p>SCENE 1</p>\n<p>MOUSE. Hm &amp; oh.</p>' });
    const calls = serviceCallsDuring(account, () => {
      expect(call('scriptFromDrive', { link: link(file) })).toMatchObject({
        script: { name: 'The play', text: expect.stringContaining('MOUSE. Hm & oh.') },
      });
    });
    expect(calls.map(({ method }) => method)).not.toContain('drive.files.copy');
  });

  it('is read where it is a text, whatever Drive takes it for', () => {
    const { file, call } = inDrive({
      mimeType: 'application/octet-stream',
      data: 'INT. KITCHEN',
      name: 'play.fountain',
    });
    expect(call('scriptFromDrive', { link: file.id }).script).toEqual({ name: 'play.fountain', text: 'INT. KITCHEN' });
  });

  it('is turned into a Doc in Confidential where it is a PDF, and that goes into the bin', () => {
    const pdf = '%PDF-1.4\n(SCENE 1) Tj\n(MOUSE. Hm.) Tj';
    const { file, call, account } = inDrive({ mimeType: 'application/pdf', data: pdf, name: 'play.pdf' });
    expect(call('scriptFromDrive', { link: link(file) }).script?.text).toContain('MOUSE. Hm.');
    const docs = files(account).filter(({ name }) => name === 'play as text');
    expect(docs.map(({ trashed, parents }) => [trashed, account.state.files[parents[0] ?? '']?.name])).toEqual([
      [true, 'Confidential'],
    ]);
    expect(file.trashed).toBe(false);
  });

  it.each([
    ['a PDF of pictures', { mimeType: 'application/pdf', data: '%PDF-1.4' }, 'only pictures of pages'],
    ['a picture', { mimeType: 'image/png', data: 'x' }, 'is not a script that can be read here'],
    ['an empty Doc', { mimeType: DOC, data: '' }, 'has no words in it'],
    ['more than 5 MB', { mimeType: 'text/plain', data: 'x'.repeat(6 * 1024 * 1024) }, 'at most 5 MB'],
  ])('is refused with what to do where it is %s', (_, change, said) => {
    const { file, call } = inDrive(change);
    const answer = call('scriptFromDrive', { link: link(file) });
    expect(answer).toMatchObject({ state: 'refused', script: null, unchanged: 'Nothing was changed.' });
    expect(answer.message).toContain(said);
  });

  it('is asked for in another way where Google hands out no text', () => {
    const { file, call, account } = inDrive({ mimeType: DOC, data: '<p>MOUSE. Hm.</p>' });
    account.state.otherwise = ['docExport'];
    expect(call('scriptFromDrive', { link: link(file) }).message).toContain('Microsoft Word');
  });

  it('is refused for what is no link, and for a file that is not there', () => {
    const { call } = withScript();
    expect(call('scriptFromDrive', { link: 'the play' }).message).toContain('Copy link');
    expect(call('scriptFromDrive', { link: 'a'.repeat(33) }).message).toContain('may not open it');
  });
});

it.each([
  ['nothing', ''],
  ['a letter', 'Dear all,\nplease find the play attached.\nYours'],
  ['only zero-width signs', '\u200b\u200b\n\u200b'],
])('says that there is nothing to fill in %s, and writes nothing', (_, text) => {
  const { preview, tab } = withScript();
  const before = JSON.stringify(tab('Breakdown'));
  const shown = preview({ text });
  expect(shown.hash === '' || shown.scenes.length > 0).toBe(true);
  expect(JSON.stringify(tab('Breakdown'))).toBe(before);
});

it('refuses 5 MB and more with words', () => {
  const { preview } = withScript();
  expect(preview({ text: 'x'.repeat(5 * 1024 * 1024 + 1) }).nothing).toContain('at most 5 MB');
});
