/** Where the stage manager is written to. */
import { addressCheck } from '../company/adultAddress.ts';
import type { Workspace } from '../port/workspace.ts';
import type { ProductionData } from './productionData.ts';

/**
 * The setting's address; where that must not be used or cannot be read, the account that this runs as, so that somebody
 * who can mend it is told. `''` when that is a minor's or a barred adult's as well. One call in that case.
 */
export function stageManagerAddress(ws: Pick<Workspace, 'session'>, data: ProductionData): string {
  const { stageManagerEmail } = data.settings;
  if (stageManagerEmail !== '') return stageManagerEmail;
  const own = ws.session.effectiveEmail();
  const found = own === '' ? null : addressCheck(data.company).of(own);
  return found === null || found.why === 'left' ? own : '';
}
