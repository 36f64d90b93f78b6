/** The tech schedule: what is worked when, and when each under-18 goes home. */
import { namesOnDeck } from '../../../../src/deck/namesOnDeck.ts';
import { techSchedule } from '../../../../src/features/deckPapers/tech/techSchedule.ts';
import { deckOf, type Rows } from '../../../builders/deck.ts';

const tech = (Start: string, End: string, more: Record<string, string> = {}) => ({
  ...{
    'Event ID': 'E001',
    Date: '2027-03-10',
    Start,
    End,
    Type: 'Tech',
    Status: 'Published',
    'Also called': 'Full cast',
  },
  ...more,
});

const person = (id: string, Name: string, Minor: string, more: Record<string, string> = {}) => ({
  ...{ 'Person ID': id, Name, Group: 'Cast', Minor },
  ...more,
});

const ROWS: Rows = {
  Production: [
    { Setting: 'School-night finish for minors', Value: '21:00' },
    { Setting: 'School nights', Value: 'Monday; Tuesday; Wednesday; Thursday' },
  ],
  People: [
    person('P001', 'Zara Malik', 'Yes', { Characters: 'Mina', Released: 'After scene 1' }),
    person('P002', 'Bo Lind', '', { Characters: 'Cat', Released: 'half way' }),
    person('P003', 'Ana Silva', 'No', { Characters: 'Dog' }),
  ],
  Scenes: [{ Scene: '1' }, { Scene: '2' }],
  Breakdown: [
    { Character: 'Mina', 1: 'x' },
    { Character: 'Cat', 2: 'x' },
    { Character: 'Dog', 1: 'x', 2: 'x' },
  ],
};

function pagesOf(...Schedule: Record<string, string>[]) {
  const { deck } = deckOf({ ...ROWS, Schedule });
  return techSchedule(deck, namesOnDeck(deck)).pages.map(({ key, title, blocks }) => ({
    ...{ key, title },
    tables: blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            block.rows.map(({ cells }) =>
              cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).slice(0, 3),
            ),
          ]
        : [],
    ),
  }));
}

it('sends every under-18 home at the end of their call, or on a school night at its hour if that is before', () => {
  const [page] = pagesOf(
    tech('18:00', '22:00', { Work: '18:00-19:00 Scene 1; 19:00-22:00 Scene 2', 'Also called': '' }),
  );
  expect(page?.title).toBe('Tech, Wednesday 10 March 2027, 6:00 pm');
  expect(page?.tables).toEqual([
    [
      ['6:00 pm to 7:00 pm', 'Scene 1', ''],
      ['7:00 pm to 10:00 pm', 'Scene 2', ''],
    ],
    [
      ['7:00 pm', 'Zara M', 'end of their call; After scene 1'],
      ['9:00 pm', 'Bo L', 'school night'],
    ],
  ]);
});

it('keeps whoever is called again on that day, and lets them go after the last event', () => {
  const [first, second] = pagesOf(
    tech('09:00', '10:00'),
    tech('10:00', '12:00', { 'Event ID': 'E002', 'Also called': 'Zara Malik' }),
    tech('13:00', '14:00', { 'Event ID': 'E003', Type: 'Rehearsal', 'Also called': 'Bo Lind', Status: 'Cancelled' }),
  );
  expect(first?.tables[1]).toEqual([
    ['10:00 am', 'Bo L', 'end of their call'],
    ['stays', 'Zara M', 'called again at 10:00 am'],
  ]);
  expect(second?.tables[1]).toEqual([['12:00 pm', 'Zara M', 'end of their call; After scene 1']]);
});

it('knows no school night on a Saturday, and leaves out what is cancelled and what is no tech', () => {
  const pages = pagesOf(
    tech('18:00', '22:00', { Date: '2027-03-13' }),
    tech('18:00', '22:00', { 'Event ID': 'E002', Status: 'Cancelled' }),
    tech('10:00', '12:00', { 'Event ID': 'E003', Type: 'Rehearsal' }),
    tech('10:00', '12:00', { 'Event ID': 'E004', Status: 'Draft' }),
  );
  expect(pages.map(({ key }) => key)).toEqual(['event/e004', 'event/e001']);
  expect(pages[1]?.tables[1]).toEqual([
    ['10:00 pm', 'Zara M', 'end of their call; After scene 1'],
    ['10:00 pm', 'Bo L', 'end of their call'],
  ]);
});
