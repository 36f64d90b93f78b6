/** What the archive's own documents say of what was there, and of what was not. */
import { certificateDocument, indexDocument } from '../../../../src/features/archive/make/archiveDocuments.tsx';
import { keptKey } from '../../../../src/features/archive/plan/archiveKeys.ts';
import type { FilePlan } from '../../../../src/features/archive/plan/archivePlan.ts';
import type { Decision } from '../../../../src/features/archive/plan/retentionDecisions.ts';
import { FOLDER_TYPE } from '../../../../src/port/workspace.ts';
import { TAG_KEY } from '../../../../src/production/productionState.ts';

const WORDS = {
  title: 'Tiny Play',
  company: 'Tiny Company',
  date: '2027-03-20',
  by: 'sm@example.org',
  reason: 'The venue closes',
  keepers: ['sm@example.org'],
};

const decision = (className: string, action: Decision['action']): Decision => ({
  className,
  action,
  until: action === 'Keep until' ? '2034-03-20' : '',
  handTo: '',
  approvedBy: 'Ana Reyes',
});
const plan = (className: string, fate: FilePlan['fate'], mimeType: string, key = ''): FilePlan =>
  ({
    className,
    fate,
    file: { mimeType, name: 'x', path: 'x', marks: key === '' ? {} : { [TAG_KEY]: key } },
    snapshot: false,
    cannot: '',
  }) as unknown as FilePlan;

/** What stands in the row of a kind of record. */
function done(className: string, action: Decision['action'], plans: FilePlan[]): string {
  const html = certificateDocument(WORDS, plans, [decision(className, action)]);
  const [, cell] = html.split(`>${className}</td>`);
  return (
    cell
      ?.replace(/<[^>]*>/g, ' ')
      .trim()
      .split('  ')[0] ?? ''
  );
}

const KEPT = 'Kept until Monday 20 March 2034, then to be deleted';

test.each([
  ['a file is kept', 'Incidents', 'Keep until', [plan('Incidents', 'keep', 'application/pdf')], KEPT],
  ['its tab was copied', 'Incidents', 'Keep until', [plan('', 'archive', 'x', keptKey('Incidents'))], KEPT],
  ['only its folder is there', 'Incidents', 'Keep until', [plan('Incidents', 'keep', FOLDER_TYPE)], 'Nothing to keep'],
  ['another kind is there', 'Incidents', 'Keep', [plan('Clearances', 'keep', 'x')], 'Nothing to keep'],
  ['it was to go', 'Conflicts', 'Delete', [], 'Deleted'],
] as const)('the certificate, where %s', (_, className, action, plans, expected) => {
  expect(done(className, action, [...plans])).toContain(expected);
});

test('the index says where the rest of the archive is', () => {
  expect(indexDocument(WORDS, [])).toMatch(/“Tiny Play: Archive”.*Confidential folder/);
});
