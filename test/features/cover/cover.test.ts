/** Who can take which track, and what their packet says. */

import { adultsOnlyOf } from '../../../src/features/cover/adultsOnlyOf.ts';
import { candidatesFor, strayTracks, type Tonight } from '../../../src/features/cover/coverCandidates.ts';
import { coverPacket, type PacketFacts } from '../../../src/features/cover/coverPacket.ts';
import { type CoverTrack, coverTracks, dutiesOf, scenesOf } from '../../../src/features/cover/coverTracks.ts';
import { deckOf, type Rows } from '../../builders/deck.ts';

const person = (id: string, Name: string, Group: string, more: Record<string, string> = {}) => ({
  ...{ 'Person ID': id, Name, Group, Minor: 'No' },
  ...more,
});

const ROWS: Rows = {
  People: [
    person('P001', 'Ana Reyes', 'Staff', { Role: 'Stage Manager' }),
    person('P002', 'Ben Okafor', 'Cast', { Characters: 'Mina' }),
    person('P003', 'Cleo Park', 'Crew', { Minor: 'Yes' }),
    person('P004', 'Dev Shah', 'Crew'),
    person('P005', 'Eva Lind', 'Crew'),
    person('P006', 'Finn Roe', 'Cast', { Characters: 'Cat', Role: 'Cat; understudy Mina' }),
    person('P007', 'Gil Gone', 'Crew', { Active: 'No' }),
  ],
  Scenes: [
    { Scene: '1', 'Pages from': '1', 'Pages to': '10' },
    { Scene: '2', 'Pages from': '11', 'Pages to': '20' },
  ],
  Breakdown: [
    { Character: 'Mina', 1: 'x', 2: 'x' },
    { Character: 'Cat', 2: 'x' },
  ],
  Props: [
    { 'Prop ID': 'PR001', Name: 'Lantern' },
    { 'Prop ID': 'PR002', Name: 'Rapier' },
  ],
  'Prop moves': [
    {
      Prop: 'Lantern',
      Scene: '1',
      Page: '3',
      Character: 'Mina',
      'Preset location': 'SL prop table',
      'Enters by': 'Mina',
    },
  ],
  Presets: [
    { Location: 'SL prop table', Item: 'Lantern', Prop: 'Lantern', 'Checked by': 'Dev Shah' },
    { Location: 'SR prop table', Item: 'Tape', 'Checked by': 'Eva Lind' },
  ],
  'Run sheet': [
    { Scene: '2', Page: '12', Action: 'Hand off', Item: 'Rapier', Who: 'Dev Shah', 'Cue or moment': 'Cat enters' },
    { Scene: '1', Page: '2', Action: 'Set', Item: 'Throne', Who: 'Dev Shah; Eva Lind', 'Cue or moment': 'Preset' },
  ],
  Entrances: [
    { Scene: '2', Page: '11', Character: 'Mina', Kind: 'Exits', Side: 'SR' },
    { Scene: '1', Page: '1', Character: 'Mina', Kind: 'Enters', Side: 'SL', Carrying: 'Lantern' },
  ],
  Cues: [
    { Cue: 'LX 1', Scene: '1', Page: '1', Operator: 'Eva Lind' },
    { Cue: 'LX 2', Scene: '1', Page: '2', Status: 'Cut' },
  ],
  Tracks: [
    { Person: 'Eva Lind', Track: 'Dev Shah', Watched: '2027-03-01', Shadowed: '2027-03-02' },
    {
      Person: 'Cleo Park',
      Track: 'dev shah',
      Watched: '2027-03-01',
      Shadowed: '2027-03-02',
      'Done alone': '2027-03-03',
    },
    { Person: 'Dev Shah', Track: 'SM', Watched: '2027-03-01' },
    { Person: 'Gil Gone', Track: 'Dev Shah', 'Done alone': '2027-03-01' },
    { Person: 'Eva Lind', Track: 'The moon' },
  ],
};

