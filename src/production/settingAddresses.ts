/**
 * Addresses in the settings, held against the company: one that is a minor's, a barred adult's or somebody's who has left
 * is named by its row, and nothing is sent there.
 */
import { type AddressCheck, addressCheck, type NoAdults } from '../company/adultAddress.ts';
import type { Company } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import type { Settings } from '../settings/settings.ts';

type PlaceOf = (name: string) => Pick<Problem, 'tab' | 'file' | 'row' | 'column'>;

/** The settings without the addresses that must not be used, and a problem for each of them. */
export function settingAddresses(
  company: Company,
  settings: Settings,
  placeOf: PlaceOf,
): { settings: Settings; problems: Problem[] } {
  const check = addressCheck(company);
  const problems: Problem[] = [];
  const say = (name: string, address: string, { words }: NoAdults, what: string, stops?: 'call') => {
    const message = `${name}: ${address} ${words}. ${what}`;
    problems.push({ ...placeOf(name), message, ...(stops === undefined ? {} : { stops }) });
  };
  const usable = (name: string, addresses: readonly string[], isRead: boolean, what: string) =>
    addresses.filter((address) => {
      const found = isRead ? mailed(check, address) : check.of(address);
      if (found !== null) say(name, address, found, what);
      return found === null;
    });
  const stageManagerEmail = settings.stageManagerEmail;
  const ofManager = mailed(check, stageManagerEmail);
  if (ofManager !== null) {
    const what =
      ofManager.why === 'minor'
        ? 'A stage manager is an adult: type No under Minor in People, or another address here. No call goes out by itself.'
        : 'Type the address of an adult. No call goes out by itself.';
    say('Stage manager email', stageManagerEmail, ofManager, what, 'call');
  }
  const manager = ofManager === null ? stageManagerEmail : '';
  const isOwnReply = settings.replyTo !== stageManagerEmail;
  const ofReply = isOwnReply ? mailed(check, settings.replyTo) : ofManager;
  if (isOwnReply && ofReply !== null) {
    say('Reply to', settings.replyTo, ofReply, 'Replies go to the stage manager until you type another address.');
  }
  const { callListAddress, callsToList } = settings;
  const ofList = callListAddress === '' ? null : check.of(callListAddress);
  if (ofList !== null) {
    const what = 'Nothing is sent there. Type the address of a list that adults read.';
    say('Call list address', callListAddress, ofList, what, callsToList ? 'call' : undefined);
  }
  const nothing = 'Nothing is sent there.';
  const noAccess = 'They get no access.';
  return {
    problems,
    settings: {
      ...settings,
      stageManagerEmail: manager,
      replyTo: ofReply === null ? settings.replyTo : manager,
      callListAddress: ofList === null ? callListAddress : '',
      reportList: usable('Report list', settings.reportList, true, nothing),
      confidentialReaders: usable('Confidential readers', settings.confidentialReaders, false, noAccess),
      incidentReaders: usable('Incident readers', settings.incidentReaders, false, `${noAccess} ${nothing}`),
      archiveKeepers: usable(
        'Archive keepers',
        settings.archiveKeepers,
        false,
        `${noAccess} Name an adult who keeps the archive, or leave it empty.`,
      ),
    },
  };
}

/** Replies and reports may go to a mailbox that an adult of the company shares with a child; a folder is not opened for it. */
function mailed(check: AddressCheck, address: string): NoAdults | null {
  const found = address === '' ? null : check.of(address);
  return found?.why === 'minor' && check.isAdults(address) ? null : found;
}
