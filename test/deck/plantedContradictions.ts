/** One contradiction of each kind, put into a production that is clean otherwise. */
import type { Person } from '../../src/company/people.ts';
import type { RuleName } from '../../src/deck/contradictions/contradiction.ts';
import type { RandomDeck } from './randomDeck.ts';

export interface Plant {
  name: string;
  rule: RuleName;
  /** Puts it in and says where it must be found; the last row of the tab where no row is given. */
  plant(made: RandomDeck): { tab: string; column: string; row?: number };
  /** Who is cleared; every adult where it is not given. */
  cleared?: (people: readonly Person[]) => readonly Person[];
}

type Row = Record<string, string | number>;

const PROP: Row = { 'Prop ID': 'PR900', Name: 'Planted thing', Type: 'Hand', Status: 'Acquired', Source: 'Stock' };

function add(made: RandomDeck, tab: string, ...rows: Row[]): void {
  const own = made.rows[tab] ?? [];
  made.rows[tab] = [...own, ...rows];
}

/** The first scene and the second to last, and pages in them. */
function places({ scenes }: RandomDeck) {
  const [first, second = first] = scenes;
  const last = scenes[scenes.length - 1];
  if (first === undefined || second === undefined || last === undefined) throw new Error('There are scenes');
  const at = (scene: typeof first, page: number): Row => ({ Scene: scene.name, Page: `${page}` });
  return { first, second, last, early: at(first, first.from), late: at(first, first.to), later: at(second, second.to) };
}

function addProp(made: RandomDeck, changes: Row = {}): void {
  add(made, 'Props', { ...PROP, ...changes });
}

const preset = (location: string, when = 'Preshow'): Row => ({
  Location: location,
  Item: 'Planted thing',
  Prop: 'PR900',
  When: when,
});

/** A character of its own with a player of its own, so that nothing else has to do with it. */
function addPart(made: RandomDeck, minor: 'Yes' | 'No' | '' = 'No', characters = 'Planted part'): string {
  const name = `Planted Player-${(made.rows.People?.length ?? 0) + 1}`;
  add(made, 'People', {
    'Person ID': `P9${made.rows.People?.length ?? 0}`,
    Name: name,
    Group: 'Cast',
    Characters: characters,
    Minor: minor,
  });
  for (const part of characters.split('; ')) add(made, 'Breakdown', { Character: part });
  return name;
}

const comes = (at: Row, character: string, kind: string, carrying = ''): Row => ({
  ...at,
  Character: character,
  Kind: kind,
  Side: 'SL',
  Carrying: carrying,
});

const change = (made: RandomDeck, more: Row): Row => {
  const { last } = places(made);
  return {
    Person: '',
    Character: 'Planted part',
    'From scene': last.name,
    'To scene': last.name,
    'Page out': `${last.to - 1}`,
    'Page in': `${last.to}`,
    'Time available': 60,
    Location: 'SL wing',
    ...more,
  };
};

const crew = (made: RandomDeck, count: number): string[] => {
  const names = Array.from({ length: count }, (_, at) => `Planted Hand-${(made.rows.People?.length ?? 0) + at + 1}`);
  add(
    made,
    'People',
    ...names.map((Name, at) => ({
      'Person ID': `P8${made.rows.People?.length ?? 0}${at}`,
      Name,
      Group: 'Crew',
      Minor: 'No',
    })),
  );
  return names;
};

