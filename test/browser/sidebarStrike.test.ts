/** Strike and archive in the sidebar: the plan, what keeps it from beginning, the pause, undoing it, and what comes after. */
import type { Page } from 'playwright-core';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { approveRetention, archivedProduction, fileNamed } from '../support/archivedProduction.ts';
import { callsOf, MIDSUMMER, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { cells, sheetOf } from '../support/closedProduction.ts';
import type { HostedSidebar } from './sidebarHost.ts';
import { button, expectUsable, focusedOn, heading, sidebarTests, tabUntil } from './sidebarSteps.ts';

const now = '2027-03-20T18:00';
const { open } = sidebarTests();

/** A small production whose records are all decided about. */
function approved(): LocalAccount {
  const account = setUpAccount(SMALL, { now });
  approveRetention(account, 'Ana Reyes');
  return account;
}

async function lookAtPlan(page: Page): Promise<void> {
  await button(page, 'Look at what archiving does').click();
  await heading(page, 'Files').waitFor();
}

async function confirm(page: Page): Promise<void> {
  await page.getByLabel('Type the production’s title').fill('Tiny Play');
  await page.getByLabel('Why archive before').fill('The venue closes');
  await button(page, 'Archive the production').click();
}

describe('the plan', () => {
  it('lists what is not settled by kind, folded where it is long, with whom to ask', async () => {
    const { page } = await open(setUpAccount(MIDSUMMER, { now }), { panel: 'strike' });
    await lookAtPlan(page);
    await page.getByText(/^. \d+ things not settled yet/).waitFor();
    const scripts = page.locator('summary', { hasText: '39 scripts are still out' });
    expect(await scripts.textContent()).toMatch(/3 overdue$/);
    const puck = page.getByText('Ask: Marisol Delgado Ruiz');
    expect(await puck.isVisible()).toBe(false);
    await scripts.press('Enter');
    await puck.waitFor();
    await expectUsable(page);
  });

  it('names what to look into first, folded', async () => {
    const account = approved();
    deleteTab(workbookOf(account), 'Attendance');
    const { page } = await open(account, { panel: 'strike' });
    await lookAtPlan(page);
    await page.getByText('Look into these before you archive').waitFor();
    await page.locator('summary', { hasText: /^Tabs that are gone: 1$/ }).press('Enter');
    await page.getByText(/^Attendance \(Sign-in registers: Kept until/).waitFor();
    await expectUsable(page);
  });

  it('says once what keeps the archive from beginning, and where to put it right', async () => {
    const { page } = await open(setUpAccount(MIDSUMMER, { now }), { panel: 'strike' });
    await lookAtPlan(page);
    await heading(page, 'In the Retention tab, column Approved by').waitFor();
    expect(await page.getByText(/Nobody has approved/).allTextContents()).toEqual([
      expect.stringMatching(/^Nobody has approved what happens to these 14\. Type the adult who decided it\./),
    ]);
    const row = page.getByText('Conflicts (row 3)');
    expect(await row.isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Which 14' }).press('Enter');
    await row.waitFor();
    expect(await button(page, 'Archive the production').count()).toBe(0);
    await expectUsable(page);
  });

  it('tells what happens besides, and how long it takes before the button', async () => {
    const account = approved();
    callsOf(account)('repairTriggers');
    const { page } = await open(account, { panel: 'strike' });
    await lookAtPlan(page);
    const besides = page.getByRole('region', { name: 'What else happens' });
    await besides.getByText('The folder “Tiny Play 2027” becomes “Tiny Play 2027 (archived)”').waitFor();
    await besides.getByText('2 triggers of yours: removed.').waitFor();
    await besides.locator('summary', { hasText: 'Columns that are not kept' }).press('Enter');
    await besides.getByText('Scenes (Notes)', { exact: true }).waitFor();
    const words = await page.getByRole('region', { name: 'Confirm' }).textContent();
    expect(words).toMatch(/It takes about 1 minute\.Archive the production/);
    await expectUsable(page);
  });
});

describe('archiving', () => {
  it('begins after the title was typed, and says what to do with what is left; restoring it, too', async () => {
    const account = approved();
    const { page } = await open(account, { panel: 'strike' });
    await lookAtPlan(page);
    await page.getByLabel('Why archive before').fill('The venue closes');
    await page.getByLabel('Type the production’s title').fill('Tiny');
    const archive = button(page, 'Archive the production');
    expect(await archive.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('Type the production’s title').fill('tiny  play');
    expect(await archive.getAttribute('aria-disabled')).toBe('false');
    await confirm(page);
    await page.getByText(/^. The production is archived/).waitFor();
    await page.getByText('This workbook is archived.').waitFor();
    expect(await page.getByText('cannot read this workbook').count()).toBe(0);
    await expectUsable(page);
    account.state.activeSpreadsheetId = fileNamed(account, 'Tiny Play: Archive').id;
    const after = await open(account);
    await button(after.page, 'Restore the production …').press('Enter');
    await focusedOn(after.page, /Restore the production\?/);
    await after.page.getByText('Nobody is mailed.').waitFor();
    await expectUsable(after.page);
    await button(after.page, 'Leave it').press('Enter');
    await focusedOn(after.page, /^Restore the production …$/);
    expect(after.calls).not.toContain('restoreArchive');
    await after.page.keyboard.press('Enter');
    await button(after.page, /^Restore the production$/).press('Enter');
    await after.page.getByText(/The production is open again/).waitFor();
    await heading(after.page, 'Next: set up what was deleted').waitFor();
    await focusedOn(after.page, /The production is open again/);
    await expectUsable(after.page);
    // Most likely it is whoever restores it.
    expect(await after.page.getByLabel('Stage manager email').inputValue()).toBe('ana.reyes@example.org');
    await button(after.page, 'Set up').click();
    await heading(after.page, /^Today,/).waitFor();
  });

  it('goes on to the next season, and says what to do there', async () => {
    const { account } = archivedProduction(SMALL, 'Ana Reyes', { now });
    const { page } = await open(account);
    await page.getByLabel('Title').fill('Next Play');
    await page.getByLabel('Year').fill('2028');
    await button(page, 'Start the next season from this').click();
    await page.getByRole('link', { name: 'the new workbook' }).waitFor();
    await page.getByText(/and set it up. The lessons are shown/).waitFor();
    await expectUsable(page);
  });
});

/** Each call takes so long that a slice holds only a part of the files. */
function makeSlow(account: LocalAccount): void {
  account.beforeCall = () => {
    account.state.nowMs += 9_000;
  };
}

/** Holds the next call of this name back until it is let go. */
function held({ before }: HostedSidebar, held: string): { letGo(): void } {
  let letGo = () => {};
  const wait = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  before.call = (name) => (name === held ? wait : undefined);
  return { letGo };
}

/** An archive that was stopped after its second slice. */
async function stopped(): Promise<{ account: LocalAccount; hosted: HostedSidebar }> {
  const account = approved();
  const hosted = await open(account, { panel: 'strike' });
  const { page } = hosted;
  await lookAtPlan(page);
  makeSlow(account);
  const { letGo } = held(hosted, 'continueJob');
  await confirm(page);
  await page.getByText(/^\d+ of \d+ files done$/).waitFor();
  await button(page, 'Stop after this step').press('Enter');
  await page.getByText('It stops after this step, and waits there.').waitFor();
  await expectUsable(page);
  letGo();
  await page.getByText(/^. Archiving waits\./).waitFor();
  account.beforeCall = null;
  return { account, hosted };
}

describe('an archive that is stopped', () => {
  it('by Google can be gone on with beside what went wrong', async () => {
    const account = approved();
    const { page } = await open(account, { panel: 'strike' });
    await lookAtPlan(page);
    account.faults.arm({ call: 50, kind: 'kill' });
    await confirm(page);
    await page.getByText(/^. No usable answer came from Google/).waitFor();
    await page.getByText(/^. Archiving is not finished\./).waitFor();
    await expectUsable(page);
    await button(page, 'Continue').press('Enter');
    await page.getByText(/^. The production is archived/).waitFor();
  });

  it('waits where it is until somebody goes on with it', async () => {
    const { account, hosted } = await stopped();
    const { page, calls } = hosted;
    await page.getByText('if your automatic calls are on; choose Continue, or undo it.').waitFor();
    expect(calls.filter((name) => /^(continue|cancel)Job$/.test(name))).toEqual(['continueJob']);
    expect(callsOf(account)('getToday').job?.kind).toBe('archive');
    // The keyboard goes on where the button was.
    await focusedOn(page, /Archiving waits\./);
    await page.getByText('It has begun and is not finished').waitFor();
    await expectUsable(page);
    await tabUntil(page, /^Continue$/);
    await page.keyboard.press('Enter');
    await page.getByText(/^. The production is archived/).waitFor();
    expect(calls).not.toContain('cancelJob');
  });

  it('is shown to whoever opens the sidebar next, who is asked before it is undone', async () => {
    const { account } = await stopped();
    const { page, calls } = await open(account);
    await page.getByText(/^. Archiving is not finished\./).waitFor();
    await page.getByText(/^[1-9]\d* of \d+ files done$/).waitFor();
    expect(await button(page, 'Cancel it').count()).toBe(0);
    await button(page, 'Undo it …').press('Enter');
    await focusedOn(page, /Undo the archive\?/);
    await expectUsable(page);
    await button(page, 'Leave it').press('Enter');
    await focusedOn(page, /^Undo it …$/);
    await page.keyboard.press('Enter');
    expect(calls).not.toContain('cancelJob');
    await button(page, 'Undo the archive').click();
    await page.getByText(/^. The archive is undone/).waitFor();
    await heading(page, /^Today,/).waitFor();
    expect(Object.values(account.state.files).map(({ name }) => name)).not.toContain('Tiny Play: Archive');
  });

  it('can only be gone on with once it is being undone', async () => {
    const { account } = await stopped();
    account.faults.arm({ call: 12, kind: 'kill' });
    expect(() => callsOf(account)('cancelJob')).toThrow();
    account.faults.disarm();
    const { page } = await open(account);
    await page.getByText(/^. Restoring is not finished\./).waitFor();
    expect(await button(page, /^(Undo it|Cancel it)/).count()).toBe(0);
    await button(page, 'Continue').click();
    await page.getByText(/^. The archive is undone/).waitFor();
  });
});

/** An archive that broke off in the middle. */
function brokenOff(): LocalAccount {
  const account = approved();
  const call = callsOf(account);
  const { hash, title } = call('previewArchive');
  account.faults.arm({ call: 50, kind: 'kill-after' });
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  account.faults.disarm();
  return account;
}

it('offers to undo an attempt that was given up, and looks at the plan again', async () => {
  const account = brokenOff();
  const properties = account.state.properties.document[account.state.activeSpreadsheetId ?? ''] ?? {};
  delete properties.job;
  const { page } = await open(account, { panel: 'strike' });
  await lookAtPlan(page);
  const notice = page.getByText('An earlier archive was stopped before it ended.');
  await notice.waitFor();
  await button(page, 'Archive the production').waitFor();
  await expectUsable(page);
  await button(page, 'Undo it …').click();
  await button(page, 'Undo the archive').click();
  await page.getByText(/^. The archive is undone/).waitFor();
  await notice.waitFor({ state: 'detached' });
  await button(page, 'Archive the production').waitFor();
});

it('says in the archive’s workbook where an archive that is half done is gone on with', async () => {
  const account = brokenOff();
  account.state.activeSpreadsheetId = fileNamed(account, 'Tiny Play: Archive').id;
  const { page } = await open(account);
  await page.getByText('This archive is not finished.').waitFor();
  await page.getByText('Open its own workbook, “Tiny Play: Callboard”').waitFor();
  expect(await button(page, /^Restore the production/).count()).toBe(0);
  await expectUsable(page);
});

describe('kept records', () => {
  const EIGHT_YEARS_MS = 8 * 366 * 86_400_000;

  /** An archive with two kinds of record to keep until a day, beside the record of who could open what. */
  function withRecords(): LocalAccount {
    return archivedProduction(SMALL, 'Ana Reyes', { now }, (account) => {
      sheetOf(account, 'Clearances').rows.push(cells(['P001', 'Background check', 'Cleared']));
      sheetOf(account, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall', 'Ben Okafor', 'A bruise']));
    }).account;
  }

  function dueArchive(): LocalAccount {
    const account = withRecords();
    account.state.nowMs += EIGHT_YEARS_MS;
    return account;
  }

  it('are listed with their last day in words, what is deleted apart', async () => {
    const { page } = await open(withRecords());
    const records = page.getByRole('region', { name: 'Records' });
    await records.waitFor();
    expect(await records.textContent()).toMatch(/ClearancesKept until Monday 20 March 2034Incidents/);
    expect(await records.textContent()).not.toMatch(/\d-\d\d-\d\d/);
    expect(await button(page, /^(Delete|Keep longer):/).count()).toBe(0);
    await records.locator('summary', { hasText: /^Nothing to keep: \d kinds$/ }).click();
    await records.getByText('Own tabs and columns').waitFor();
    const conflicts = records.getByText('Conflicts');
    expect(await conflicts.isVisible()).toBe(false);
    await records.locator('summary', { hasText: 'Deleted: 7 kinds' }).click();
    await conflicts.waitFor();
    await expectUsable(page);
  });

  it('that are due can be kept for longer, with the keyboard alone', async () => {
    const { page } = await open(dueArchive());
    await page.getByText(/The time to keep these is up: Clearances/).waitFor();
    await expectUsable(page);
    await tabUntil(page, /^Keep longer/);
    await page.keyboard.press('Enter');
    await focusedOn(page, /^Years from today/);
    await expectUsable(page);
    await button(page, 'Leave it').press('Enter');
    await focusedOn(page, /^Keep longer: Clearances …$/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('many');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ana Reyes');
    await button(page, 'Keep it').press('Enter');
    // What was typed stays, to be put right.
    await page.getByText(/Type how many more years: a whole number/).waitFor();
    expect(await page.getByLabel('Approved by').inputValue()).toBe('Ana Reyes');
    await page.getByLabel('Years from today').fill('2');
    await button(page, 'Keep it').press('Enter');
    await page.getByText(/^. “Clearances” is kept until \w+day \d+ March 2037\.$/).waitFor();
    await button(page, 'Keep longer: Clearances …').waitFor({ state: 'detached' });
    await page.getByText(/^Kept until \w+day \d+ March 2037$/).waitFor();
    await focusedOn(page, /^Clearances$/);
  });

  it('that are due are deleted when asked twice', async () => {
    const account = dueArchive();
    const { page, calls } = await open(account);
    await button(page, 'Delete: Incidents …').press('Enter');
    await focusedOn(page, /Delete “Incidents” for good\?/);
    await expectUsable(page);
    await button(page, 'Leave it').press('Enter');
    await focusedOn(page, /^Delete: Incidents …$/);
    expect(calls).not.toContain('endKeptRecord');
    await page.getByLabel('Title').fill('Next Play');
    await button(page, 'Delete: Incidents …').click();
    await button(page, 'Delete for good').click();
    await page.getByText('“Incidents” is deleted for good.').waitFor();
    await page.locator('summary', { hasText: 'Deleted: 8 kinds' }).waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Next Play');
  });
});