function stage() {
  const { deck } = deckOf(ROWS);
  const [cast] = deck.casts;
  if (cast === undefined) throw new Error('There is a cast');
  const named = (name: string) => {
    const found = deck.company.people.find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is ${name}`);
    return found;
  };
  const tracks = coverTracks(deck, cast, [named('Ana Reyes')]);
  const track = (key: string): CoverTrack => {
    const found = tracks.find((one) => one.key === key);
    if (found === undefined) throw new Error(`There is ${key} among ${tracks.map((one) => one.key).join()}`);
    return found;
  };
  const tonight: Tonight = {
    ...{ cast, away: new Set(), called: new Set(deck.company.people) },
    adultsOnly: (one) => adultsOnlyOf(one, deck.settings.adultsOnly),
  };
  return { deck, cast, tracks, track, tonight, named };
}

describe('Tracks', () => {
  it('are calling the show, everybody with work backstage, and every part', () => {
    expect(stage().tracks.map(({ key, title }) => [key, title])).toEqual([
      ['calls', 'Calling the show'],
      ['deck/P004', 'Dev Shah, backstage'],
      ['deck/P005', 'Eva Lind, backstage'],
      ['part/mina', 'Mina'],
      ['part/cat', 'Cat'],
    ]);
  });

  it('hold the presets of everybody whom Checked by may mean', () => {
    const presets = [{ Location: 'SL prop table', Item: 'Lantern', 'Checked by': 'dev; Eva Lind' }];
    const { deck } = deckOf({ ...ROWS, Presets: presets });
    const [cast] = deck.casts;
    const tracks = cast === undefined ? [] : coverTracks(deck, cast, []);
    const checking = tracks.filter(({ presets: own }) => own.length > 0).map(({ key }) => key);
    expect(checking).toEqual(['deck/P004', 'deck/P005']);
  });

  it('hold what there is to do, in the order of the show, and no cue that was cut', () => {
    const { track, deck } = stage();
    expect(dutiesOf(track('calls'))).toEqual(['1 cue to call']);
    expect(dutiesOf(track('deck/P004'))).toEqual(['2 moves', '1 preset']);
    expect(track('deck/P004').moves.map(({ item }) => item.shown)).toEqual(['Throne', 'Rapier']);
    expect(dutiesOf(track('deck/P005'))).toEqual(['1 move', '1 preset', '1 cue']);
    expect(dutiesOf(track('part/mina'))).toEqual(['1 prop move', '2 entrances and exits']);
    expect([...scenesOf(track('part/cat'), deck)]).toEqual([1]);
  });
});

describe('Tracks of people whom their Person ID does not tell', () => {
  it('have keys of their own, and no name in them', () => {
    const twins = ['P004', 'P004', ''].map((id) => person(id, 'Dev Shah', 'Crew'));
    const One = { Scene: '1', Page: '2', Action: 'Set' };
    const { deck } = deckOf({
      ...ROWS,
      People: [...twins, person('', 'Eva Lind', 'Crew')],
      'Run sheet': [{ ...One, Item: 'Throne', Who: 'Eva Lind' }],
    });
    const [run] = deck.runSheet;
    if (run === undefined) throw new Error('There is a row');
    const both = { ...deck, runSheet: [{ ...run, who: deck.company.people }] };
    const keys = coverTracks(both, deck.casts[0] ?? stage().cast, [])
      .filter(({ kind }) => kind === 'deck')
      .map(({ key }) => key);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
    expect(keys.join()).not.toMatch(/dev|shah|eva|lind/i);
  });
});

describe('Who can take over', () => {
  const names = (key: string, change: (tonight: Tonight, on: ReturnType<typeof stage>) => Tonight = (one) => one) => {
    const on = stage();
    return candidatesFor(on.track(key), on.deck, change(on.tonight, on)).map(({ person: { name }, words, against }) => [
      name,
      words,
      ...against,
    ]);
  };

  it('is whoever learnt it, the readiest first, but nobody under 18 for what is not for them; nobody who has left', () => {
    expect(names('deck/P004')).toEqual([
      ['Eva Lind', 'Watched Mon 1 Mar, shadowed Tue 2 Mar'],
      [
        'Cleo Park',
        'Watched Mon 1 Mar, shadowed Tue 2 Mar, done alone Wed 3 Mar',
        'is under 18, and “rapier” is not for under-18s',
      ],
    ]);
  });

  it('says nothing of the rail against whoever calls its cues, but of whoever runs them', () => {
    const Cues = [{ Cue: 'FLY 1', Scene: '1', Page: '1', Operator: 'Dev Shah' }];
    const { deck } = deckOf({ ...ROWS, Cues, 'Run sheet': [] });
    const [cast] = deck.casts;
    const tracks = cast === undefined ? [] : coverTracks(deck, cast, []);
    const only = (key: string) => tracks.filter((one) => one.key === key).map((one) => adultsOnlyOf(one, ['rail']));
    expect([only('calls'), only('deck/P004')]).toEqual([[''], ['“fly”']]);
  });

  it('for a part is whoever covers it, and for calling the show whoever learns that', () => {
    expect(names('part/mina')).toEqual([['Finn Roe', 'Covers the part, by People']]);
    expect(names('calls')).toEqual([['Dev Shah', 'Watched Mon 1 Mar']]);
  });

  it('is told from who cannot come tonight, and who is not called', () => {
    expect(names('deck/P004', (tonight, { named }) => ({ ...tonight, away: new Set([named('Eva Lind')]) }))[1]).toEqual(
      ['Eva Lind', 'Watched Mon 1 Mar, shadowed Tue 2 Mar', 'has said that they cannot come'],
    );
    expect(names('calls', (tonight) => ({ ...tonight, called: new Set() }))[0]).toContain('is not called yet');
  });

  it('counts an unknown age as under 18', () => {
    const { deck } = deckOf({
      ...ROWS,
      People: (ROWS.People ?? []).map((one) => (one.Name === 'Eva Lind' ? { ...one, Minor: '' } : one)),
    });
    const on = stage();
    const [cast] = deck.casts;
    const track = coverTracks(deck, cast ?? on.cast, []).find(({ key }) => key === 'deck/P004');
    const eva = candidatesFor(track ?? on.track('calls'), deck, on.tonight).find(
      (one) => one.person.name === 'Eva Lind',
    );
    expect(eva?.against).toContain('is under 18, and “rapier” is not for under-18s');
  });

  it('is told that the work helps under-18s change: nobody under 18 may, and of an adult the check has to be looked at', () => {
    const Minor = (name: string, value: string) =>
      (ROWS.People ?? []).map((one) => (one.Name === name ? { ...one, Minor: value } : one));
    const against = (People: Rows[string]) => {
      const change = { Person: 'Ben Okafor', 'From scene': '1', 'To scene': '2', Chaperone: 'Dev Shah' };
      const { deck } = deckOf({ ...ROWS, People, 'Quick changes': [change] });
      const on = stage();
      const [cast = on.cast] = deck.casts;
      const track = coverTracks(deck, cast, []).find(({ key }) => key === 'deck/P004') ?? on.track('calls');
      return candidatesFor(track, deck, { ...on.tonight, cast }).map((one) => [
        one.person.name,
        one.against.filter((words) => words.includes('change costume')).join(),
      ]);
    };
    expect(Object.fromEntries(against(ROWS.People ?? []))).toEqual({ 'Eva Lind': '', 'Cleo Park': '' });
    for (const minor of ['Yes', '', 'perhaps']) {
      expect(Object.fromEntries(against(Minor('Ben Okafor', minor)))).toEqual({
        'Eva Lind': 'helps under-18s change costume: look first whether they have a current check',
        'Cleo Park': expect.stringContaining('is under 18, and helps under-18s change costume'),
      });
    }
  });

  it('is told by the station on headset, too', () => {
    const station = { Headsets: [{ Station: 'Deck SL', Person: 'Dev Shah' }] };
    const { deck } = deckOf({
      ...ROWS,
      ...station,
      Tracks: [{ Person: 'Eva Lind', Track: 'deck sl', Watched: '2027-03-01' }],
    });
    const on = stage();
    const tracks = coverTracks(deck, deck.casts[0] ?? on.cast, []);
    expect(strayTracks(deck, tracks)).toEqual([]);
    const track = tracks.find(({ key }) => key === 'deck/P004') ?? on.track('calls');
    expect(candidatesFor(track, deck, on.tonight).map(({ person: { name } }) => name)).toEqual(['Eva Lind']);
  });

  it('names a track that is nobody’s work', () => {
    const { deck, tracks } = stage();
    expect(strayTracks(deck, tracks).map(({ row, column }) => [row, column])).toEqual([[6, 'Track']]);
  });
});

describe('The packet', () => {
  const packet = (key: string, more: Partial<PacketFacts> = {}) => {
    const { deck, track, named } = stage();
    const paper = coverPacket({
      ...{
        deck,
        track: track(key),
        reader: named('Eva Lind'),
        shown: (one) => one.called || one.name,
        written: (text) => text,
      },
      ...{ evening: [['Show', 'Tiny Play']], call: [], contacts: [], training: '', against: [], notes: [], pages: [] },
      ...more,
    });
    return { paper, words: JSON.stringify(paper.pages.map(({ blocks }) => blocks)) };
  };

  it('begins with a page for somebody who has never seen the show, and says what speaks against it', () => {
    const { paper, words } = packet('deck/P004', { against: ['is not called yet'] });
    expect(paper.title).toBe('Cover packet: Dev Shah, backstage, for Eva Lind');
    expect(paper.pages.map(({ title }) => title)).toEqual(['Read this first', 'Where things are']);
    expect(words).toContain('Look at this first: Eva Lind is not called yet');
    expect(words).toContain('You are not in the call yet');
    // A sheet for actors lists nobody who runs the show: it is not that nobody has agreed.
    expect(words).not.toContain('agreed');
    expect(words).toContain('Move on GO, never before it');
  });

  it('says where what is touched lies, and nothing else', () => {
    const { words } = packet('deck/P004');
    expect(words).toContain('SL prop table');
    expect(words).not.toContain('SR prop table');
    const part = packet('part/mina', { notes: ['Props: the lantern sticks'] });
    expect(part.paper.pages.map(({ title }) => title)).toEqual([
      'Read this first',
      'Entrances and exits: Mina',
      'Where things are',
      'Open notes',
    ]);
    expect(part.words).toContain('Lantern');
    expect(part.words.indexOf('"Enters"')).toBeLessThan(part.words.indexOf('"Exits"'));
  });

  it('shortens names in what was typed', () => {
    const { words } = packet('part/mina', {
      notes: ['Ask Ben Okafor'],
      written: (text) => text.replace('Okafor', 'O'),
    });
    expect(words).toContain('Ask Ben O"');
  });

  it('has keys of its own for every page', () => {
    const { pages } = packet('part/mina', { notes: ['x'] }).paper;
    expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
  });
});
