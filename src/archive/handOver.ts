/** Handing the production over to another stage manager in the middle of it: access, replies and triggers. */
import { personNamed } from '../company/company.ts';
import { foldedAddress } from '../company/emailAddress.ts';
import { AppError } from '../jobs/appError.ts';
import { ROOT_KEY } from '../production/folderLayouts.ts';
import type { Production } from '../production/production.ts';
import { folderId } from '../production/productionState.ts';
import { productionTab } from '../workbook/tabSpecs.ts';

export interface HandedOver {
  name: string;
  /** How many of this person's triggers were removed. */
  triggers: number;
}

/**
 * Makes another adult the stage manager. Each part is harmless to do again.
 * @throws AppError `bad-input` unless `to` (a name or Person ID) is one active adult with an address.
 */
export function handOver(production: Production, to: string): HandedOver {
  const { job, ws, state, workbook, data } = production;
  const found = personNamed(data.company, to);
  const next = found[0];
  if (found.length !== 1 || next === undefined) {
    throw new AppError('bad-input', `“${to}” is not one person in People. Type the Person ID.`);
  }
  if (next.minor || !next.active || next.email === '') {
    throw new AppError(
      'bad-input',
      `${next.name} cannot take over: that needs an active adult (Minor: No) with an e-mail address.`,
    );
  }
  job.begin({ kind: 'handOver', params: { to: next.id } });
  ws.sharing.grant(folderId(state, ROOT_KEY), { type: 'user', who: next.email }, 'writer');
  const { replyTo, stageManagerEmail } = data.settings;
  const setting = (name: string, value: string) => ({
    tab: productionTab,
    mode: 'put' as const,
    values: { Setting: name, Value: value },
  });
  workbook.change([
    setting('Stage manager', next.name),
    setting('Stage manager email', next.email),
    ...(foldedAddress(replyTo) === foldedAddress(stageManagerEmail) ? [setting('Reply to', next.email)] : []),
  ]);
  // Triggers run as whoever made them: calls would go on going out from the old address.
  const triggers = ws.triggers.list();
  for (const trigger of triggers) ws.triggers.remove(trigger.id);
  job.finish();
  return { name: next.name, triggers: triggers.length };
}
