/** Handing over in the words of the sidebar: what it will do, what is left to do, and what became of it. */
import type { Person } from '../../company/people.ts';
import type { Heartbeat } from '../../jobs/heartbeat.ts';
import { NOT_SENT } from '../../mail/outbox.ts';
import type { Production } from '../../production/production.ts';
import { dateInFull } from '../../values/dates.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { callDatesAt, nextCallWords } from '../calls/nextCall.ts';
import { DAILY_CALL } from '../calls/sendDailyCall.ts';
import type { HandedOver, HandOverView } from './handOver.ts';
import type { OwnershipResult } from './ownership.ts';

/** Where Drive shows what somebody is asked to own. */
const HOW_TO_ACCEPT = 'In Drive they search for pendingowner:me, choose the file, and accept.';

/** What happens, in order. */
export function handOverSteps(
  { data }: Production,
  { owned, replyTo }: HandOverView,
  next: Person,
  choice: { ownership: boolean; triggers: number },
): string[] {
  const { name, email } = next;
  const mine = filesAndFolders(owned.files, owned.folders);
  const reads = data.settings.confidentialReaders.some((one) => foldedAddress(one) === foldedAddress(email));
  const others =
    owned.others === 0 ? '' : ` ${count(owned.others, 'more belongs', 'more belong')} to others and stays so.`;
  return [
    `From then on ${name} (${email}) is the stage manager, in the Start here tab and wherever the stage manager is named.`,
    foldedAddress(replyTo) === foldedAddress(email)
      ? `Replies to calls and reports go to ${email}.`
      : `Replies to calls and reports still go to ${replyTo}, as the setting Reply to says.`,
    ...(data.settings.phoneWhenLate === ''
      ? []
      : [`Phone when late (${data.settings.phoneWhenLate}) is cleared. ${name} types their own into Start here.`]),
    `${name} may edit the workbook and every folder except Confidential.`,
    choice.ownership
      ? `Confidential goes over with the rest, so ${name} can write incident reports. Where Google has to ask ${name} first, they may edit the Confidential workbook at once.`
      : reads
        ? `${name} may open Confidential, because the setting Confidential readers names them.`
        : `${name} may not open Confidential. If they should, name them in the setting Confidential readers. To write incident reports they must own it, or you share it by hand.`,
    choice.ownership
      ? `Everything of yours goes to ${name}: ${mine}, one by one. You may edit it until the Sharing check takes that away. Unless you are both in one Google Workspace, Google has to ask ${name} first, and only for the production folder and the two workbooks.${others}`
      : `What belongs to you stays yours: ${mine}.${others} ${name} can work with all of it, but at strike only an owner can delete what should go.`,
    ...(choice.ownership
      ? [`Google may mail ${name} about each of them. Callboard cannot stop that. Nobody else is mailed.`]
      : []),
    choice.triggers === 0
      ? 'You have not turned on automatic calls here, so nothing is turned off.'
      : 'Last, your automatic calls are turned off. From then on no call goes out by itself until theirs are turned on.',
  ];
}

/** What is left for the new stage manager, in order. */
export function leftForThem({ data, now, state }: Production, { name }: Person, ownership: boolean): string[] {
  return [
    `${name} opens the workbook: https://docs.google.com/spreadsheets/d/${state.workbookId}/edit`,
    `${name} chooses Turn on automatic calls in Settings, and allows Callboard what Google lists.`,
    ...(ownership ? [`If Google asks ${name} to own files: ${HOW_TO_ACCEPT}`] : []),
    `${name} chooses Is everything all right? in the menu. What should go out next: ${nextCallWords(data, now)}`,
  ];
}

/** What to think of before, if anything. */
export function handOverNotices(
  production: Production,
  { from }: HandOverView,
  next: Person,
  heartbeat: Heartbeat,
): string[] {
  const { data, now, workbook } = production;
  const { stageManager, stageManagerEmail } = data.settings;
  const rows = workbook.records(outboxTab, []);
  const isIssued = (date: string) =>
    rows.some((row) => row.Kind === DAILY_CALL && row.Date === date && !NOT_SENT.includes(row.State));
  const due = callDatesAt(data, now).filter((date) => !isIssued(date));
  const undecided = rows.filter((row) => row.State === 'Unconfirmed' || row.State === 'Failed').length;
  const { owner } = heartbeat;
  const isOther = owner !== '' && ![from, next.email].some((one) => foldedAddress(one) === foldedAddress(owner));
  return [
    ...due.map(
      (date) =>
        `The call for ${dateInFull(date)} is due and has not gone out. Send it first, or it waits for ${next.name}.`,
    ),
    ...(undecided > 0
      ? [
          `${count(undecided, 'message', 'messages')} in the Outbox may or may not have arrived. Settle that first: you know who to ask.`,
        ]
      : []),
    ...(foldedAddress(from) === foldedAddress(stageManagerEmail)
      ? []
      : [
          `You are ${from}; the stage manager in Start here is ${stageManager || stageManagerEmail}. You can hand over only your own automatic calls and files, not theirs.`,
        ]),
    ...(isOther
      ? [`Automatic calls belong to ${owner}, so calls go out from there until ${next.name} turns on their own.`]
      : []),
  ];
}

/** What became of it: what happened, and what is left to do. */
export function handedOverWords({ next, ownership }: HandedOver): { message: string; toDo: string } {
  const { name } = next;
  return {
    message: [
      `${name} is the stage manager now${ownership === null ? ' and may edit everything except Confidential' : ''}.`,
      ...(ownership === null ? [] : [ownershipWords(name, ownership)]),
      `No call goes out by itself until ${name} turns on automatic calls.`,
    ].join(' '),
    toDo: `${name} opens the workbook, chooses Turn on automatic calls, then Is everything all right?${ownership !== null && ownership.asked > 0 ? ` ${HOW_TO_ACCEPT}` : ''}`,
  };
}

function ownershipWords(name: string, { outcome, given, left, asked }: OwnershipResult): string {
  const owns = given === 0 ? '' : `${count(given, 'file or folder belongs', 'files and folders belong')} to ${name}. `;
  const rest = count(left, 'is still yours', 'are still yours');
  if (left === 0) return `${owns}Nothing in the production is yours any more.`;
  if (asked > 0) {
    return `${owns}Google asks before it hands files over. It has asked ${name} to own ${asked} of them; they accept in Drive. Until then ${rest}; the others stay so, which does no harm while you keep your account.`;
  }
  if (outcome === 'otherOrganisation') {
    return `${owns}Google does not hand files over between your two accounts, so ${rest}. ${name} can work with all of them.`;
  }
  return `${owns}Google refused some, so ${rest}. Hand over to ${name} again, or hand them over in Drive.`;
}

function filesAndFolders(files: number, folders: number): string {
  return `${count(files, 'file', 'files')} and ${count(folders, 'folder', 'folders')}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
