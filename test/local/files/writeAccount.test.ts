import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalState } from '../../../local/account/state.ts';
import { writeAccount } from '../../../local/files/writeAccount.ts';
import { DOC, docContent, SHEET, smallMail, smallSheet, smallState, withWorkbook } from './smallState.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'callboard-files-'));
});
afterEach(() => rmSync(out, { recursive: true }));

const onDisk = (): string[] =>
  (readdirSync(out, { recursive: true }) as string[]).filter((path) => /^(Drive|Mail)./.test(path)).sort();

function tinyPlay(): LocalState {
  const state = smallState(
    [
      { id: 'play', name: 'Tiny Play 2027' },
      { id: 'book', name: 'Tiny Play', mimeType: SHEET, parents: ['play'] },
      { id: 'doc', name: 'Report 1', mimeType: DOC, parents: ['play'], content: docContent('<h1>Report 1</h1>') },
    ],
    [smallMail()],
  );
  return withWorkbook(state, 'book', [smallSheet('People', [['Name'], ['Ana']])]);
}

describe('writeWorkspace', () => {
  it('writes the tree, the documents and the mail', async () => {
    const result = await writeAccount(tinyPlay(), out);
    expect(onDisk()).toEqual([
      'Drive/Tiny Play 2027',
      'Drive/Tiny Play 2027/Report 1.docx',
      'Drive/Tiny Play 2027/Report 1.html',
      'Drive/Tiny Play 2027/Tiny Play.xlsx',
      'Mail/0001 Call for Saturday.eml',
    ]);
    expect(readFileSync(join(out, 'Drive/Tiny Play 2027/Report 1.html'), 'utf8')).toBe('<h1>Report 1</h1>');
    expect(result.pathOfFile.doc).toBe('Drive/Tiny Play 2027/Report 1.docx');
    expect(result.pathOfMail[1]).toBe('Mail/0001 Call for Saturday.eml');
  });

  it('writes nothing again that did not change', async () => {
    const state = tinyPlay();
    await writeAccount(state, out);
    const doc = state.files.doc;
    if (doc) doc.content = docContent('<h1>Report 1, revised</h1>');
    const result = await writeAccount(state, out);
    expect(result.written).toEqual(['Drive/Tiny Play 2027/Report 1.docx', 'Drive/Tiny Play 2027/Report 1.html']);
    expect(result.unchanged).toBe(2);
  });

  it('takes away what was renamed, moved or deleted, with folders that are empty now', async () => {
    const state = tinyPlay();
    await writeAccount(state, out);
    const { play, doc, book } = state.files;
    if (play) play.name = 'Tiny Play, closed';
    if (doc) doc.trashed = true;
    if (book) book.name = 'Archive';
    await writeAccount(state, out);
    expect(onDisk()).toEqual([
      'Drive/Tiny Play, closed',
      'Drive/Tiny Play, closed/Archive.xlsx',
      'Mail/0001 Call for Saturday.eml',
    ]);
  });

  it("never deletes or overwrites somebody else's file", async () => {
    mkdirSync(join(out, 'Drive'));
    writeFileSync(join(out, 'Drive', 'notes.txt'), 'mine');
    const state = smallState([
      { id: 'play', name: 'Play' },
      {
        id: 'up',
        name: 'notes.txt',
        mimeType: 'text/plain',
        content: { mimeType: 'text/plain', data: 'a', encoding: 'utf8' },
      },
    ]);
    await writeAccount(state, out);
    writeFileSync(join(out, 'Drive', 'Play', 'own.txt'), 'mine too');
    for (const id of ['play', 'up']) delete state.files[id];
    await writeAccount(state, out);
    expect(onDisk()).toEqual(['Drive/Play', 'Drive/Play/own.txt', 'Drive/notes.txt']);
    expect(readFileSync(join(out, 'Drive', 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('keeps a file that vanished from the account if somebody changed it on disk', async () => {
    const state = tinyPlay();
    await writeAccount(state, out);
    writeFileSync(join(out, 'Drive/Tiny Play 2027/Report 1.html'), 'edited by hand');
    delete state.files.doc;
    const result = await writeAccount(state, out);
    expect(result.kept).toEqual(['Drive/Tiny Play 2027/Report 1.html']);
    expect(existsSync(join(out, 'Drive/Tiny Play 2027/Report 1.docx'))).toBe(false);
  });

  it('writes the account as it was when it began, and afterwards takes away what went meanwhile', async () => {
    const state = tinyPlay();
    const { book } = state.files;
    if (book) state.files.second = { ...structuredClone(book), id: 'second', name: 'Second' };
    withWorkbook(state, 'second', [smallSheet('People', [['Name'], ['Ana']])]);
    const writing = writeAccount(state, out);
    for (const id of ['book', 'second']) delete state.files[id];
    state.spreadsheets = {};
    await writing;
    const sheets = () => onDisk().filter((path) => path.endsWith('.xlsx'));
    expect(sheets()).toEqual(['Drive/Tiny Play 2027/Second.xlsx', 'Drive/Tiny Play 2027/Tiny Play.xlsx']);
    await writeAccount(state, out);
    expect(sheets()).toEqual([]);
  });

  it('makes no twins after a run that broke off before it was done', async () => {
    const state = tinyPlay();
    state.spreadsheets = {};
    await expect(writeAccount(state, out)).rejects.toThrow('has no content');
    await writeAccount(tinyPlay(), out);
    expect(onDisk().filter((path) => path.includes('(2)'))).toEqual([]);
  });

  it('does not follow a manifest that leads out of the folder', async () => {
    const outside = join(out, 'outside.txt');
    writeFileSync(outside, 'x');
    mkdirSync(join(out, '.callboard'));
    const bytes = '2d711642b726b04401627ca9fbac32f5';
    const files = { 'Drive/../outside.txt': { source: '', bytes }, 'outside.txt': { source: '', bytes } };
    writeFileSync(join(out, '.callboard', 'files.json'), JSON.stringify({ version: 1, files, folders: ['..'] }));
    await writeAccount(smallState(), out);
    expect(existsSync(outside)).toBe(true);
  });
});
