import { filePlan } from '../../../local/files/filePlan.ts';
import { DOC, SHEET, smallMail, smallState } from './smallState.ts';

const paths = (...args: Parameters<typeof filePlan>): string[] => filePlan(...args).files.map((file) => file.path);

describe('filePlan', () => {
  it('gives a Doc a .docx and its .html, a workbook an .xlsx, and an upload its own name', () => {
    const state = smallState([
      { id: 'play', name: 'Tiny Play 2027' },
      { name: 'Report 1', mimeType: DOC, parents: ['play'] },
      { name: 'Tiny Play: Callboard', mimeType: SHEET, parents: ['play'] },
      { name: 'calls.ics', mimeType: 'text/calendar', parents: ['play'] },
    ]);
    expect(paths(state)).toEqual([
      'Drive/Tiny Play 2027/Report 1.docx',
      'Drive/Tiny Play 2027/Report 1.html',
      'Drive/Tiny Play 2027/Tiny Play - Callboard.xlsx',
      'Drive/Tiny Play 2027/calls.ics',
    ]);
  });

  it('gives the later of two files of one name a number, also where only capitals differ', () => {
    const state = smallState([
      { name: 'call', mimeType: DOC },
      { name: 'Call', mimeType: DOC },
      { name: 'call.docx', mimeType: 'application/x' },
    ]);
    expect(paths(state)).toEqual([
      'Drive/call.docx',
      'Drive/call.html',
      'Drive/Call (2).docx',
      'Drive/Call (2).html',
      'Drive/call (3).docx',
    ]);
  });

  it('keeps the number out of the extension of an upload', () => {
    const upload = { name: 'a.pdf', mimeType: 'application/pdf' };
    expect(paths(smallState([upload, upload]))).toEqual(['Drive/a.pdf', 'Drive/a (2).pdf']);
  });

  it('leaves out what is in the bin, and everything in a folder that is', () => {
    const state = smallState([
      { id: 'old', name: 'Old', trashed: true },
      { name: 'x', mimeType: DOC, parents: ['old'] },
      { name: 'y', mimeType: DOC, trashed: true },
    ]);
    expect(filePlan(state)).toEqual({ folders: [], files: [] });
  });

  it("goes round a file that is somebody else's", () => {
    const state = smallState([{ name: 'Report', mimeType: DOC }]);
    expect(paths(state, (path) => path === 'Drive/Report.html')).toEqual([
      'Drive/Report (2).docx',
      'Drive/Report (2).html',
    ]);
  });

  it('numbers messages in the order of sending', () => {
    const state = smallState([], [smallMail({ number: 12, subject: 'Call: 1/2?' })]);
    expect(paths(state)).toEqual(['Mail/0012 Call - 1-2-.eml']);
  });
});
