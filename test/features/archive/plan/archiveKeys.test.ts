import {
  archiveTags,
  earlierKey,
  isEarlierPaper,
  keptClass,
  keptKey,
  pdfKey,
} from '../../../../src/features/archive/plan/archiveKeys.ts';
import { TAG_KEY } from '../../../../src/production/productionState.ts';

const of = (key: string) => ({ marks: { [TAG_KEY]: key } });

test('marks are what productions have stored', () => {
  expect([keptKey('Incidents'), pdfKey('x')]).toEqual(['archive/kept/Incidents', 'archive/pdf/x']);
  expect(archiveTags('p1', 'archive/index', '17')).toEqual({
    callboard: 'p1',
    callboardKind: 'archive',
    callboardKey: 'archive/index',
    callboardAttempt: '17',
  });
});

test('what a restored archive has left keeps what it was, with the attempt that made it', () => {
  expect(earlierKey('archive/kept/Incidents', '17')).toBe('kept/17/Incidents');
  expect(earlierKey('archive/index', '17')).toBe('kept/17/archive/index');
});

test.each([
  ['archive/index', true],
  ['archive/manifest', true],
  ['archive/pdf/abc', true],
  ['archive/certificate', false],
  ['Incidents', false],
  ['not archive/pdf/abc', false],
])('of an earlier archive %s names what was there: %s', (key, is) => {
  expect(isEarlierPaper(of(`kept/17/${key}`))).toBe(is);
  // What this archive makes is no earlier paper.
  expect(isEarlierPaper(of(key))).toBe(false);
});

test('a file without a key is no paper, and holds no records', () => {
  expect([isEarlierPaper({ marks: {} }), keptClass({ marks: {} })]).toEqual([false, undefined]);
});

test('the class of a kept record is in its key, of this archive and of one before it', () => {
  expect(keptClass(of('archive/kept/Incidents'))).toBe('Incidents');
  expect(keptClass(of('kept/17/Incidents'))).toBe('Incidents');
  expect(keptClass(of('kept/17/archive/index'))).toBeUndefined();
  expect(keptClass(of('kept/17/A class that nobody knows'))).toBeUndefined();
  expect(keptClass(of('daily-call/2027-03-05'))).toBeUndefined();
});
