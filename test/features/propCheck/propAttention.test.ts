/** What Today says of preset boxes and of what is used up. */
import { propAttention } from '../../../src/features/propCheck/propAttention.ts';
import { type Typed, typedProduction } from '../../builders/production.ts';

const SHOW: Typed = {
  Production: ['Names in calls | First name and initial'],
  People: ['Name | Group | Minor', 'Cleo Park | Cast | Yes'],
  Schedule: [
    'Event ID | Date | Start | End | Type | Work | Status',
    'E001 | 2027-03-05 | 18:00 | 21:30 | Performance | curtain 19:00 | Published',
    'E002 | 2027-03-06 | 18:00 | 21:30 | Performance | curtain 19:00 | Published',
  ],
  Presets: [
    'Location | Place | Item | When',
    'Prop table SL | hook | Lantern |',
    'Prop table SL | | Cleo Park’s fan | Preshow',
    'USC tree | | Flower | Intermission',
  ],
  'Preset checks': ['Event ID | When | Location | Item | Checked at | By'],
};
const OLD_TICK = 'E000 | Preshow | Prop table SL | Lantern | 2027-03-04 18:10:00 | Door 1';
const ticked = (item: string) => `E001 | Preshow | Prop table SL | ${item} | 2027-03-05 18:10:00 | Door 1`;

function at(time: string, more: Typed = {}) {
  const { workbook, data } = typedProduction({ ...SHOW, ...more });
  return propAttention({ workbook, data, now: { date: '2027-03-05', time } });
}
const checks = (...rows: string[]): Typed => ({ 'Preset checks': [...(SHOW['Preset checks'] ?? []), ...rows] });

it('names from the half on what is not checked, by location', () => {
  expect(at('18:29', checks(OLD_TICK))).toEqual([]);
  expect(at('18:30', checks(OLD_TICK))).toMatchObject([
    {
      tone: 'bad',
      title: 'The half is past: 2 preshow boxes not checked',
      lines: ['Prop table SL: Lantern, Cleo Park’s fan'],
      goTo: { panel: 'deck' },
    },
  ]);
});

it('says nothing once all is checked, nor of the intermission, nor after the show', () => {
  expect(at('18:40', checks(ticked('Lantern'), ticked('Cleo Park’s fan')))).toEqual([]);
  expect(at('21:30', checks(OLD_TICK))).toEqual([]);
});

it('names a box whose tick was taken back, or whose time cannot be read', () => {
  const rows = [
    `${ticked('Lantern')}`.replace(' | Door', ' taken back | Door'),
    ticked('Cleo Park’s fan').replace('2027-03-05 18:10:00', 'x'),
  ];
  expect(at('18:40', checks(...rows))).toMatchObject([{ title: expect.stringContaining('2 preshow boxes') }]);
});

it('says nothing of boxes where nobody has ever ticked one, since they are on paper', () => {
  expect(at('18:40')).toEqual([]);
});

it('says nothing of a rehearsal and of a show that was cancelled', () => {
  for (const change of [
    ['Performance', 'Rehearsal'],
    ['Published', 'Cancelled'],
  ] as const) {
    const Schedule = (SHOW.Schedule ?? []).map((line) => line.replace(change[0], change[1]));
    expect(at('18:40', { ...checks(OLD_TICK), Schedule })).toEqual([]);
  }
});

it('counts from the start of a show of which nothing says when the curtain goes up', () => {
  const Schedule = (SHOW.Schedule ?? []).map((line) => line.replace('curtain 19:00', ''));
  expect(at('18:00', { ...checks(OLD_TICK), Schedule })).toHaveLength(1);
});

it('says what is used up before the last show, loudly when it has to be bought by tomorrow', () => {
  const Props = [
    'Name | Status | Per show | Left',
    'Letter | | 2 | 3',
    'Apple | | 1 | 9',
    'Tea | | 1 |',
    'Rose | Cut | 9 | 0',
  ];
  expect(at('10:00', { Props })).toMatchObject([
    {
      tone: 'bad',
      title: 'Used up before the last show: 2 props',
      lines: [
        'Letter: 2 a show, 3 left, 2 shows to come. Buy 1 by Fri 5 Mar: enough for 1 show, short from Sat 6 Mar.',
        'Tea: 1 a show, not counted, 2 shows to come. Count them, and type how many under Left in Props. All shows take 2.',
      ],
    },
  ]);
  expect(at('22:00', { Props: ['Name | Per show | Left', 'Letter | 2 | 2'] })).toEqual([]);
});
