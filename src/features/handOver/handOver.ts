/**
 * Handing the production over to another stage manager in the middle of it: access, replies, ownership where it is
 * wanted, and at last the triggers. Every part is harmless to do again, so a run that was ended goes on where it stopped.
 */

import type { Person } from '../../company/people.ts';
import { handedOver, heartbeatFrom, INSTALLED_KEY, installedText } from '../../jobs/heartbeat.ts';
import { HAND_OVER_KIND, LEDGER_KEY } from '../../jobs/job.ts';
import { readLedger, sendingIn } from '../../jobs/ledger.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import { closedFolders } from '../../production/closedFolders.ts';
import { DOOR_KEY, HAS_DOOR_KEY } from '../../production/doorRecord.ts';
import { grantOf } from '../../production/grantOf.ts';
import { rankOf } from '../../production/grantWords.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { folderId } from '../../production/productionState.ts';
import { sharedTree } from '../../production/sharedTree.ts';
import { ROOT_KEY } from '../../settings/folderLayouts.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { productionTab } from '../../workbook/tabs/office.ts';
import { newStageManager } from './newStageManager.ts';
import { handOverFiles, type Owned, type OwnershipResult, ownedBy } from './ownership.ts';

/** The messages of one call go out from one account. */
const SENDING = 'Messages are still going out from your account.';

export interface HandOverChoice {
  /** A name or Person ID. */
  to: string;
  /** True hands over what belongs to the person who runs this as well. */
  ownership: boolean;
}

export interface HandOverView {
  next: Person | null;
  /** Who hands over: the address that this runs as. */
  from: string;
  owned: Owned;
  /** The setting Reply to as it will be. */
  replyTo: string;
  problems: Problem[];
  /** Fingerprint of all of it: only what was looked at is done. */
  hash: string;
}

/** What handing over would do. Changes nothing. */
export function handOverView(production: Production, { to, ownership }: HandOverChoice): HandOverView {
  const { ws, state, data, properties } = production;
  const from = handsOver(production);
  const { person: next, problems } = newStageManager(data.company, to, from);
  if (sendingIn(readLedger(properties[LEDGER_KEY]).ledger) !== null) {
    problems.push({ message: `${SENDING} Let that job end, or cancel it, then hand over.` });
  }
  const owned = ownedBy(sharedTree(ws, state), from);
  const replyTo = repliesAfter(production, next?.email ?? '');
  const files = ownership ? owned.mine.map(({ id }) => id).sort() : [];
  const hash = ws.hash(JSON.stringify([next?.id, next?.email, from, replyTo, ownership, files]));
  return { next, from, owned, replyTo, problems, hash };
}

export interface HandedOver {
  state: 'done' | 'more' | 'changed';
  next: Person;
  /** How many of this person's triggers were removed by this run. */
  triggers: number;
  /** `null` where ownership was not asked for. */
  ownership: OwnershipResult | null;
}

/**
 * Makes another adult the stage manager, as it was looked at.
 * @throws AppError `bad-input` unless `to` is one adult who can be it, `busy` while messages are going out or when
 *   somebody else began it: what is theirs only they can give; `refused` for an address without a Google account.
 */
export function handOver(production: ProductionInHand, choice: HandOverChoice, hash: string): HandedOver {
  const { job, ws } = production;
  const from = handsOver(production);
  const { kind, state: stands, params } = job.present;
  // A ledger holds no address.
  const by = ws.hash(foldedAddress(from)).slice(0, 10);
  const resuming = stands === 'running' && kind === HAND_OVER_KIND;
  if (resuming && params.by !== by) {
    throw new AppError(
      'busy',
      'Another person has begun to hand this production over and has not finished. Only they can give what is theirs. Ask them to finish.',
    );
  }
  const next = nextOf(production, choice.to, from);
  const start = { kind: HAND_OVER_KIND, params: { to: next.id, own: choice.ownership ? 'yes' : 'no', by } };
  if (!job.isUnderWay(start)) {
    if (job.sendingJob() !== null) {
      throw new AppError('busy', SENDING);
    }
    if (hash !== handOverView(production, choice).hash) return { state: 'changed', next, triggers: 0, ownership: null };
  }
  job.begin(start);
  giveAccess(production, next, choice.ownership);
  changeSettings(production, next);
  let ownership: OwnershipResult | null = null;
  if (choice.ownership) {
    ownership = handOverFiles(production, from, next.email);
    if (ownership.outcome === 'more') {
      job.save();
      return { state: 'more', next, triggers: 0, ownership };
    }
  }
  // Last: until then this person's trigger goes on with the job, and sends what falls due.
  const triggers = removeTriggers(production, from);
  job.finish();
  return { state: 'done', next, triggers, ownership };
}

