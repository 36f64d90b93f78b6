import { decisionWords } from '../../../../src/features/archive/plan/decisionWords.ts';
import { dueMark, dueSince } from '../../../../src/features/archive/plan/dueMark.ts';

test('the mark is the first of the last days, and never where there is none', () => {
  expect(dueMark(['2030-01-02', '', '2029-12-31', '2031-01-01'])).toEqual({ callboardDue: '2029-12-31' });
  expect([dueMark([]), dueMark(['', ''])]).toEqual([{ callboardDue: 'never' }, { callboardDue: 'never' }]);
});

test('a record is due from the day after its last', () => {
  const file = { marks: { callboardDue: '2029-12-31' } };
  expect(dueSince(file, '2029-12-30')).toBe('');
  expect(dueSince(file, '2029-12-31')).toBe('');
  expect(dueSince(file, '2030-01-01')).toBe('2029-12-31');
  expect(dueSince({ marks: {} }, '2030-01-01')).toBe('');
  expect(dueSince({ marks: { callboardDue: 'never' } }, 'zzzz')).toBe('');
});

test('what becomes of a record is said in words', () => {
  const decision = { className: 'Incidents', until: '2034-03-20', handTo: 'office@example.org', approvedBy: 'Ana' };
  const words = (['Keep until', 'Hand over', 'Delete', 'Keep'] as const).map((action) =>
    decisionWords({ ...decision, action }),
  );
  expect(words).toEqual([
    'Kept until Monday 20 March 2034, then to be deleted',
    'Handed over to office@example.org',
    'Deleted',
    'Kept',
  ]);
});
