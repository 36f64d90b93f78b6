/** Who has begun an archive: only they can delete what is theirs, and whoever else goes on would be let in and own the copies. */
import { ARCHIVE_KIND, type Job } from '../../../jobs/job.ts';
import { AppError } from '../../../port/appError.ts';
import type { ReadOnlyWorkspace } from '../../../port/workspace.ts';
import { foldedAddress } from '../../../values/emailAddress.ts';

const LENGTH = 10;

/** How whoever runs this stands in a ledger, which holds no address; `''` where Google does not tell. */
export function personMark(ws: ReadOnlyWorkspace): string {
  const address = foldedAddress(ws.session.effectiveEmail());
  return address === '' ? '' : ws.hash(address).slice(0, LENGTH);
}

/** @throws AppError `busy` when the archive under way is another person's. */
export function refuseOthersArchive({ ws, present }: Job): void {
  const begun = present.state === 'running' && present.kind === ARCHIVE_KIND ? (present.params.by ?? '') : '';
  if (begun === '' || begun === personMark(ws)) return;
  throw new AppError(
    'busy',
    'Another person has begun to archive this production. Only they can close and delete what is theirs. Ask them to go on with it, or to undo it.',
  );
}
