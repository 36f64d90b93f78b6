/** Where a file is proposed by its name: what sounds confidential never for an open folder, and nothing for a folder that is not there. */
import fc from 'fast-check';
import { proposedFolder } from '../../../src/features/filing/proposedFolder.ts';
import { FOLDER_LAYOUTS, type FolderLayout, folderPaths, layoutNamed } from '../../../src/settings/folderLayouts.ts';
import { PHASES } from '../../../src/values/phases.ts';

const phases = layoutNamed('Phases');
const departments = layoutNamed('Departments');
const placeOf = (name: string, layout: FolderLayout = phases, phase = 'Rehearsals') =>
  proposedFolder(name, layout, phase).folderKey;

test.each([
  ['Sign-in 5 March.pdf', 'sign-in', 'cast-information'],
  ['SignInSheet_week2.pdf', 'sign-in', 'cast-information'],
  ['Rehearsal report 12.docx', 'rehearsal-reports', 'rehearsal-reports'],
  ['Show Report, closing.docx', 'performance-reports', 'rehearsal-reports'],
  ['production meeting AGENDA', 'production-meetings', 'meeting-reports'],
  ['Minutes 3', 'production-meetings', 'meeting-reports'],
  ['LX cue sheet v3.pdf', 'cue-sheets', 'tech-reports'],
  ['Script Act 1 (final).pdf', 'script', 'script'],
  ['Vocal score.pdf', 'script', 'script'],
  ['Designer contract.pdf', 'rights', 'contracts'],
  ['Performance licence MTI.pdf', 'rights', 'rights'],
  ['Budget_2027.xlsx', 'budget', 'financial'],
  ['Costume sketches', 'props-costumes', 'costumes'],
  ['Prop list.xlsx', 'props-costumes', 'props'],
  ['Set model photos.zip', 'designs', 'sets'],
  ['Audition form blank.pdf', 'audition-forms', 'cast-information'],
  ['Callback list', 'callbacks', 'cast-information'],
  ['Team contact sheet', 'contact-sheets', 'contact-sheets'],
  ['IMG_2041.jpg', 'show-bible', 'rehearsal'],
  ['Untitled document', 'rehearsals', 'rehearsal'],
  ['\u{1F3AD}', 'rehearsals', 'rehearsal'],
])('%s belongs into %s, or %s', (name, inPhases, inDepartments) => {
  expect([placeOf(name), placeOf(name, departments)]).toEqual([inPhases, inDepartments]);
});

test.each([
  ...['Medical form Cleo.pdf', 'ellasmedicalform.pdf', 'ALLERGIES.xlsx', 'Emergency contacts', 'Parent phone list'],
  ...['Contact list', 'Family contacts report.xlsx', 'Background check Ana.pdf', 'DBS_Rosa.pdf', 'Guardians 2027'],
  ...[
    'Me\u0301dical',
    'ｍｅｄｉｃａｌ.pdf',
    'Copy of Tiny Play: Confidential',
    'Custody order script.pdf',
    'I-9 Ben.pdf',
  ],
])('%s is proposed for Confidential, and said to sound so', (name) => {
  for (const layout of FOLDER_LAYOUTS)
    expect(proposedFolder(name, layout, 'Rehearsals')).toEqual({ folderKey: 'confidential', soundsConfidential: true });
});

test('an incident is proposed for the folder of incident reports', () => {
  expect(placeOf('Incident 5 March.docx')).toBe('incident-reports');
});

test('what says nothing is proposed for the folder of the phase', () => {
  expect(PHASES.map((phase) => placeOf('notes', phases, phase))).toEqual([
    ...['inception', 'pre-production', 'casting', 'rehearsals', 'pre-tech', 'tech', 'performance', 'post-production'],
  ]);
  expect(placeOf('notes', phases, 'A phase of our own')).toBe('');
});

test('a folder of the company’s own is found by what it is called', () => {
  const own: FolderLayout = {
    ...{ name: 'Our own', productionName: '{Title}' },
    folders: [
      { key: 'F001', name: '04 Fights and Intimacy', folders: [{ key: 'F002', name: 'Puppets' }] },
      { key: 'confidential', name: 'Locked', uses: ['confidential'], restricted: true },
    ],
  };
  expect(placeOf('Puppets v2.pdf', own)).toBe('F002');
  expect(placeOf('fights_and_intimacy.pdf', own)).toBe('F001');
  expect(placeOf('Script.pdf', own)).toBe('');
  expect(placeOf('Medical.pdf', own)).toBe('confidential');
});

test('only a folder of the layout is proposed, and Confidential only for what sounds so', () => {
  const words = [
    'medical',
    'script',
    'Report',
    'contact',
    'team',
    'set',
    'LX',
    '_',
    '\u0301',
    'constructor',
    '__proto__',
  ];
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...words)).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(name, fc.constantFrom(...FOLDER_LAYOUTS), fc.constantFrom(...PHASES, 'x'), (typed, layout, phase) => {
      const { folderKey, soundsConfidential } = proposedFolder(typed, layout, phase);
      const found = folderPaths(layout).find(({ key }) => key === folderKey);
      expect(folderKey === '' || found !== undefined).toBe(true);
      expect(found?.restricted ?? false).toBe(soundsConfidential);
      expect(proposedFolder(typed.toUpperCase(), layout, phase).soundsConfidential || !/medical/i.test(typed)).toBe(
        true,
      );
    }),
  );
});

test('a name of a million letters takes no time', () => {
  const began = Date.now();
  placeOf('a '.repeat(500_000));
  expect(Date.now() - began).toBeLessThan(2_000);
});
