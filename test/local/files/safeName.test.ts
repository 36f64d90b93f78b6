import fc from 'fast-check';
import { safeName, splitExtension } from '../../../local/files/safeName.ts';

describe('safeName', () => {
  it.each([
    ['4 - Rehearsals', '4 - Rehearsals'],
    ['Tiny Play: Callboard', 'Tiny Play - Callboard'],
    ['Call 5/3', 'Call 5-3'],
    ['..', '_'],
    ['../../etc/passwd', '_-..-etc-passwd'],
    ['.hidden', '_hidden'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['Console', 'Console'],
    ['ends with dots...', 'ends with dots'],
    ['two\nlines\tand a tab', 'two lines and a tab'],
    ['exe.\u202etxt', 'exe.txt'],
    ['a\u0000b', 'a-b'],
    ['   ', 'Untitled'],
    ['', 'Untitled'],
    ['ليلى حداد', 'ليلى حداد'],
  ])('makes %j a file called %j', (name, expected) => {
    expect(safeName(name)).toBe(expected);
  });

  it('writes letters with their accents as one character, as most disks do', () => {
    expect(safeName('Zoe\u0308')).toBe('Zo\u00eb');
  });

  it('gives a name that every file system takes, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeName(name);
        expect(safe).not.toMatch(/[\\/:*?"<>|]|[. ]$|^\.|^$/);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(181);
        expect(safeName(safe)).toBe(safe);
      }),
    );
  });

  it('never cuts a character in half, and stays below 180 bytes', () => {
    expect(Buffer.byteLength(safeName('ł'.repeat(300)))).toBe(180);
    expect(safeName('🎭'.repeat(100))).toMatch(/^(🎭)+$/u);
  });
});

describe('splitExtension', () => {
  it.each([
    ['a.pdf', 'a', '.pdf'],
    ['Report 12.05 notes', 'Report 12.05 notes', ''],
    ['.ics', '.ics', ''],
  ])('takes %j apart', (name, base, extension) => {
    expect(splitExtension(name)).toEqual({ base, extension });
  });
});
