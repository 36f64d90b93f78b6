/** Takes the pictures of an incident report and of a meeting’s page that docs/incidents.md and docs/meetings.md show. */
import type { Browser } from 'playwright-core';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { localContext } from './launch.ts';

const PAGE = { width: 720, height: 560 };

/** The pages: made by the bundle, shown as the HTML that they are made of. */
export async function takeMeetingPictures(browser: Browser, folder: string): Promise<void> {
  const account = setUpAccount(SMALL, { now: '2027-03-05T18:00' });
  const call = callsOf(account);
  const { files, spreadsheets } = account.state;
  const fileOf = (name: string) => Object.values(files).find((file) => file.name.startsWith(name));
  const closed = spreadsheets[fileOf('Tiny Play: Confidential')?.id ?? ''];
  if (closed === undefined) throw new Error('There is a Confidential workbook');
  const happened = {
    'What happened':
      'Cleo slipped on the second step while running on, and turned her left ankle. She sat down at once.',
    ...{ People: 'Cleo Park', Place: 'Corner Hall, stairs to the stage', Witnesses: 'Ben Okafor, Dev Shah' },
  };
  const done = {
    ...{ 'First aid by': 'Ana Reyes', 'Action taken': 'Ice for 15 minutes, leg raised', 'Reported by': 'Ana Reyes' },
    ...{ 'Guardian told': 'Rosa Park, by Ana Reyes', 'Guardian told at': 'Fri 5 Mar, 4:30 pm', 'Could continue': 'No' },
  };
  appendRow(closed, { tab: 'Incidents', set: { Date: '2027-03-05', Time: '16:20', ...happened, ...done } });
  const meet = (id: string, date: string, work: string) => {
    const set = { Date: date, Start: '15:00', End: '16:00', Type: 'Meeting', Status: 'Published', Work: work };
    const called = 'Full company';
    appendRow(workbookOf(account), { tab: 'Schedule', set: { 'Event ID': id, ...set, 'Also called': called } });
  };
  meet('E801', '2027-02-26', 'Production meeting: designs');
  meet('E802', '2027-03-05', 'Production meeting: tech schedule, cue lists');
  finished(call, call('makeMeeting', { date: '2027-02-26' }));
  const note = (typed: string, eventId: string) => call('addNote', { typed, eventId });
  note('lx: cut the strobe in scene 2 @Maya !next', 'E801');
  note('props: ear of the mouse is loose !tonight #ear', 'E001');
  note('costumes: hem of the cat is too long', 'E001');
  note('scenic: paint the door before the dress rehearsal @Ada !later', 'E802');
  note('props: order six cups @Ben !next', 'E802');
  finished(call, call('makeMeeting', { date: '2027-03-05' }));
  finished(call, call('makeIncidents'));
  const { context } = await localContext(browser, { colorScheme: 'light' });
  const page = await context.newPage();
  await page.setViewportSize(PAGE);
  for (const [name, title] of [
    ['incident-report', 'Incident Report 1'],
    ['meeting-minutes', 'Meeting 2 - '],
  ] as const) {
    await page.setContent(String(fileOf(title)?.content?.data ?? ''));
    await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', fullPage: true });
  }
  await context.close();
}
