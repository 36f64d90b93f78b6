/** Archiving a production and restoring it, to be put through the faults. */

import type { LocalState } from '../../local/account/state.ts';
import { permissionId } from '../../local/services/drive/access.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { approveRetention, fileNamed } from '../support/archivedProduction.ts';
import { type Fixture, finished, setUpAccount, workbookOf } from '../support/bundle.ts';
import { type FaultJob, goOn, isGone, type Stage, stageFrom } from './harness.ts';

export interface ClosedProduction {
  fixture: Fixture;
  morning: string;
  /** A day with a rehearsal and a call. */
  callDate: string;
  /** An adult of the company, by name. */
  approvedBy: string;
}

const DAY_MS = 86_400_000;
export const KEEPER = 'archive@example.org';
/** How long the usual rows of Retention keep a register. */
const KEPT_YEARS = 7;

export function archiveJobs(production: ClosedProduction): FaultJob[] {
  return [
    {
      name: 'archive',
      kind: 'archive',
      begin: () => closedState(production),
      act: archive,
      leftOut: ['edits'],
      compared: withoutAttempt,
    },
    {
      name: 'restore an archive',
      kind: 'restore',
      begin: () => archivedState(production),
      act: ({ call }) => ['done', 'nothing'].includes(call('restoreArchive').state),
      leftOut: ['edits', 'lost notes'],
      compared: withoutAttempt,
    },
    {
      name: 'end a kept record',
      kind: null,
      begin: () => {
        const state = archivedState(production);
        state.nowMs += KEPT_YEARS * 366 * DAY_MS;
        return state;
      },
      act: ({ call }) => call('endKeptRecord', { className: 'Sign-in registers' }).state === 'done',
      leftOut: ['edits', 'lost notes'],
      compared: withoutAttempt,
    },
  ];
}

/** After the last night: a day's paperwork, a call that went out, shared folders, triggers, and a poster that is public. */
function closedState({ fixture, morning, callDate, approvedBy }: ClosedProduction): LocalState {
  const stage = stageFrom(setUpAccount(fixture, { now: morning, log: false }).state);
  const { call, account } = stage;
  appendRow(workbookOf(account), { tab: 'Production', set: { Setting: 'Archive keepers', Value: KEEPER } });
  // The reason is written into this row.
  appendRow(workbookOf(account), { tab: 'Production', set: { Setting: 'Archive reason' } });
  finished(call, call('makeSignIn', { date: callDate }));
  finished(call, call('makeReport', { date: callDate }));
  const { hash } = call('previewCall', { date: callDate });
  finished(call, call('sendCall', { date: callDate, hash, partial: false }));
  finished(call, call('applySharing', { hash: call('checkSharing').hash }));
  call('repairTriggers');
  approveRetention(account, approvedBy);
  uploadPublic(stage, 'Poster', 'Designs');
  account.state.nowMs += 15 * DAY_MS;
  // The hours since then have passed: the stage manager knows already which calls did not go out.
  stage.tick();
  return account.state;
}

/** Adds a file as a person does by hand, for anyone who has the link. */
export function uploadPublic({ account }: Stage, name: string, folder: string): void {
  const parent = fileNamed(account, folder);
  const id = `1UploadedByHand${name.replace(/\W/g, '')}0000000000`;
  const link = { id: permissionId({ type: 'anyone' }), type: 'anyone', role: 'reader' } as const;
  account.state.files[id] = {
    ...structuredClone(parent),
    id,
    name,
    mimeType: 'image/png',
    parents: [parent.id],
    properties: {},
    inheritedPermissionsDisabled: false,
    permissions: [...parent.permissions.filter(({ role }) => role === 'owner'), link],
    content: { mimeType: 'image/png', data: 'eA==', encoding: 'base64' },
  };
}

/** Looks at the plan and archives; goes on with what is under way. True when the production's own workbook is gone. */
function archive(stage: Stage): boolean {
  const { call } = stage;
  if (isGone(stage)) return true;
  const { hash, title } = call('previewArchive');
  // Meanwhile another run may have archived it: then nobody answers any more.
  if (hash !== '' && !isGone(stage)) {
    call('archive', { hash, title, reason: 'The venue closes' });
    goOn(stage);
  }
  return isGone(stage);
}

function archivedState(production: ClosedProduction): LocalState {
  const stage = stageFrom(closedState(production));
  if (!archive(stage)) throw new Error(stage.said());
  const { state } = stage.account;
  const book = Object.values(state.files).find(({ properties }) => properties.callboardKey === 'archive/workbook');
  state.activeSpreadsheetId = book?.id ?? null;
  return state;
}

/** Each attempt has its own number; and what was remembered of a workbook that is gone is no matter. */
function withoutAttempt(line: string): string {
  if (line.startsWith('ledger')) return '';
  return line.replace(/(\["callboardAttempt",")[^"]*/, '$1«attempt»').replace(/"kept\/[\d.]+\//, '"kept/«attempt»/');
}