export const PLANTS: readonly Plant[] = [
  {
    name: 'a prop that is used before it enters',
    rule: 'usedBeforeEntering',
    plant: (made) => {
      addProp(made);
      add(made, 'Presets', preset('SL prop table'));
      add(made, 'Prop moves', { Prop: 'Planted thing', ...places(made).late });
      return { tab: 'Prop moves', column: 'Enters by' };
    },
  },
  {
    name: 'a prop that is used after it has left',
    rule: 'usedBeforeEntering',
    plant: (made) => {
      addProp(made);
      const { early, later, second } = places(made);
      const comesOn = {
        Prop: 'PR900',
        ...early,
        'Preset location': 'SL prop table',
        'Enters side': 'SL',
        'Exits side': 'SL',
      };
      add(made, 'Prop moves', comesOn, { Prop: 'PR900', ...later, Page: `${second.to}` });
      return { tab: 'Prop moves', column: 'Enters by' };
    },
  },
  {
    name: 'a prop with two presets for one time',
    rule: 'twoPlaces',
    plant: (made) => {
      addProp(made);
      add(made, 'Presets', preset('SL prop table'), preset('Shelf in the dock', ''));
      return { tab: 'Presets', column: 'Location' };
    },
  },
  {
    name: 'a prop that waits on one side and is preset on the other',
    rule: 'twoPlaces',
    plant: (made) => {
      addProp(made);
      add(made, 'Presets', preset('SL prop table'));
      add(made, 'Prop moves', {
        Prop: 'PR900',
        ...places(made).late,
        'Preset location': 'SR prop table',
        'Enters side': 'SR',
        'Exits side': 'SR',
      });
      return { tab: 'Prop moves', column: 'Preset location' };
    },
  },
  {
    name: 'a prop that comes on while it is on',
    rule: 'twoPlaces',
    plant: (made) => {
      addProp(made);
      const { early, later } = places(made);
      const comesOn = { Prop: 'PR900', 'Preset location': 'SL prop table', 'Enters side': 'SL' };
      add(
        made,
        'Prop moves',
        { ...comesOn, ...early, 'Exits by': 'stays' },
        { ...comesOn, ...later, 'Exits side': 'SL' },
      );
      return { tab: 'Prop moves', column: 'Enters by' };
    },
  },
  {
    name: 'a prop that two people carry on',
    rule: 'twoPlaces',
    plant: (made) => {
      addProp(made);
      addPart(made, 'No', 'Planted part');
      addPart(made, 'No', 'Other part');
      add(made, 'Presets', preset('SL prop table'));
      const { first, early, late } = places(made);
      const middle = { Scene: first.name, Page: `${first.from + 1}` };
      add(
        made,
        'Entrances',
        comes(early, 'Planted part', 'Enters', 'Planted thing'),
        comes(late, 'Planted part', 'Exits'),
        comes(middle, 'Other part', 'Enters', 'PR900'),
      );
      return { tab: 'Entrances', column: 'Carrying' };
    },
  },
  {
    name: 'a prop that leaves on one side and waits on the other',
    rule: 'otherSide',
    plant: (made) => {
      addProp(made);
      const { early, later } = places(made);
      add(
        made,
        'Prop moves',
        {
          Prop: 'PR900',
          ...early,
          'Preset location': 'SL prop table',
          'Enters side': 'SL',
          'Exits side': 'stage left',
        },
        {
          Prop: 'Planted thing',
          ...later,
          'Preset location': 'SR prop table',
          'Enters side': 'SR',
          'Exits side': 'SR',
        },
      );
      return { tab: 'Prop moves', column: 'Preset location' };
    },
  },
  {
    name: 'a prop that leaves on one side and is preset on the other for a later scene',
    rule: 'otherSide',
    plant: (made) => {
      addProp(made);
      const { early, second } = places(made);
      add(made, 'Prop moves', {
        Prop: 'PR900',
        ...early,
        'Preset location': 'SL prop table',
        'Enters side': 'SL',
        'Exits side': 'SL',
      });
      add(made, 'Presets', preset('SR prop table', `Before ${second.name}`));
      return { tab: 'Presets', column: 'Location' };
    },
  },
  {
    name: 'a prop that one takes off and another brings on from the other side',
    rule: 'otherSide',
    plant: (made) => {
      addProp(made);
      addPart(made, 'No', 'Planted part');
      addPart(made, 'No', 'Other part');
      const { early, later } = places(made);
      add(
        made,
        'Prop moves',
        {
          Prop: 'PR900',
          ...early,
          'Preset location': 'SL prop table',
          'Enters side': 'SL',
          'Exits by': 'Planted part',
          'Exits side': 'SL',
        },
        { Prop: 'PR900', ...later, 'Enters by': 'Other part', 'Enters side': 'SR', 'Exits side': 'SR' },
      );
      return { tab: 'Prop moves', column: 'Enters side' };
    },
  },
  {
    name: 'a prop that is preset nowhere',
    rule: 'presetNowhere',
    plant: (made) => {
      addProp(made);
      add(made, 'Prop moves', { Prop: 'planted THING', ...places(made).late, 'Enters side': 'SL', 'Exits side': 'SL' });
      return { tab: 'Prop moves', column: 'Preset location' };
    },
  },
  {
    name: 'a prop that is preset nowhere, though Entrances says who carries it',
    rule: 'presetNowhere',
    plant: (made) => {
      addProp(made);
      addPart(made);
      const { late } = places(made);
      const carried = { Prop: 'PR900', ...late, 'Enters by': 'Planted part', 'Enters side': 'SL', 'Exits side': 'SL' };
      add(made, 'Prop moves', carried);
      add(made, 'Entrances', comes(late, 'Planted part', 'Enters', 'Planted thing'));
      return { tab: 'Prop moves', column: 'Preset location' };
    },
  },
  {
    name: 'a prop that is only carried, and preset nowhere',
    rule: 'presetNowhere',
    plant: (made) => {
      addProp(made);
      addPart(made);
      add(made, 'Entrances', comes(places(made).late, 'Planted part', 'Enters', 'Planted thing'));
      return { tab: 'Entrances', column: 'Carrying' };
    },
  },
  ...(['Prop moves', 'Presets', 'Run sheet', 'Entrances'] as const).map(
    (tab): Plant => ({
      name: `a prop that is cut and used in ${tab}`,
      rule: 'cutButUsed',
      plant: (made) => {
        addProp(made, { Status: 'Cut' });
        const { late } = places(made);
        addPart(made);
        if (tab === 'Prop moves') add(made, tab, { Prop: 'PR900', ...late, 'Enters side': 'SL' });
        if (tab === 'Presets') add(made, tab, preset('SL prop table'));
        if (tab === 'Run sheet') add(made, tab, { ...late, Action: 'Move', Item: 'Planted thing' });
        if (tab === 'Entrances') add(made, tab, comes(late, 'Planted part', 'Enters', 'planted things'));
        return {
          tab,
          column: { 'Prop moves': 'Prop', Presets: 'Prop', 'Run sheet': 'Item', Entrances: 'Carrying' }[tab],
        };
      },
    }),
  ),
  {
    name: 'a costume that is cut and worn',
    rule: 'cutButUsed',
    plant: (made) => {
      const [one = '', two = ''] = crew(made, 2);
      addPart(made);
      add(made, 'Costumes', { 'Costume ID': 'C900', Character: 'Planted part', Pieces: 'Green gown', Status: 'Cut' });
      add(made, 'Quick changes', change(made, { 'From costume': 'C900', Dresser: `${one}; ${two}` }));
      return { tab: 'Quick changes', column: 'From costume' };
    },
  },
  ...(['Borrowed', 'Rented'] as const).map(
    (source): Plant => ({
      name: `a prop that is ${source.toLowerCase()} from nobody`,
      rule: 'noOwner',
      plant: (made) => {
        addProp(made, { Source: source, 'Return to': '' });
        return { tab: 'Props', column: 'Return to' };
      },
    }),
  ),
  {
    name: 'a piece that is set and never struck',
    rule: 'neverStruck',
    plant: (made) => {
      // Whatever strikes everything later strikes this, too.
      made.rows['Run sheet'] = (made.rows['Run sheet'] ?? []).filter(({ Item }) => Item !== 'Everything');
      for (const { name } of made.scenes) void name;
      const { early } = places(made);
      const struck = new Set(
        (made.rows['Run sheet'] ?? []).filter(({ Action }) => Action === 'Strike').map(({ Item }) => String(Item)),
      );
      const last = made.scenes[made.scenes.length - 1]?.name;
      made.rows['Run sheet'] = (made.rows['Run sheet'] ?? []).filter(
        ({ Action, Item, Scene }) =>
          Action !== 'Set' || Scene === last || [...struck].some((text) => text.startsWith(String(Item))),
      );
      add(made, 'Run sheet', { ...early, Action: 'Set', Item: 'Planted arch', To: 'C' });
      return { tab: 'Run sheet', column: 'Action' };
    },
  },
  {
    name: 'a prop that stays on to the end',
    rule: 'neverStruck',
    plant: (made) => {
      made.rows['Run sheet'] = (made.rows['Run sheet'] ?? []).filter(
        ({ Action, Item, To }) => Item !== 'Everything' && !(Action === 'Set' && To === 'C'),
      );
      addProp(made);
      add(made, 'Prop moves', {
        Prop: 'PR900',
        ...places(made).early,
        'Preset location': 'SL prop table',
        'Enters side': 'SL',
        'Exits by': 'stays on stage',
      });
      return { tab: 'Prop moves', column: 'Exits by' };
    },
  },
  {
    name: 'somebody who is on as two characters',
    rule: 'onePersonTwice',
    plant: (made) => {
      addPart(made, 'No', 'Planted part; Other part');
      const { first, early, late } = places(made);
      const middle = { Scene: first.name, Page: `${first.from + 1}` };
      const [one, two] = [comes(early, 'Planted part', 'Enters'), comes(late, 'Planted part', 'Exits')];
      add(made, 'Entrances', one, two, comes(late, 'Other part', 'Exits'), comes(middle, 'Other part', 'Enters'));
      return { tab: 'Entrances', column: 'Character' };
    },
  },
  {
    name: 'somebody who is on as two characters on one of the nights',
    rule: 'onePersonTwice',
    plant: (made) => {
      const both = addPart(made, 'No', 'Planted part; Other part');
      const other = `Planted Second-${made.rows.People?.length}`;
      add(made, 'People', { 'Person ID': 'P700', Name: other, Group: 'Cast', Characters: 'Other part', Minor: 'No' });
      const shows = [
        { Date: '2027-04-01', 'Not called': other },
        { Date: '2027-04-02', 'Not called': '' },
      ];
      made.rows.Schedule = shows.map(
        (one, at): Row => ({
          ...one,
          'Event ID': `E${at}`,
          Start: '19:30',
          End: '22:00',
          Type: 'Performance',
          'Also called': 'Full company',
          Status: 'Published',
        }),
      );
      void both;
      const { first, early, late } = places(made);
      const middle = { Scene: first.name, Page: `${first.from + 1}` };
      add(
        made,
        'Entrances',
        comes(early, 'Planted part', 'Enters'),
        comes(late, 'Planted part', 'Exits'),
        comes(late, 'Other part', 'Exits'),
        comes(middle, 'Other part', 'Enters'),
      );
      return { tab: 'Entrances', column: 'Character' };
    },
  },
  {
    name: 'a character who enters while on',
    rule: 'onePersonTwice',
    plant: (made) => {
      addPart(made);
      const { early, late } = places(made);
      add(made, 'Entrances', comes(early, 'Planted part', 'Enters'), comes(late, 'Planted part', 'Enters'));
      return { tab: 'Entrances', column: 'Kind' };
    },
  },
  {
    name: 'somebody of the crew on both sides at one moment',
    rule: 'onePersonTwice',
    plant: (made) => {
      const [one = ''] = crew(made, 1);
      const { late } = places(made);
      const move = { ...late, 'Cue or moment': 'Planted cue', Action: 'Move', Who: one };
      add(
        made,
        'Run sheet',
        { ...move, Item: 'Planted arch', Side: 'SL' },
        { ...move, Item: 'Planted door', Side: 'stage right', 'Cue or moment': 'PLANTED  cue' },
      );
      return { tab: 'Run sheet', column: 'Who' };
    },
  },
  {
    name: 'a dresser in two quick changes at once',
    rule: 'onePersonTwice',
    plant: (made) => {
      const [one = '', two = '', three = ''] = crew(made, 3);
      addPart(made);
      add(
        made,
        'Quick changes',
        change(made, { Dresser: `${one}; ${two}` }),
        change(made, {
          Dresser: `${one}; ${three}`,
          Location: 'SR wing',
          'Page in': `${places(made).last.to}`,
          'From costume': 'a gown',
        }),
      );
      return { tab: 'Quick changes', column: 'Dresser' };
    },
  },
  {
    name: 'a move that names fewer than it needs',
    rule: 'tooFewPeople',
    plant: (made) => {
      const [one = ''] = crew(made, 1);
      add(made, 'Run sheet', {
        ...places(made).late,
        Action: 'Move',
        Item: 'Planted arch',
        Who: one,
        'Crew needed': 2,
      });
      return { tab: 'Run sheet', column: 'Crew needed' };
    },
  },
  {
    name: 'a move that needs more than the whole crew',
    rule: 'tooFewPeople',
    plant: (made) => {
      add(made, 'Run sheet', { ...places(made).late, Action: 'Move', Item: 'Planted arch', 'Crew needed': 60 });
      return { tab: 'Run sheet', column: 'Crew needed' };
    },
  },
  {
    name: 'a change that needs more than the whole crew',
    rule: 'tooFewPeople',
    plant: (made) => {
      addPart(made);
      add(made, 'Quick changes', change(made, { 'Dressers needed': 60 }));
      return { tab: 'Quick changes', column: 'Dressers needed' };
    },
  },
  {
    name: 'a change in less time than it takes',
    rule: 'tooLittleTime',
    plant: (made) => {
      addPart(made);
      add(made, 'Quick changes', change(made, { 'Time available': 19 }));
      return { tab: 'Quick changes', column: 'Time available' };
    },
  },
  ...(['Cues', 'Prop moves', 'Run sheet', 'Entrances'] as const).map(
    (tab): Plant => ({
      name: `a page that was cut in ${tab}`,
      rule: 'cutPage',
      plant: (made) => {
        const { last } = places(made);
        const page = `${last.to}A`;
        for (const scene of made.rows.Scenes ?? []) if (scene.Scene === last.name) scene['Pages to'] = page;
        add(made, 'Script changes', { Date: '2027-02-01', Page: page, Old: '', New: 'Whole page cut' });
        const at = { Scene: last.name, Page: page.toLowerCase() };
        addProp(made);
        addPart(made);
        if (tab === 'Cues') add(made, tab, { Cue: 'ZZ 1', ...at }, { Cue: 'ZZ 2', ...at, Status: 'Cut' });
        if (tab === 'Prop moves')
          add(made, tab, {
            Prop: 'PR900',
            ...at,
            'Preset location': 'SL prop table',
            'Enters side': 'SL',
            'Exits side': 'SL',
          });
        if (tab === 'Run sheet') add(made, tab, { ...at, Action: 'Move', Item: 'Planted arch' });
        if (tab === 'Entrances') add(made, tab, comes(at, 'Planted part', 'Enters'));
        return { tab, column: 'Page', ...(tab === 'Cues' ? { row: made.rows.Cues?.length ?? 0 } : {}) };
      },
    }),
  ),
  {
    name: 'two cues of one number',
    rule: 'cueNumbering',
    plant: (made) => {
      add(made, 'Cues', { Cue: 'ZZ 12.5', ...places(made).late }, { Cue: 'zz12.50', ...places(made).late });
      return { tab: 'Cues', column: 'Cue' };
    },
  },
  {
    name: 'a number left out',
    rule: 'cueNumbering',
    plant: (made) => {
      const { late } = places(made);
      add(made, 'Cues', ...[1, 2, 3, 4, 6].map((number) => ({ Cue: `ZZ ${number}`, ...late })));
      return { tab: 'Cues', column: 'Cue' };
    },
  },
  {
    name: 'a cue before the one that it follows',
    rule: 'cueNumbering',
    plant: (made) => {
      const { early, late } = places(made);
      add(
        made,
        'Cues',
        { Cue: 'ZZ 12', ...late },
        { Cue: 'ZZ 12A', ...late },
        { Cue: 'ZZ 13', ...late },
        { Cue: 'ZZ 12B', ...early },
      );
      return { tab: 'Cues', column: 'Page' };
    },
  },
  {
    name: 'a move by somebody who is on',
    rule: 'moverOnStage',
    plant: (made) => {
      const player = addPart(made);
      const { first, early, late } = places(made);
      add(made, 'Entrances', comes(early, 'Planted part', 'Enters'), comes(late, 'Planted part', 'Exits'));
      add(made, 'Run sheet', {
        Scene: first.name,
        Page: `${first.from + 1}`,
        Action: 'Move',
        Item: 'Planted arch',
        Who: player,
      });
      return { tab: 'Run sheet', column: 'Who' };
    },
  },
  {
    name: 'a dresser who is on',
    rule: 'moverOnStage',
    plant: (made) => {
      const player = addPart(made, 'No', 'Other part');
      addPart(made);
      const { last } = places(made);
      const at = (page: number): Row => ({ Scene: last.name, Page: `${page}` });
      add(made, 'Entrances', comes(at(last.from), 'Other part', 'Enters'), comes(at(last.to), 'Other part', 'Exits'));
      add(made, 'Quick changes', change(made, { Dresser: player }));
      return { tab: 'Quick changes', column: 'Dresser' };
    },
  },
  {
    name: 'an under-18 who flies',
    rule: 'minorAtRisk',
    plant: (made) => {
      add(made, 'Run sheet', {
        ...places(made).late,
        Action: 'Fly',
        Item: 'Cloud drop',
        Who: made.minorsOfCrew[0] ?? '',
      });
      return { tab: 'Run sheet', column: 'Who' };
    },
  },
  ...(['Steel rapiers', 'Candle', 'Power tools', 'Pistol'] as const).map(
    (item): Plant => ({
      name: `an under-18 with ${item}`,
      rule: 'minorAtRisk',
      plant: (made) => {
        add(made, 'Run sheet', { ...places(made).late, Action: 'Move', Item: item, Who: made.minorsOfCrew[1] ?? '' });
        return { tab: 'Run sheet', column: 'Who' };
      },
    }),
  ),
  {
    name: 'somebody of unknown age who plays with a dagger',
    rule: 'minorAtRisk',
    plant: (made) => {
      addProp(made, { Description: 'A real DAGGER' });
      addPart(made, '');
      add(made, 'Prop moves', {
        Prop: 'PR900',
        ...places(made).late,
        Character: 'Planted part',
        'Preset location': 'SL prop table',
        'Enters side': 'SL',
        'Exits side': 'SL',
      });
      return { tab: 'Prop moves', column: 'Character' };
    },
  },
  {
    name: 'an under-18 at a cue of the rail',
    rule: 'minorAtRisk',
    plant: (made) => {
      add(made, 'Cues', { Cue: 'RAIL 1', ...places(made).late, Operator: made.minorsOfCrew[0] ?? '' });
      return { tab: 'Cues', column: 'Operator' };
    },
  },
  ...(['Headsets', 'Tracks'] as const).map(
    (tab): Plant => ({
      name: `an under-18 at the rail in ${tab}`,
      rule: 'minorAtRisk',
      plant: (made) => {
        const Person = made.minorsOfCrew[0] ?? '';
        add(made, tab, tab === 'Tracks' ? { Person, Track: 'Flies' } : { Station: 'Fly rail 2', Person });
        return { tab, column: 'Person' };
      },
    }),
  ),
  ...(
    [
      ['nobody', () => ''],
      ['one adult', (names) => names[0] ?? ''],
      ['one adult and an under-18', (names, made) => `${names[0]}; ${made.minorsOfCrew[0]}`],
      ['the same adult twice', (names) => `${names[0]}; ${names[0]}`],
      ['one adult and somebody whom nobody knows', (names) => `${names[0]}; Nobody Known`],
    ] as [string, (names: string[], made: RandomDeck) => string][]
  ).map(
    ([who, dresser]): Plant => ({
      name: `an under-18’s change with ${who}`,
      rule: 'minorsChange',
      plant: (made) => {
        addPart(made, made.chance.one(['Yes', '']));
        add(made, 'Quick changes', change(made, { Dresser: dresser(crew(made, 2), made) }));
        return { tab: 'Quick changes', column: 'Dresser' };
      },
    }),
  ),
  {
    name: 'an under-18’s change with a chaperone who has no current check',
    rule: 'minorsChange',
    plant: (made) => {
      addPart(made, 'Yes');
      const [one = ''] = crew(made, 1);
      add(made, 'Quick changes', change(made, { Chaperone: one }));
      return { tab: 'Quick changes', column: 'Dresser' };
    },
    cleared: (people) => people.filter(({ minor, name }) => !minor && !name.startsWith('Planted')),
  },
];
