/** Props and preset boxes in the sidebar: ticked and said by a click, kept while the script fails, a picture only when asked for. */
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { PROPS, propsAtDoor, stamped } from '../support/propsAtDoor.ts';
import { button, expectUsable, heading, sidebarTests } from './sidebarSteps.ts';

const { open } = sidebarTests();
const LINK = 'https://drive.google.com/file/d/1aBcDeFgHiJkLmN/view';

/** At ten to four, with a picture, and one that is nobody's business to load. */
async function deckPanel() {
  const door = propsAtDoor({
    props: [
      { ...PROPS[0], Picture: LINK },
      { ...PROPS[1], Picture: 'https://tracker.example.org/a.png' },
      ...PROPS.slice(2),
    ],
  });
  door.send([{ ...stamped(door.now()), prop: 'PR002', what: 'out', who: 'P003' }]);
  const hosted = await open(door.account, { panel: 'deck' });
  hosted.page.setDefaultTimeout(8_000);
  await button(hosted.page, 'Show props and boxes').click();
  await heading(hosted.page, /^Props$/).waitFor();
  return { ...door, hosted, page: hosted.page };
}

it('ticks preset boxes by a click, together where several are ticked, and takes a tick back', async () => {
  const { page, hosted, rows } = await deckPanel();
  await page.getByText('Preshow: 2 of 2 not checked').click();
  await expectUsable(page);
  hosted.before.call = (name) => (name === 'rosterProps' ? new Promise((done) => setTimeout(done, 200)) : undefined);
  await page.getByLabel(/^Lantern/).click();
  await page.getByLabel(/^Cleo P’s fan/).click();
  await page.getByLabel(/^Lantern.*Sidebar/).waitFor();
  await page.getByLabel(/^Cleo P’s fan.*Sidebar/).waitFor();
  await page.getByText('Preshow: all 2 checked').waitFor();
  await page.getByLabel(/^Lantern/).click();
  await page.getByText('Preshow: 1 of 2 not checked').waitFor();
  await page.getByText('waiting').waitFor({ state: 'detached' });
  expect(rows('Preset checks').map(({ Item, 'Checked at': at }) => [Item, String(at).includes('taken back')])).toEqual([
    ['Lantern', true],
    ['Cleo Park’s fan', false],
  ]);
});

it('takes a prop in, gives it out to somebody of the company, shows its history, and undoes the last', async () => {
  const { page, rows } = await deckPanel();
  await page.getByText('Love letter: out: Cleo P').click();
  await page.getByText('3:50 pm: Out: Cleo P, by Door 1').waitFor();
  await expectUsable(page);
  await button(page, 'In its place: Love letter').click();
  await page.getByText('Every prop is in its place.').waitFor();
  await page.getByLabel('Find a prop').fill('lantern');
  await page.getByText('Lantern: in its place').click();
  await page.getByLabel('Who takes Lantern').fill('Ben O');
  await button(page, 'Out: Lantern').click();
  await page.getByText(/Lantern: out: Ben O, since/).waitFor();
  await page.getByText(/: Out: Ben O, by Sidebar/).waitFor();
  expect(rows('Prop log').at(-1)).toMatchObject({ What: 'Out', With: 'Ben Okafor' });
  await button(page, 'Undo: Lantern').click();
  await page.getByText('Lantern: in its place').waitFor();
  await page.getByText(/: Out taken back, by Sidebar/).waitFor();
});

it('keeps what was said while the script fails, and sends it once on a click', async () => {
  const { page, hosted, rows } = await deckPanel();
  let fails = true;
  hosted.before.call = (name) => {
    if (name === 'rosterProps' && fails) throw new Error('NetworkError');
  };
  await page.getByText('Preshow: 2 of 2 not checked').click();
  await page.getByLabel(/^Lantern/).click();
  await page.getByText('Not kept yet: Lantern: checked').waitFor();
  await expectUsable(page);
  fails = false;
  await button(page, 'Try again').click();
  await page.getByText('Not kept yet').waitFor({ state: 'detached' });
  expect(rows('Preset checks')).toHaveLength(1);
});

it('loads a picture from Drive alone, and only when somebody asks', async () => {
  const { page } = await deckPanel();
  const asked: string[] = [];
  await page.route('https://drive.google.com/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: 'Sign in' });
  });
  await page.getByText('Love letter: out: Cleo P').click();
  await page.getByText('Picture: https://tracker.example.org/a.png').waitFor();
  await page.getByLabel('Find a prop').fill('lantern');
  await page.getByText('Lantern: in its place').click();
  expect(await page.getByRole('link', { name: 'Picture of Lantern' }).getAttribute('href')).toBe(LINK);
  expect(asked).toEqual([]);
  await button(page, 'Show the picture of Lantern here').click();
  await page.getByText('Drive does not show it here. Open the link.').waitFor();
  expect(asked).toEqual(['https://drive.google.com/thumbnail?id=1aBcDeFgHiJkLmN&sz=w320']);
});

it('says what is wrong beside its cell, and what runs out', async () => {
  const { account, page, workbook } = await deckPanel();
  appendRow(workbook(), {
    tab: 'Schedule',
    set: { 'Event ID': 'E900', Date: '2027-03-06', Start: '19:00', End: '21:00', Type: 'Performance', Status: 'Draft' },
  });
  appendRow(workbook(), { tab: 'Props', set: { 'Prop ID': 'pr001', Name: 'Torch', 'Per show': '1' } });
  expect(account.state.nowMs).toBeGreaterThan(0);
  await button(page, 'Look at props again').click();
  await page.getByText('Two props have the Prop ID').first().waitFor();
  await page.getByText(/Torch: 1 a show, not counted, 1 show to come. Count them/).waitFor();
  await page.getByText(/Love letter: 2 a show, 5 left, 1 show to come. Enough./).waitFor();
  await expectUsable(page);
});
