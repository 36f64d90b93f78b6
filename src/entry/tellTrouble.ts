/**
 * When the tick cannot even look at the calls, or cannot send one, the Outbox is of no help: the stage manager is mailed
 * once what is in the way, and a property remembers it.
 */

import { heartbeatFrom } from '../jobs/heartbeat.ts';
import { plainMessage } from '../mail/plainMessage.tsx';
import { AppError, problemLine } from '../port/appError.ts';
import type { ReadOnlyWorkspace, Workspace } from '../port/workspace.ts';
import { productionData } from '../production/productionData.ts';
import { PRODUCTION_KEY, readProduction } from '../production/productionState.ts';
import { stageManagerAddress } from '../production/stageManagerAddress.ts';
import { guardiansTab, peopleTab } from '../workbook/tabs/company.ts';
import { productionTab } from '../workbook/tabs/office.ts';
import { Workbook } from '../workbook/workbook.ts';

/** What kept the tick from looking at the calls, as it was said last. */
export const LOOK_TROUBLE_KEY = 'trouble.look';
/** What kept a call from being sent. */
export const SEND_TROUBLE_KEY = 'trouble.send';

/** That the trigger which has taken another's place does not work. */
export const STAND_BY_TROUBLE_KEY = 'trouble.standBy';

const PASSING: readonly AppError['code'][] = ['transient', 'quota', 'busy'];
/** What Callboard has found out itself. Anything else Google says, and is believed when it says so an hour later as well. */
const CERTAIN: readonly AppError['code'][] = ['bad-input', 'missing-tab', 'missing-column', 'not-set-up'];
/** Before the mark of what was found once. */
const ONCE = 'once ';

/** True for what does not pass by itself. */
export function isTrouble(error: unknown): error is AppError {
  return error instanceof AppError && !PASSING.includes(error.code);
}

/** Known by what is said, so that it is news again when it changes. @param about the day that it is about, if any */
export function troubleMark(ws: Pick<Workspace, 'hash'>, error: AppError, about = ''): string {
  return ws.hash([about, ...linesOf(error)].join('\n')).slice(0, 16);
}

/** Mails it, unless it was said before. Noted first: rather not said than said every hour. */
export function tellTrouble(
  ws: Workspace,
  properties: Record<string, string>,
  error: AppError,
  { key, about }: { key: string; about: string },
): void {
  const mark = troubleMark(ws, error, about);
  if (!CERTAIN.includes(error.code) && properties[key] !== mark && properties[key] !== ONCE + mark) {
    ws.properties.set(key, ONCE + mark);
    return;
  }
  if (properties[key] === mark || isCopy(ws, properties) || ws.mail.remainingQuota() < 1) return;
  const { to, title } = troubleReader(ws, properties);
  if (to === '') return;
  ws.properties.set(key, mark);
  const subject = `${about === '' ? 'No call goes out by itself' : `The call for ${about} cannot go out`}: ${title}`;
  const before = 'Callboard cannot send the call. This is why:';
  const after = 'Fix it, and the call goes out within the hour. Until then, phone people.';
  try {
    ws.mail.send(plainMessage({ to, subject, lines: [before, linesOf(error), after], senderName: title }));
  } catch (failed) {
    // Nobody can tell whether it went out. Health says the same.
    if (!(failed instanceof AppError)) throw failed;
  }
}

/** A copied workbook sends nothing. */
function isCopy(ws: ReadOnlyWorkspace, properties: Record<string, string>): boolean {
  const active = ws.spreadsheets.activeId();
  return active !== null && active !== readProduction(properties[PRODUCTION_KEY])?.workbookId;
}

function linesOf(error: AppError): string[] {
  return error.problems.length > 0 ? error.problems.map(problemLine) : [error.message];
}

const READ = [productionTab, peopleTab, guardiansTab] as const;

/** The stage manager as far as these tabs can be read; otherwise whoever installed the triggers, or runs this. */
export function troubleReader(ws: Workspace, properties: Record<string, string>): { to: string; title: string } {
  const others = () => heartbeatFrom(properties).owner || ws.session.effectiveEmail();
  try {
    const state = readProduction(properties[PRODUCTION_KEY]);
    if (state === null) return { to: others(), title: 'Callboard' };
    const workbook = Workbook.read(ws, state.workbookId, READ);
    const data = productionData((spec) => {
      const tab = READ.find((one) => one.name === spec.name);
      if (tab === undefined) return [];
      const table = workbook.table(tab);
      return [{ table, place: { tab: table.title } }];
    });
    return { to: stageManagerAddress(ws, data), title: data.settings.title || 'Callboard' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { to: others(), title: 'Callboard' };
  }
}