function nextOf({ data }: Production, to: string, from: string): Person {
  const { person, problems } = newStageManager(data.company, to, from);
  if (person === null || problems.length > 0) {
    throw new AppError('bad-input', 'The production cannot be handed over like this.', { problems });
  }
  return person;
}

/** The address that this runs as; where Google does not tell, the stage manager's. */
function handsOver({ ws, data }: Production): string {
  return ws.session.effectiveEmail() || data.settings.stageManagerEmail;
}

/** Replies follow the stage manager unless they went to an address of the company's. */
function repliesAfter({ data }: Production, email: string): string {
  const { replyTo, stageManagerEmail } = data.settings;
  return foldedAddress(replyTo) === foldedAddress(stageManagerEmail) ? email : replyTo;
}

/**
 * The workbook gets a grant of its own, before the folder's reaches into it, if its ownership may have to be asked for.
 * @throws AppError `refused` in words for an address without a Google account.
 */
function giveAccess({ ws, state }: ProductionInHand, { name, email }: Person, ownership: boolean): void {
  const person = { type: 'user', who: email } as const;
  try {
    // Calls may go into a folder that is closed to whoever can open the production folder.
    const closed = closedFolders(state).flatMap(({ id, isConfidential }) => (isConfidential ? [] : [id]));
    for (const id of [...(ownership ? [state.workbookId] : []), folderId(state, ROOT_KEY), ...closed]) {
      const mayEdit = rankOf(grantOf(ws.sharing.file(id), email)?.role ?? null) >= rankOf('writer');
      if (!mayEdit) ws.sharing.grant(id, person, 'writer');
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'refused') throw error;
    throw new AppError(
      'refused',
      `Google does not let ${name} open the production: the address ${email} probably has no Google account. A stage manager needs one. Cancel, type the right address in People, and hand over again.`,
    );
  }
}

function changeSettings(production: ProductionInHand, { name, email }: Person): void {
  const { workbook, data } = production;
  const setting = (header: string, value: string) => ({
    tab: productionTab,
    mode: 'put' as const,
    values: { Setting: header, Value: value },
  });
  const replyTo = repliesAfter(production, email);
  workbook.change([
    setting('Stage manager', name),
    setting('Stage manager email', email),
    ...(replyTo === data.settings.replyTo ? [] : [setting('Reply to', replyTo)]),
    // Whoever has left would be rung about a child who is late.
    ...(data.settings.phoneWhenLate === '' ? [] : [setting('Phone when late', '')]),
  ]);
}

/** Triggers run as whoever made them: calls would go on going out from the old address. */
function removeTriggers({ ws, properties }: ProductionInHand, from: string): number {
  // The web app goes on running as the old one.
  if (properties[HAS_DOOR_KEY] !== undefined) {
    ws.script.properties.remove(DOOR_KEY);
    ws.properties.remove(HAS_DOOR_KEY);
  }
  const own = ws.triggers.list();
  for (const trigger of own) ws.triggers.remove(trigger.id);
  const installed = heartbeatFrom(properties);
  const wereOurs =
    own.some(({ id }) => id === installed.clockId) || foldedAddress(installed.owner) === foldedAddress(from);
  if (wereOurs) ws.properties.set(INSTALLED_KEY, installedText(handedOver(installed)));
  return own.length;
}
