/** Whether the day's allowance is enough for a call to the full company, and what to do where it is not. */
import { envelopesFor } from '../company/recipients.ts';
import type { Problem } from '../port/appError.ts';
import type { ReadOnlyWorkspace } from '../port/workspace.ts';
import type { ProductionData } from '../production/productionData.ts';
import { knownAllowance, mostSeen, ownQuota, PERSONAL_A_DAY, roomFor, WORKSPACE_A_DAY } from './dayAllowance.ts';

type Company = Pick<ProductionData, 'company' | 'settings'>;

/** How many addresses a call to everybody goes to, as it would be sent: one where it goes to the company's list. */
export function fullCallRecipients({ company, settings }: Company): number {
  if (settings.callsToList && settings.callListAddress !== '') return 1;
  const active = company.people.filter((person) => person.active);
  const { envelopes } = envelopesFor(active, company, { minorsToo: settings.minorsToo });
  return envelopes.reduce((sum, { bcc }) => sum + 1 + bcc.length, 0);
}

/** Nothing where everybody can be mailed in a day. @param allowance addresses a day of the sender; `null`: not known */
export function companyMailProblems(data: Company, allowance: number | null): Problem[] {
  const needed = fullCallRecipients(data);
  const aDay = allowance ?? PERSONAL_A_DAY;
  if (needed <= roomFor(aDay)) return [];
  const account = allowance === null ? 'a personal account' : 'this account';
  const sent = data.settings.earliestFirst
    ? 'Such a call reaches those called earliest first, the rest later.'
    : 'Such a call does not go out by itself.';
  return [
    {
      message: `A call to the full company goes to ${needed} addresses. Google lets ${account} mail ${aDay} a day, and 1 is kept to tell you. ${sent} What to do: ${[...waysOut(data, aDay), SECOND_PERSON].join('; or ')}.`,
    },
  ];
}

/** What helps on the day, too. */
export const SECOND_PERSON =
  'let a second person open Callboard in this workbook, preview the call and send the rest from their account';

/** What helps for good, each to follow “What to do:”. @param aDay the sender's addresses a day */
export function waysOut({ settings }: Pick<Company, 'settings'>, aDay: number): string[] {
  return [
    'give the company a group address (Call list address) and set Call messages to Company list address',
    ...(aDay < WORKSPACE_A_DAY ? ['send from a Workspace account (1,500 a day)'] : []),
    ...(settings.earliestFirst ? [] : ['set When mail runs out to Earliest called first']),
  ];
}

/**
 * The same for somebody who sets up. No call while everybody fits or the sender's allowance is known; otherwise one, for what
 * is left to the one who asks.
 */
export function companyMailFor(
  ws: Pick<ReadOnlyWorkspace, 'mail'>,
  properties: Readonly<Record<string, string>>,
  data: Company,
): Problem[] {
  if (fullCallRecipients(data) <= roomFor(PERSONAL_A_DAY)) return [];
  return companyMailProblems(data, knownAllowance(properties, mostSeen(properties) === null ? ownQuota(ws) : null));
}
