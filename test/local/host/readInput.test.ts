import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInput } from '../../../local/host/readInput.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-input-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

describe('readInput', () => {
  it('reads every CSV file, and nothing else', () => {
    put('People.CSV', 'Name\nAna\n');
    put(
      'production.csv',
      '\ufeffsetting,VALUE\r\nTime Zone, America/New_York\r\n"Stage manager email",sm@example.org\r\n',
    );
    put('README.md', 'x');
    mkdirSync(join(folder, 'old.csv'));
    const input = readInput(folder);
    expect(input.files.map((file) => file.name)).toEqual(['People.CSV', 'production.csv']);
    expect(input.files[1]?.text).toMatch(/^setting/);
    expect(input.settings.get('time zone')).toBe('America/New_York');
    expect(input.settings.get('stage manager email')).toBe('sm@example.org');
    expect(input.problems).toEqual([]);
  });

  it("knows the folder's own day", () => {
    put('people.csv', 'Name\n');
    put('day.txt', '2027-03-05T18:00\n');
    expect(readInput(folder).day).toEqual({ date: '2027-03-05', time: '18:00' });
    put('day.txt', 'Friday');
    expect(readInput(folder).problems).toEqual([
      { file: 'day.txt', row: 1, message: expect.stringContaining('Friday') },
    ]);
  });

  it('names the row and the column of a letter that is not UTF-8', () => {
    put('people.csv', Buffer.from('Name,Notes\nAna,"one\ntwo"\nJos\xe9,x\n', 'latin1'));
    expect(readInput(folder).problems).toEqual([
      { file: 'people.csv', row: 3, column: 'Name', message: expect.stringContaining('UTF-8') },
    ]);
  });

  it('says so when a file is UTF-16', () => {
    put('people.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Name\n', 'utf16le')]));
    expect(readInput(folder).problems).toEqual([{ file: 'people.csv', message: expect.stringContaining('UTF-16') }]);
  });

  it('says so when the folder is missing or has no CSV file', () => {
    expect(readInput(folder).problems[0]?.message).toContain('no CSV file');
    expect(readInput(join(folder, 'nowhere')).problems[0]?.message).toContain('There is no folder');
  });
});
