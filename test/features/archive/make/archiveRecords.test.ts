/** Whose access is written down for Restore, and whose is not: an archive is no list of families. */

import { accessRows, notRecorded } from '../../../../src/features/archive/make/archiveRecords.ts';
import type { FilePlan } from '../../../../src/features/archive/plan/archivePlan.ts';
import type { Grant } from '../../../../src/port/workspace.ts';
import { production } from '../../../builders/production.ts';

const { company } = production({
  People: [
    'Person ID | Name | Group | Email | Minor | Active',
    'P001 | Ana Reyes | Staff | ana@example.org | No | Yes',
    'P002 | Cleo Park | Cast | cleo@example.org | Yes | Yes',
    'P003 | Dev Shah | Cast | dev@example.org | | Yes',
    'P004 | Gus Gone | Crew | gus@example.org | No | No',
    'P005 | Ida Back | Crew | ida@example.org | No | No',
    'P006 | Ida Back | Staff | ida@example.org | No | Yes',
    'P007 | Rosa Bar | Volunteer | rosa@example.org | No | Yes',
  ],
  Guardians: [
    'Guardian ID | Name | Of | Email | No contact',
    'G001 | Mum Park | P002 | mum@example.org | No',
    'G002 | Rosa Bar | P003 | bar@example.org | Yes',
    "G003 | Pat O'Neil | P003 | pat.o'neil@example.org, patty@example.org | Yes",
    'G004 | Gran | P003 | gran@example.org; granny@example.org | No',
  ],
});

const grant = (who: string, more: Partial<Grant> = {}): Grant => ({
  ...{ id: who, type: 'user', who, role: 'writer', directRole: 'writer', askedToOwn: false, isTemporary: false },
  ...more,
});
const plan = (one: Grant, fate: FilePlan['fate'] = 'keep') =>
  ({ file: { id: 'f', grants: [one] }, fate }) as unknown as FilePlan;

test.each<[string, Grant, 'written' | 'left out' | 'neither']>([
  ['an adult of the team', grant('ana@example.org'), 'written'],
  ['somebody who is in no tab', grant('maker@example.org'), 'written'],
  ['somebody who left and came back', grant('ida@example.org'), 'written'],
  ['a group', grant('cleo@example.org', { type: 'group' }), 'written'],
  ['the link', grant('', { type: 'anyone' }), 'written'],
  ['a minor', grant('Cleo@example.org'), 'left out'],
  ['somebody of unknown age', grant('dev+show@example.org'), 'left out'],
  ['a guardian', grant('mum@example.org'), 'left out'],
  ['somebody who must not be contacted', grant('bar@example.org'), 'left out'],
  ['the same adult under another address', grant('rosa@example.org'), 'left out'],
  ['a barred adult’s second address in one cell', grant('patty@example.org'), 'left out'],
  ['a barred adult’s address in other signs', grant('Pat.O’Neil+x@example.org'), 'left out'],
  ['nobody, with a barred adult’s name', grant('pat.oneil@example.net'), 'left out'],
  ['a guardian’s second address in one cell', grant('granny@example.org'), 'left out'],
  ['a minor but for a dot', grant('c.leo@example.org'), 'left out'],
  ['somebody who left', grant('gus@example.org'), 'left out'],
  ['an adult until a day', grant('ana@example.org', { isTemporary: true }), 'left out'],
  ['the owner', grant('ana@example.org', { directRole: 'owner' }), 'neither'],
  ['what comes from a folder above', grant('ana@example.org', { directRole: null }), 'neither'],
])('%s', (_who, one, where) => {
  const rows = accessRows([plan(one)], company);
  const left = notRecorded([plan(one)], company);
  expect([rows.length, left.length]).toEqual({ written: [1, 0], 'left out': [0, 1], neither: [0, 0] }[where]);
  if (where === 'written') expect(rows[0]?.values).toMatchObject({ 'File ID': 'f', May: 'Edit' });
});

test.each(['delete', 'workbook', 'archive'] as const)('nothing of what does not come back: %s', (fate) => {
  expect(accessRows([plan(grant('ana@example.org'), fate)], company)).toEqual([]);
  expect(notRecorded([plan(grant('cleo@example.org'), fate)], company)).toEqual([]);
});
