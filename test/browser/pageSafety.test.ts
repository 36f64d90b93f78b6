/** Safety and access of the local account's page: hostile texts, other sites, axe, dark mode, zoom. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { setCell } from '../../local/services/sheets/cells.ts';
import { newAccount, workbookOf } from '../support/bundle.ts';
import { findings } from './axe.ts';
import { button, cell, goTo, now, pageTests, preparedDay, sendCall } from './pageSteps.ts';

const NASTY = '<img src=x onerror="window.top.ran=1;window.ran=1"><script>window.ran=1</script>';

const { open, hosted, context } = pageTests();

describe('safety', () => {
  it('runs nothing that stands in a cell, a header, a name, a mail or a document', async () => {
    const account = preparedDay();
    const { state } = account;
    sendCall(account);
    for (const sheet of workbookOf(account).sheets) {
      if (sheet.properties.title === 'Start here') continue;
      for (let column = 0; column < 6; column++) {
        for (const row of [0, 1, 2]) {
          setCell(sheet, row, column, { userEnteredValue: { stringValue: NASTY }, note: NASTY });
        }
      }
      sheet.properties.title = `${sheet.properties.title} ${NASTY}`;
    }
    for (const file of Object.values(state.files)) {
      if (file.id === state.rootId) continue;
      file.name = `${file.name} ${NASTY}`;
      if (file.content?.encoding === 'utf8') file.content.data += NASTY;
    }
    for (const mail of state.mails)
      Object.assign(mail, { subject: NASTY, html: NASTY, text: NASTY, senderName: NASTY });
    const page = await open(account);
    const docs = Object.values(state.files).filter((file) => file.mimeType.endsWith('document'));
    const hashes = [
      '#/drive',
      ...docs.slice(0, 1).map((file) => `#/file/${file.id}`),
      '#/mail/1',
      '#/activity',
      ...workbookOf(account)
        .sheets.slice(0, 4)
        .map((sheet) => `#/file/${state.activeSpreadsheetId}/${sheet.properties.sheetId}`),
    ];
    for (const hash of hashes) {
      await goTo(page, hash);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    }
    await (await cell(page, 2, NASTY))
      .first()
      .dblclick()
      .catch(() => {});
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    // What a frame refuses to run or to load, it says; that is what is wanted here.
    hosted().errors.splice(0);
  });

  it('cannot be driven from another site, not even one on this computer', async () => {
    const account = preparedDay();
    await open(account);
    const before = account.state.nowMs;
    const other = createServer((_request, response) =>
      response.setHeader('Content-Type', 'text/html').end('<h1>Other</h1>'),
    );
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const stranger = await context().newPage();
    await stranger.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const body = JSON.stringify({ as: account.state.me, to: 'day' });
    for (const type of ['application/json', 'text/plain']) {
      for (const mode of ['cors', 'no-cors'] as const) {
        await stranger.evaluate(
          ([url, text, contentType, requestMode]) =>
            fetch(`${url}/api/clock`, {
              method: 'POST',
              body: text,
              mode: requestMode as RequestMode,
              headers: { 'Content-Type': contentType },
            }).catch(() => null),
          [hosted().url, body, type, mode] as const,
        );
      }
    }
    expect(account.state.nowMs).toBe(before);
    other.close();
    other.closeAllConnections();
  });
});

describe('for everybody', () => {
  const visit = async (page: Page, account: LocalAccount): Promise<void> => {
    const doc = Object.values(account.state.files).find((file) => file.mimeType.endsWith('document'));
    for (const hash of [
      '#/',
      '#/drive',
      ...(doc ? [`#/file/${doc.id}`] : []),
      account.state.mails.length > 0 ? '#/mail/1' : '#/mail',
      '#/activity',
      `#/file/${account.state.activeSpreadsheetId}`,
    ]) {
      await goTo(page, hash);
      expect([hash, await findings(page)]).toEqual([hash, []]);
    }
  };

  it.each(['light', 'dark'] as const)('axe finds nothing in any view, %s', async (colorScheme) => {
    const options = { colorScheme };
    const account = preparedDay();
    sendCall(account);
    const page = await open(account, '', options);
    await visit(page, account);
    await button(page, 'Callboard').click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Is everything all right?' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('axe finds nothing in an empty account', async () => {
    const account = newAccount([], { now });
    await visit(await open(account), account);
  });

  it('can be read at 200 % zoom without scrolling sideways', async () => {
    const options = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
    const account = preparedDay();
    const page = await open(account, '', options);
    for (const hash of ['#/', '#/drive', '#/mail', '#/activity', `#/file/${account.state.activeSpreadsheetId}`]) {
      await goTo(page, hash);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([hash, Math.max(0, over)]).toEqual([hash, 0]);
    }
  });
});
