import {
  applyMask,
  checkMask,
  parseMask,
  pickFields,
  updateMask,
} from '../../../../local/services/sheets/fieldMask.ts';
import { failureOf } from './sheetsAccount.ts';

const FILE = {
  id: '1',
  name: 'A',
  owners: [{ me: true, email: 'a@example.org' }, { me: false }],
  size: { w: 1, h: 2 },
};

describe('field masks', () => {
  test.each<[string, unknown]>([
    ['id', { id: '1' }],
    ['id, name', { id: '1', name: 'A' }],
    ['*', FILE],
    ['owners', { owners: FILE.owners }],
    ['owners(me)', { owners: [{ me: true }, { me: false }] }],
    ['owners/email', { owners: [{ email: 'a@example.org' }, {}] }],
    ['owners(me,email),id', { id: '1', owners: FILE.owners }],
    ['size.w,size.h', { size: { w: 1, h: 2 } }],
    ['missing', {}],
    ['size(*)', { size: { w: 1, h: 2 } }],
  ])('%s picks its part', (mask, part) => {
    expect(pickFields(FILE, mask)).toEqual(part);
  });

  test.each(['', 'a(', 'a(b', 'a)', 'a,,b', 'a..b', '()'])('%j is no mask', (text) => {
    expect(failureOf(() => parseMask(text)).code).toBe(400);
  });

  test('an update sets what the source has, drops what it has not, and leaves the rest', () => {
    const before = { a: 1, b: { c: 2, d: 3 }, e: 4 };
    expect(applyMask(before, { a: 9, b: { d: 8 } }, parseMask('a,b.d,e'))).toEqual({ a: 9, b: { c: 2, d: 8 } });
    expect(applyMask(before, { b: {} }, parseMask('b(c,d)'))).toEqual({ a: 1, e: 4 });
    expect(applyMask(before, { a: 9 }, parseMask('*'))).toEqual({ a: 9 });
    expect(before).toEqual({ a: 1, b: { c: 2, d: 3 }, e: 4 });
  });

  test('a mask is held against its message', () => {
    expect(() =>
      checkMask(parseMask('sheets(properties.title,data.rowData.values.note)'), 'Spreadsheet'),
    ).not.toThrow();
    expect(failureOf(() => checkMask(parseMask('sheets.name'), 'Spreadsheet')).message).toContain('name');
    expect(failureOf(() => checkMask(parseMask('spreadsheetId.x'), 'Spreadsheet')).message).toContain('x');
    expect(failureOf(() => updateMask(' ', 'CellData')).message).toContain('At least one field');
  });
});
