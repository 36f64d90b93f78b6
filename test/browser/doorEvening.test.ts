/** A whole evening at the door, from the link to the rows of Attendance: by touch, and by keyboard alone, with the connection cut. */
import type { Page } from 'playwright-core';
import { readTab } from '../../local/host/readTab.ts';
import type { RecordedPage } from '../../local/services/uiRecord.ts';
import { timeFromMinutes } from '../../src/values/cellDates.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import type { DoorServer } from './doorHost.ts';
import { doorTests, expectUsable, heading, isSent } from './doorSteps.ts';
import { tabUntil } from './sidebarSteps.ts';

const { open } = doorTests();
const MINUTE_MS = 60_000;
const ADDRESS = 'https://script.google.com/macros/s/door/exec';

/** The rehearsal of the small production at 4 pm, ten minutes before it. */
function evening() {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:50' });
  const call = callsOf(account);
  finished(call, call('makeSignIn', { date: '' }));
  const { door, message } = call('openDoor', { eventId: 'E001', address: ADDRESS, word: 'magpie' });
  if (door === null) throw new Error(message);
  const t = door.link.split('?t=')[1] ?? '';
  const server: DoorServer = {
    page: () => (account.run('doGet', [{ parameter: { t } }], { source: 'webGet' }) as RecordedPage).html,
    ask: (name, request) => account.run(name, [request], { source: 'webCall' }),
  };
  const clock = (value: unknown) => (value ? timeFromMinutes(Math.round(Number(value) * 1440)) : '');
  const rows = () =>
    readTab(workbookOf(account), 'Attendance').map((one) => [
      ...[one['Person ID'], clock(one.In), clock(one.Out), one['Collected by'] ?? ''],
    ]);
  const pass = async (page: Page, minutes: number) => {
    account.state.nowMs += minutes * MINUTE_MS;
    await page.clock.fastForward(minutes * MINUTE_MS);
    await page.clock.runFor(1000);
  };
  return { server, rows, pass };
}

const WAYS: [string, (page: Page, name: RegExp) => Promise<void>][] = [
  ['by touch', (page, name) => page.getByRole('button', { name }).tap()],
  [
    'by keyboard alone',
    async (page, name) => {
      await tabUntil(page, name);
      await page.keyboard.press('Enter');
    },
  ],
];

it.each(WAYS)('works %s', async (_, press) => {
  const { server, rows, pass } = evening();
  const hosted = await open(server);
  const { page } = hosted;
  await heading(page, 'Expected: 2').waitFor();
  const [first = '', second = ''] = await page.locator('.name').allTextContents();
  await press(page, new RegExp(`^In: ${first}$`));
  await isSent(page);
  hosted.connection = 'lost';
  await pass(page, 8);
  await press(page, new RegExp(`^In: ${second}$`));
  await pass(page, 5);
  await page.getByText('1 mark is kept and sent later.').waitFor();
  await page.reload();
  hosted.connection = 'good';
  await pass(page, 2);
  await isSent(page);
  expect(rows().map(([, cameIn]) => cameIn)).toEqual(expect.arrayContaining(['15:50', '15:58']));
  await pass(page, 240);
  await heading(page, 'Still in the building: 2').waitFor();
  await expectUsable(page);
  await press(page, /^Out: .*Park|^Out: .* P$/);
  await page.getByText('This child leaves only with an adult who may collect.').waitFor();
  await page.getByLabel('Unlock word').focus();
  await page.keyboard.type('magpie');
  await page.keyboard.press('Enter');
  await heading(page, /^Who collects/).waitFor();
  await press(page, /^Rosa Park$/);
  await isSent(page);
  expect(rows()).toContainEqual(['P003', expect.any(String), expect.stringMatching(/^20:0\d$/), 'Rosa Park']);
  await heading(page, 'Still in the building: 1').waitFor();
});
