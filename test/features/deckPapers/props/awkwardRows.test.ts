/** Rows that cannot be read, as a stage manager may type them: each is on a paper where somebody sees it. */
import { namesOnDeck } from '../../../../src/deck/namesOnDeck.ts';
import { presetChecklists } from '../../../../src/features/deckPapers/props/presetChecklists.ts';
import { propTables } from '../../../../src/features/deckPapers/props/propTables.ts';
import { returnList } from '../../../../src/features/deckPapers/props/returnList.ts';
import { shopList } from '../../../../src/features/deckPapers/props/shopList.ts';
import { postshowChecks, preshowChecks } from '../../../../src/features/deckPapers/props/showChecks.ts';
import { glowList, spikeList } from '../../../../src/features/deckPapers/props/spikeLists.ts';
import { deckOf, type Rows } from '../../../builders/deck.ts';
import { printed } from './propsDeck.ts';

const MAKE = {
  propTables,
  presetChecklists,
  preshowChecks,
  postshowChecks,
  shopList,
  returnList,
  spikeList,
  glowList,
};

function papers(rows: Rows): Record<keyof typeof MAKE, string> {
  const { deck } = deckOf(rows);
  const made = Object.entries(MAKE).map(([name, make]) => [name, printed(make(deck, namesOnDeck(deck)))]);
  return Object.fromEntries(made);
}

const SCENES = [{ Scene: '1', 'Pages from': '1', 'Pages to': '9' }];

test('a preset of an unknown prop, for an unknown scene, with a blank order, is on its location’s checklist', () => {
  const { presetChecklists: lists, preshowChecks: checks } = papers({
    Scenes: SCENES,
    Presets: [
      { Location: 'SL table', Item: 'Golden goose', Prop: 'PR999', When: '7.4', 'Shelf order': '' },
      { Location: '\u200bSL  Table', Item: '__proto__', When: 'constructor' },
      { Location: '', Item: 'Lost glove' },
    ],
  });
  expect(lists).toContain('SL table\n');
  expect(lists).toMatch(/Golden goose/);
  expect(lists).toMatch(/__proto__/);
  expect(lists).toMatch(/No location\n[\s\S]*Lost glove/);
  expect(checks).toMatch(/No location \| 1 thing/);
});

test('a move of an unknown prop, in an unknown scene, by nobody known, is on the table where it waits', () => {
  const { propTables: tables } = papers({
    Scenes: SCENES,
    'Prop moves': [
      {
        Prop: 'Golden goose',
        Scene: '9',
        Page: 'xx',
        'Preset location': 'SR table',
        'Enters by': 'Nobody',
        'Enters side': 'ST',
      },
      { Prop: 'constructor', Scene: '1', 'Enters by': 'the crowd' },
      { Prop: 'Silver egg', Scene: '1' },
    ],
  });
  expect(tables).toMatch(/SR table\n[\s\S]*Golden goose \| 9 p xx \| Nobody/);
  expect(tables).toMatch(/No location\n[\s\S]*constructor \| 1 \| the crowd/);
  expect(tables).toMatch(/Silver egg \| 1 \|/);
});

test('two props with one id are two rows, and neither takes the other’s key', () => {
  const rows: Rows = {
    Props: [
      { Name: 'Cup', 'Prop ID': 'PR001', Status: 'Needed', Source: 'Borrowed' },
      { Name: 'Sword', 'Prop ID': 'PR001', Status: 'Missing', Source: 'Borrowed' },
      { Name: 'Cup', 'Prop ID': '', Status: 'Damaged', Source: 'Borrowed' },
    ],
  };
  const { shopList: shop, returnList: back } = papers(rows);
  for (const text of [shop, back]) expect(text.match(/Cup|Sword/g)?.sort()).toEqual(['Cup', 'Cup', 'Sword']);
  const { deck } = deckOf(rows);
  const keys = returnList(deck, namesOnDeck(deck)).pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ key }) => key) : [])),
  );
  expect(new Set(keys).size).toBe(3);
});

test('numbers of what is used up that are blank, negative or words are never taken for enough', () => {
  const { shopList: shop, preshowChecks: checks } = papers({
    Schedule: [
      { 'Event ID': 'E1', Date: '2027-03-12', Start: '19:00', End: '22:00', Type: 'Performance', Status: 'Published' },
    ],
    Props: [
      { Name: 'Peas', 'Prop ID': 'PR1', Type: 'Consumable' },
      { Name: 'Petals', 'Prop ID': 'PR2', 'Per show': 2, Left: -5 },
      { Name: 'Ink', 'Prop ID': 'PR3', 'Per show': 2 },
      { Name: 'Bread', 'Prop ID': 'PR4', Type: 'Consumable', 'Per show': 0, Left: 3 },
    ],
  });
  expect(shop).toMatch(/Petals \| Get 2/);
  expect(shop).toMatch(/Ink \| Count/);
  expect(shop).toMatch(/Peas \| Count \|[^\n]*Type under Per show/);
  expect(shop).toMatch(/Bread \| Count \|[^\n]*Type under Per show/);
  expect(checks).toMatch(/Ink \| put out 2; Count what is left/);
});

test('a spike in an unknown scene, of a color nobody has heard of, is on the list', () => {
  const { spikeList: spikes, glowList: glow } = papers({
    Scenes: SCENES,
    Spikes: [
      { Item: 'Throne', Scene: '12', Color: 'Octarine' },
      { Item: 'Stool', Scene: '1', Color: '', Glow: 'Yes' },
    ],
  });
  expect(spikes).toMatch(/12 \| Throne \| O Octarine/);
  expect(spikes).toMatch(/1 \| Stool \| no color/);
  expect(glow).toMatch(/Stool/);
});

test('nobody’s last name is on a paper of props where calls show first names', () => {
  const text = Object.values(
    papers({
      Production: [{ Setting: 'Names in calls', Value: 'First name and initial' }],
      People: [{ 'Person ID': 'P1', Name: 'Zara Quillfeather', Group: 'Crew' }],
      Props: [
        {
          Name: 'Cup',
          'Prop ID': 'PR1',
          Source: 'Borrowed',
          'Return to': 'Zara Quillfeather',
          Notes: 'Ask Quillfeather',
        },
      ],
      Presets: [
        {
          Location: 'SL table',
          Item: 'Cup',
          'Checked by': 'Zara Quillfeather',
          Notes: 'As Zara Quillfeather likes it',
        },
      ],
      Spikes: [{ Item: 'Zara Quillfeather’s stool', Color: 'Red' }],
    }),
  ).join('\n');
  expect(text).toContain('Zara Q');
  expect(text).not.toContain('Quillfeather');
});
