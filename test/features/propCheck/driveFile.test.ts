/** Which file of Drive a link opens: nothing else is ever loaded. */
import fc from 'fast-check';
import { driveFileId } from '../../../src/features/propCheck/driveFile.ts';

const ID = '1aBcDeFg_HiJ-kLmN';

it.each([
  [`https://drive.google.com/file/d/${ID}/view?usp=sharing`],
  [` https://drive.google.com/file/d/${ID} `],
  [`https://drive.google.com/a/school.example.org/file/d/${ID}/edit#x`],
  [`https://drive.google.com/open?usp=drive_link&id=${ID}`],
  [`https://drive.google.com/uc?id=${ID}&export=view`],
])('finds the file of %s', (link) => {
  expect(driveFileId(link)).toBe(ID);
});

it.each([
  [''],
  ['lantern.jpg'],
  [`http://drive.google.com/file/d/${ID}/view`],
  [`https://drive.google.com.example.org/file/d/${ID}/view`],
  [`https://example.org/?u=https://drive.google.com/file/d/${ID}/view`],
  [`https://drive.google.com@example.org/file/d/${ID}/view`],
  [`javascript:alert(1)//https://drive.google.com/file/d/${ID}/view`],
  ['https://drive.google.com/file/d/../../evil/view'],
  [`https://drive.google.com/open?id=${ID}&id=${ID}`],
  [`https://drive.google.com/open?id=${ID}"><img`],
  ['https://drive.google.com/drive/folders/1aBcDeFg_HiJ-kLmN'],
])('finds none in %s', (text) => {
  expect(driveFileId(text)).toBe('');
});

it('is an id of letters alone, or nothing, whatever is typed', () => {
  const parts = fc.constantFrom(
    'https://drive.google.com/',
    'file/d/',
    'open?id=',
    ID,
    '"',
    '<',
    '/',
    '\u200B',
    '&id=',
    '..',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (typed) => {
      expect(driveFileId(typed.join(''))).toMatch(/^[\w-]*$/);
    }),
  );
});
