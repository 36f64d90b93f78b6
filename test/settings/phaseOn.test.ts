/** Which phase a day is of. */
import fc from 'fast-check';
import { phaseOn } from '../../src/settings/phaseOn.ts';
import { phaseNumber } from '../../src/values/phases.ts';

const DATES = {
  phase: '',
  firstRehearsal: '2027-01-10',
  techStarts: '2027-03-01',
  opening: '2027-03-12',
  closing: '2027-03-20',
};

test.each([
  ['2026-12-01', 'Pre-Production'],
  ['2027-01-10', 'Rehearsals'],
  ['2027-02-21', 'Rehearsals'],
  ['2027-02-22', 'Pre-Tech'],
  ['2027-03-01', 'Technical Rehearsals'],
  ['2027-03-12', 'Performance'],
  ['2027-03-20', 'Performance'],
  ['2027-03-21', 'Post-Production'],
])('%s is in %s', (today, phase) => {
  expect(phaseOn(DATES, today)).toBe(phase);
});

test('what is typed counts, whatever the dates say', () => {
  expect(phaseOn({ ...DATES, phase: 'Casting' }, '2027-03-12')).toBe('Casting');
  expect(phaseOn({ ...DATES, phase: 'Load-in week' }, '2027-03-12')).toBe('Load-in week');
});

test('dates that are missing begin nothing, and no day goes back a phase', () => {
  const date = fc.constantFrom('', '2027-01-10', '2027-02-28', '2027-03-01', '2027-12-31');
  const day = fc.constantFrom('2026-12-31', '2027-01-10', '2027-02-27', '2027-03-02', '2028-01-01');
  fc.assert(
    fc.property(date, date, date, date, day, day, (firstRehearsal, techStarts, opening, closing, a, b) => {
      const settings = { phase: '', firstRehearsal, techStarts, opening, closing };
      const [early, late] = a <= b ? [a, b] : [b, a];
      expect(phaseNumber(phaseOn(settings, early))).toBeLessThanOrEqual(phaseNumber(phaseOn(settings, late)));
    }),
  );
});
