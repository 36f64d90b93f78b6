import fc from 'fast-check';
import { TAG_VERSION, versionWarning, workbookVersion } from '../../src/production/version.ts';

test('a workbook of an older version is to be repaired, one of a newer version waits for the newer script', () => {
  expect(versionWarning('0.1.4', '0.2.0')).toContain(
    'made by Callboard 0.1.4, and this is 0.2.0. Choose Bring up to date',
  );
  expect(versionWarning('0.9.0', '1.0.0')).toContain('Choose Bring up to date');
  expect(versionWarning('0.10.0', '0.9.0')).toContain('install the newer version');
  expect(versionWarning('2.0.0', '1.9.9')).toContain('install the newer version');
});

test('the third number alone asks nothing of anybody', () => {
  expect(versionWarning('0.1.0', '0.1.9')).toBe('');
});

test('a version that is missing or cannot be read is none, and nothing is said', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.constantFrom('', '1', '1.2', 'v1.2.3', '1.2.3-beta', '1.2.3.4', '99999.1.1', ' 1.2.3'),
  );
  fc.assert(
    fc.property(odd, (text) => {
      fc.pre(!/^\d{1,4}(\.\d{1,4}){2}$/.test(text));
      expect(workbookVersion({ marks: { [TAG_VERSION]: text } })).toBe('');
      expect(versionWarning(text, '1.0.0')).toBe('');
      expect(versionWarning('1.0.0', text)).toBe('');
    }),
  );
  expect(workbookVersion({ marks: {} })).toBe('');
  expect(workbookVersion({ marks: { [TAG_VERSION]: '1.2.3' } })).toBe('1.2.3');
});
