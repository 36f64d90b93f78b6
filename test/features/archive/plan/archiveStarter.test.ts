import { personMark, refuseOthersArchive } from '../../../../src/features/archive/plan/archiveStarter.ts';
import type { Job } from '../../../../src/jobs/job.ts';
import type { Workspace } from '../../../../src/port/workspace.ts';
import { memoryWorkspace, sha256 } from '../../../builders/memoryWorkspace.ts';

const as = (address: string): Workspace => ({
  ...memoryWorkspace(),
  session: { effectiveEmail: () => address },
});
const MINE = personMark(as('sm@example.org'));

/** A job of this person beside what the ledger says. */
const beside = (present: object, address = 'sm@example.org') => ({ ws: as(address), present }) as unknown as Job;

test('whoever begins stands in the ledger without an address, the same however it is written', () => {
  expect(MINE).toBe(sha256('sm@example.org').slice(0, 10));
  expect(personMark(as('SM@Example.org'))).toBe(MINE);
  expect(personMark(as(''))).toBe('');
});

test('another person’s archive is not gone on with', () => {
  const running = { state: 'running', kind: 'archive', params: { by: MINE } };
  expect(() => refuseOthersArchive(beside(running, 'ben@example.org'))).toThrow(
    expect.objectContaining({ code: 'busy', message: expect.stringContaining('Another person has begun') }),
  );
  expect(() => refuseOthersArchive(beside(running))).not.toThrow();
});

test.each([
  ['one that has ended', { state: 'done', kind: 'archive', params: { by: 'x' } }],
  ['another kind of job', { state: 'running', kind: 'signIn', params: { by: 'x' } }],
  ['one of which it is not known who began it', { state: 'running', kind: 'archive', params: {} }],
])('%s keeps nobody', (_, present) => {
  expect(() => refuseOthersArchive(beside(present))).not.toThrow();
});
