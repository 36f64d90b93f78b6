/** The local account's page in a real browser: the grid by mouse and keyboard, the clock, other people's eyes. */
import { callsOf, finished, workbookOf } from '../support/bundle.ts';
import { button, cell, openTab, pageTests, preparedDay, rows, sendCall } from './pageSteps.ts';

const { open, hosted } = pageTests();

describe('the grid', () => {
  it('takes what is typed, and the edit trigger fills in the status', async () => {
    const account = preparedDay();
    const page = await open(account);
    await openTab(page, 'Attendance');
    await (await cell(page, 2, 'In')).dblclick();
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText(/whenEdited/)
      .waitFor();
    await (await cell(page, 2, 'Status')).getByText('Present').waitFor();
    expect(rows(account, 'Attendance')[0]).toMatchObject({ Status: 'Present' });
  });

  it('can be used by keyboard alone', async () => {
    const account = preparedDay();
    const page = await open(account);
    await openTab(page, 'Notes');
    await (await cell(page, 2, 'Departments')).click();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('Chair wobbles');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText(/whenEdited/)
      .waitFor();
    expect(rows(account, 'Notes')).toMatchObject([{ Note: 'Chair wobbles' }]);
  });

  it('leaves a cell alone that is being typed into while something else changes', async () => {
    const account = preparedDay();
    const page = await open(account);
    await openTab(page, 'Notes');
    await (await cell(page, 2, 'Note')).dblclick();
    await page.keyboard.type('Chair');
    const { spreadsheetId } = workbookOf(account);
    const [elsewhere] = workbookOf(account).sheets.filter((one) => one.properties.title === 'Notes');
    account.typeAs(account.state.me, {
      spreadsheetId,
      sheetId: elsewhere?.properties.sheetId ?? 0,
      row: 3,
      column: 0,
      text: 'Table',
    });
    hosted().session.changed();
    await page.waitForTimeout(300);
    await page.keyboard.type(' wobbles');
    await page.keyboard.press('Enter');
    await (await cell(page, 4, 'Note')).getByText('Table').waitFor();
    // What was typed is on its way still.
    await page
      .getByRole('status')
      .getByText(/whenEdited/)
      .waitFor();
    expect(rows(account, 'Notes').map((row) => row.Note)).toEqual(['Chair wobbles', 'Table']);
  });

  it('warns before a protected cell is changed, and leaves it when told so', async () => {
    const account = preparedDay();
    const page = await open(account);
    await openTab(page, 'Attendance');
    await (await cell(page, 2, 'Name')).click();
    const before = rows(account, 'Attendance')[0]?.Name;
    for (const answer of ['Cancel', 'Change it anyway']) {
      await page.getByLabel(/^Text of A2/).fill('Somebody');
      await page.keyboard.press('Enter');
      await button(page, answer).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      if (answer === 'Cancel') expect(rows(account, 'Attendance')[0]?.Name).toBe(before);
    }
    await page
      .getByRole('status')
      .getByText(/whenEdited/)
      .waitFor();
    expect(rows(account, 'Attendance')[0]?.Name).toBe('Somebody');
  });

  it('keeps what is typed above the grid in the very moment that the cell is chosen', async () => {
    const account = preparedDay();
    const page = await open(account);
    await openTab(page, 'Notes');
    await (await cell(page, 2, 'Departments')).click();
    await page.getByLabel(/^Text of B2/).waitFor();
    // Before the browser draws the next picture, as a quick or a remote-controlled hand can
    await page.evaluate(() => {
      const bar = document.querySelector<HTMLInputElement>('.cell-bar input');
      const label = document.querySelector('.cell-bar label span');
      if (!bar || !label) throw new Error('No bar');
      new MutationObserver((_changes, observer) => {
        if (!label.textContent?.startsWith('Text of A2')) return;
        observer.disconnect();
        bar.value = 'Chair wobbles';
        bar.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }).observe(label, { characterData: true, subtree: true, childList: true });
    });
    await page.keyboard.press('ArrowLeft');
    await page.getByLabel(/^Text of A2/).focus();
    await page.keyboard.press('Enter');
    await (await cell(page, 2, 'Note')).getByText('Chair wobbles').waitFor();
    expect(rows(account, 'Notes')).toMatchObject([{ Note: 'Chair wobbles' }]);
  });

  it('puts what was typed above the grid into its own cell when another cell is clicked', async () => {
    const account = preparedDay();
    const page = await open(account);
    await openTab(page, 'Notes');
    await (await cell(page, 2, 'Note')).click();
    await page.getByLabel(/^Text of A2/).fill('Chair wobbles');
    await (await cell(page, 4, 'Note')).click();
    await (await cell(page, 2, 'Note')).getByText('Chair wobbles').waitFor();
    await page.getByLabel(/^Text of A4/).waitFor();
    expect(rows(account, 'Notes').map((row) => row.Note)).toEqual(['Chair wobbles']);
  });

  it('shows the note of a header, and offers what a drop-down holds', async () => {
    const page = await open(preparedDay());
    await openTab(page, 'People');
    await (await cell(page, 2, 'Group')).click();
    expect(
      await page
        .locator('#bar-choices option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)),
    ).toContain('Crew');
    expect((await page.locator('.cell-note').textContent())?.length).toBeGreaterThan(5);
  });

  it('opens the Doc that a title stands for', async () => {
    const account = preparedDay();
    finished(callsOf(account), callsOf(account)('makeReport', { date: '' }));
    const reports = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Reports');
    if (reports) reports.properties.hidden = false;
    const page = await open(account);
    await openTab(page, 'Reports');
    const title = page.locator('.grid [style*="underline"]', { hasText: /^Rehearsal report 1, / }).last();
    await title.click();
    await button(page, 'Open the link').click();
    await page.getByRole('heading', { name: /^Rehearsal Report 1/, level: 2 }).waitFor();
  });

  it('sorts, filters, inserts, renames and deletes', async () => {
    const account = preparedDay();
    const page = await open(account);
    await openTab(page, 'People');
    const names = () => rows(account, 'People').map((row) => row.Name);
    const choose = async (menu: string, item: RegExp): Promise<void> => {
      await button(page, menu).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await (await cell(page, 2, 'Name')).click();
    await choose('Column', /Z to A/);
    await page.waitForFunction(() => document.querySelector('.tabulator-row')?.textContent?.includes('Dev'));
    expect(names()).toEqual(['Dev Shah', 'Cleo Park', 'Ben Okafor', 'Ana Reyes']);

    await page.getByLabel(/^Only rows with Name like/).fill('park');
    await page.waitForFunction(() => document.querySelectorAll('.tabulator-row').length === 1);
    await page.getByLabel(/^Only rows with Name like/).fill('');

    await (await cell(page, 3, 'Name')).click();
    await choose('Row', /above/);
    await page.waitForFunction(() => document.querySelectorAll('.tabulator-row')[1]?.textContent?.trim() === '3');
    expect(
      workbookOf(account).sheets.find((one) => one.properties.title === 'People')?.rows[2]?.[1]?.userEnteredValue,
    ).toBeUndefined();
    await (await cell(page, 3, 'Name')).click();
    await choose('Row', /Delete row 3/);

    await choose('Tab', /Add a tab/);
    await page.getByLabel('Its name').fill('Mine');
    await button(page, 'Add a tab').click();
    await page.getByRole('link', { name: 'Mine' }).waitFor();
    expect(workbookOf(account).sheets.at(-1)?.properties.title).toBe('Mine');
  });
});

describe('the clock', () => {
  it('moves on, says what fired, and the mail that went out is there', async () => {
    const account = preparedDay();
    const page = await open(account);
    await button(page, 'to 18:00').click();
    await page.getByText('Friday 5 March 2027, 18:00').first().waitFor();
    await button(page, '+1 h').click();
    await page
      .getByRole('status')
      .getByText(/tick: The call for Saturday 6 March 2027/)
      .waitFor();
    await page.getByRole('link', { name: /^Mail/ }).click();
    await page.getByRole('link', { name: /Sat 6 March, Dev .*meera\.shah@example\.org.*Sent/ }).click();
    await page.locator('.letter dd', { hasText: 'meera.shah@example.org' }).waitFor();
    const letter = page.frameLocator('iframe[title="The message"]');
    await letter.getByText('Dev Shah').first().waitFor();
    await page.getByRole('link', { name: 'Activity' }).click();
    await page.getByText(/^tick/).first().waitFor();
  });
});

describe('who I am', () => {
  it('shows a parent their own mail and nothing of the Drive', async () => {
    const account = preparedDay();
    sendCall(account);
    const page = await open(account, '#/mail/1');
    await page.getByLabel('Who I am').selectOption('rosa.park@example.org');
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    const links = page.locator('.mails li');
    await links.first().waitFor();
    const own = account.state.mails.filter((mail) =>
      [...mail.to, ...mail.bcc, ...mail.cc].includes('rosa.park@example.org'),
    );
    expect(await links.count()).toBe(own.length);
    expect(await page.locator('body').textContent()).not.toContain('meera.shah@example.org,');
    await page.getByRole('link', { name: 'Drive' }).click();
    await page.getByText('Nothing is shared with this person.').waitFor();
    expect(await page.getByRole('link', { name: 'Workbook' }).count()).toBe(0);
  });

  it('lets somebody edit once the workbook is shared with them, and fires as the stage manager', async () => {
    const account = preparedDay();
    const page = await open(account, '#/drive');
    await page.getByRole('link', { name: 'Tiny Play 2027' }).first().click();
    await button(page, 'Details of Tiny Play: Callboard').click();
    await page.getByLabel('Share with').fill('ben.okafor@example.org');
    await button(page, 'Share').click();
    await page.getByLabel('Who I am').selectOption('ben.okafor@example.org');
    await openTab(page, 'Attendance');
    await (await cell(page, 2, 'In')).dblclick();
    await page.keyboard.type('16:00');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText(/whenEdited/)
      .waitFor();
    expect(account.runs.at(-1)).toMatchObject({ name: 'whenEdited', user: 'ana.reyes@example.org' });
    expect(rows(account, 'Attendance')[0]).toMatchObject({ Status: 'Present' });
  });
});
