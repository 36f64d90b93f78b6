/** The rehearsal order through the built bundle: looked at with its proof and reasons, then written as drafts; and what can be rehearsed tonight. */
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { OrderAsked } from '../../src/features/rehearsalOrder/orderTypes.ts';
import { callsOf, MIDSUMMER, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

function production(fixture = SMALL, now = '2027-03-04T09:00') {
  const account = setUpAccount(fixture, { now });
  const call = callsOf(account);
  const schedule = () => readTab(workbookOf(account), 'Schedule');
  const edit = (tab: string, where: Record<string, string>, set: Record<string, string>) =>
    editCells(workbookOf(account), { tab, where, set });
  return { account, call, schedule, edit };
}

const ASKED: OrderAsked = {
  days: [{ date: '2027-03-12', from: '16:00', to: '18:00' }],
  rooms: ['Hall'],
  lead: 'Ana Reyes',
  type: 'Rehearsal',
  pieces: [
    { scene: '1', minutes: 30 },
    { scene: '2', minutes: 30 },
  ],
};

describe('the order of a day', () => {
  it('is shown with its lines, proof and what it comes to, and changes nothing', () => {
    const { call, schedule } = production();
    const before = schedule();
    const preview = call('previewOrder', ASKED);
    expect(preview).toMatchObject({ problems: [], unplaced: [], nothing: '' });
    expect(preview.days).toEqual([
      {
        date: '2027-03-12',
        day: 'Friday 12 March 2027',
        lines: ['4:00 to 4:30 pm: Scene 2, led by Ana Reyes, Hall', '4:30 to 5:00 pm: Scene 1, led by Ana Reyes, Hall'],
        proof: 'Proved: no order of these scenes is better.',
        figures: ['Under-18s are done by 5:00 pm; 1 at 4:30 pm, 1 at 5:00 pm.', 'Nobody waits.'],
      },
    ]);
    expect(preview.hash).not.toBe('');
    expect(schedule()).toEqual(before);
  });

  it('becomes a draft whose timed lines call everybody for their pieces alone, and nobody for the draft', () => {
    const { call, schedule, account } = production();
    const { hash, places } = call('previewOrder', ASKED);
    const requests = serviceCallsDuring(account, () =>
      expect(call('applyOrder', { ...ASKED, places, hash })).toMatchObject({
        state: 'done',
        message: '1 draft added to the schedule.',
      }),
    );
    expect(requests.filter((one) => one.method === 'sheets.spreadsheets.batchUpdate')).toHaveLength(1);
    expect(schedule()).toHaveLength(3);
    expect(schedule()[2]).toMatchObject({
      'Event ID': 'E003',
      Type: 'Rehearsal',
      Location: 'Hall',
      Work: '16:00-16:30 Scene 2, Ana Reyes; 16:30-17:00 Scene 1, Ana Reyes',
      Status: 'Draft',
    });
    expect(requests.some((one) => one.method === 'MailApp.sendEmail')).toBe(false);
    expect(call('previewCall', { date: '2027-03-12' }).messages).toEqual([]);
  });

  it('is added once: the same again finds it there, another is refused', () => {
    const { call, schedule, edit } = production();
    const { hash, places } = call('previewOrder', ASKED);
    const later = places.map((place) => ({ ...place, from: place.from + 5, to: place.to + 5 }));
    expect(call('applyOrder', { ...ASKED, places: later, hash })).toMatchObject({ state: 'refused' });
    expect(call('applyOrder', { ...ASKED, places: places.slice(1), hash })).toMatchObject({ state: 'refused' });
    expect(call('applyOrder', { ...ASKED, places, hash: 'other' })).toMatchObject({ state: 'refused' });
    edit('Conflicts', { Person: 'Dev Shah' }, { 'From date': '2027-03-12', 'From time': '', 'To time': '' });
    expect(call('applyOrder', { ...ASKED, places, hash })).toMatchObject({
      state: 'refused',
      unchanged: 'Nothing was changed.',
    });
    expect(schedule()).toHaveLength(2);
    edit('Conflicts', { Person: 'Dev Shah' }, { 'From date': '2027-03-06' });
    expect(call('applyOrder', { ...ASKED, places, hash }).state).toBe('done');
    expect(call('applyOrder', { ...ASKED, places, hash }).state).toBe('nothing');
    expect(call('previewOrder', ASKED)).toMatchObject({ hash: '', nothing: 'It is all in the schedule already.' });
    expect(schedule()).toHaveLength(3);
  });

  it('keeps to conflicts, and says who is why a scene has no place', () => {
    const { call } = production();
    const asked = { ...ASKED, lead: '', days: [{ date: '2027-03-06', from: '12:00', to: '13:30' }] };
    const preview = call('previewOrder', asked);
    expect(preview.days[0]?.lines).toEqual(['12:30 to 1:00 pm: Scene 1, Hall', '1:00 to 1:30 pm: Scene 2, Hall']);
    const short = call('previewOrder', { ...asked, days: [{ date: '2027-03-06', from: '12:00', to: '13:10' }] });
    expect(short.unplaced).toEqual([
      'Saturday 6 March 2027: Scene 2 (30 min) needs people who cannot be there long enough: Dev Shah (1:00 pm to 1:10 pm).',
    ]);
    expect(short.places.map(({ scene }) => scene)).toEqual(['1']);
  });

  it('counts whoever has a conflict that cannot be read as away, and says so', () => {
    const { call, edit } = production();
    edit('Conflicts', { Person: 'Dev Shah' }, { 'From date': 'soon' });
    const preview = call('previewOrder', ASKED);
    expect(preview.warnings.join()).toMatch(/Row 2 of Conflicts cannot be read\. Dev Shah counts as away/);
    expect(preview.unplaced.join()).toMatch(/Scene 2 .* Dev Shah \(not that day\)/);
  });

  it('uses no room that another event has', () => {
    const { call } = production();
    const asked = {
      ...ASKED,
      lead: '',
      rooms: ['Corner Hall'],
      days: [{ date: '2027-03-05', from: '15:00', to: '19:00' }],
    };
    const from = (start: string) =>
      call('previewOrder', { ...asked, days: [{ date: '2027-03-05', from: start, to: '19:00' }] });
    expect(from('15:00').days[0]?.lines).toEqual([
      '3:00 to 3:30 pm: Scene 2, Corner Hall',
      '3:30 to 4:00 pm: Scene 1, Corner Hall',
    ]);
    expect(from('15:45').days[0]?.lines).toEqual([
      '6:00 to 6:30 pm: Scene 2, Corner Hall',
      '6:30 to 7:00 pm: Scene 1, Corner Hall',
    ]);
  });

  it.each<[string, Partial<OrderAsked>, RegExp]>([
    ['no scenes', { pieces: [] }, /Choose the scenes/],
    ['a scene that is not there', { pieces: [{ scene: '9', minutes: 5 }] }, /no scene “9”/],
    [
      'one scene twice',
      { pieces: [ASKED.pieces[0], { scene: ' 1 ', minutes: 5 }] as OrderAsked['pieces'] },
      /chosen twice/,
    ],
    ['0 minutes', { pieces: [{ scene: '1', minutes: 0 }] }, /type its minutes/],
    ['minutes that are text', { pieces: [{ scene: '1', minutes: '30' as unknown as number }] }, /type its minutes/],
    ['a leader whom nobody knows', { lead: 'Zed Nobody' }, /“Zed Nobody” is nobody in People/],
    [
      'nobody left for a part',
      { pieces: [{ scene: '1', minutes: 5, without: 'Cleo Park' }] },
      /nobody is left for Mouse/,
    ],
    ['a room that is none of the day’s', { pieces: [{ scene: '1', minutes: 5, room: 'Attic' }] }, /“Attic” is not one/],
    ['no day', { days: [] }, /Choose the day/],
    ['a time that is none', { days: [{ date: '2027-03-12', from: 'tea', to: '18:00' }] }, /“tea” is not a time/],
    ['a type that is none', { type: '__proto__' }, /Event types does not have/],
  ])('asks to put right %s, and writes nothing', (_, part, words) => {
    const { call, schedule } = production();
    const preview = call('previewOrder', { ...ASKED, ...part });
    expect(preview).toMatchObject({ hash: '', days: [] });
    expect(preview.problems.map(({ message }) => message).join()).toMatch(words);
    expect(schedule()).toHaveLength(2);
  });

  it('calls the one who is named of a double cast, by a line that says so', () => {
    const { call, account } = production();
    appendRow(workbookOf(account), {
      tab: 'People',
      set: {
        'Person ID': 'P005',
        Name: 'Eve Lund',
        Group: 'Cast',
        Characters: 'Mouse',
        Minor: 'No',
        Email: 'eve.lund@example.org',
      },
    });
    const asked = { ...ASKED, lead: '', pieces: [{ scene: '1', minutes: 30, without: 'Eve Lund' }] };
    const { hash, places, problems } = call('previewOrder', asked);
    expect(problems).toEqual([]);
    expect(call('applyOrder', { ...asked, places, hash }).state).toBe('done');
    expect(readTab(workbookOf(account), 'Schedule')[2]?.Work).toBe('16:00-16:30 Scene 1 except Eve Lund');
  });

  it('is found for the example, over two days and in two rooms', () => {
    const { call } = production(MIDSUMMER, '2027-03-04T09:00');
    const { scenes, leads } = call('orderChoices');
    const pieces = scenes
      .filter((one) => one.people > 0 && !one.isPart)
      .slice(0, 8)
      .map(({ scene }) => ({ scene, minutes: 20 }));
    const days = ['2027-02-15', '2027-02-16'].map((date) => ({ date, from: '16:00', to: '18:00' }));
    const preview = call('previewOrder', { ...ASKED, lead: leads[0] ?? '', rooms: ['A', 'B'], days, pieces });
    expect(preview.problems).toEqual([]);
    expect(preview.places.length + preview.unplaced.length).toBe(8);
    expect(preview.days).toHaveLength(2);
  });
});

describe('children between the days of one order', () => {
  const days = [
    { date: '2027-03-12', from: '21:00', to: '22:00' },
    { date: '2027-03-13', from: '08:00', to: '09:00' },
  ];
  const asked: OrderAsked = {
    ...ASKED,
    lead: '',
    days,
    pieces: [
      { scene: '1', minutes: 30, date: '2027-03-12', at: '21:30' },
      { scene: '2', minutes: 30, date: '2027-03-13', at: '08:00' },
    ],
  };
  const rules = (edit: ReturnType<typeof production>['edit'], value: string) =>
    edit('Production', { Setting: 'Hours of children' }, { Value: value });

  it('have their rest, though none of them is in the schedule yet', () => {
    const { call, edit } = production();
    rules(edit, 'England');
    const preview = call('previewOrder', asked);
    expect(preview.places.map(({ scene }) => scene)).toEqual(['1']);
    expect(preview.unplaced.join()).toMatch(/13 March 2027: Scene 2 .* Cleo Park/);
    expect(preview.warnings.join()).not.toMatch(/since the day before/);
  });

  it('are held again when the drafts are written', () => {
    const { call, edit, schedule } = production();
    rules(edit, 'None');
    const { hash, places } = call('previewOrder', asked);
    expect(places).toHaveLength(2);
    rules(edit, 'England');
    expect(call('applyOrder', { ...asked, places, hash })).toMatchObject({ state: 'refused' });
    expect(schedule()).toHaveLength(2);
  });
});

it('says which draft calls the same people or has the same room at the same time', () => {
  const { call } = production();
  const { hash, places } = call('previewOrder', ASKED);
  call('applyOrder', { ...ASKED, places, hash });
  const days = [{ date: '2027-03-12', from: '16:30', to: '17:30' }];
  const { warnings } = call('previewOrder', { ...ASKED, days });
  expect(warnings.join('\n')).toMatch(
    /The draft E003 of Schedule calls .*Cleo Park.* at the same time and has Hall at the same time/,
  );
  const later = [{ date: '2027-03-12', from: '17:00', to: '18:00' }];
  expect(call('previewOrder', { ...ASKED, days: later }).warnings.join()).not.toMatch(/The draft/);
});

it('names whoever is in no scene because their part is not in Breakdown', () => {
  const { call, edit } = production();
  edit('People', { Name: 'Dev Shah' }, { Characters: 'The Kitten' });
  const { warnings } = call('previewOrder', { ...ASKED, lead: '' });
  expect(warnings.join()).toContain('Dev Shah plays “The Kitten”, which no row of Breakdown has');
  expect(warnings.join()).toContain('nobody plays Cat yet');
});

it('keeps clear of calls and rooms on the other side of midnight', () => {
  const { call, edit } = production();
  edit('Schedule', { 'Event ID': 'E002' }, { Start: '00:30', End: '02:00', Location: 'Attic' });
  const night = (room: string, lead: string) => {
    const days = [{ date: '2027-03-05', from: '23:30', to: '28:00' }];
    return call('previewOrder', { ...ASKED, lead, rooms: [room], days, pieces: [{ scene: '1', minutes: 90 }] });
  };
  expect(night('Hall', '').places).toEqual([{ date: '2027-03-05', scene: '1', room: 'Hall', from: 1560, to: 1650 }]);
  edit('Schedule', { 'Event ID': 'E002' }, { 'Also called': 'Ana Reyes', Scenes: '', Work: '' });
  expect(night('Hall', '').places[0]?.from).toBe(1410);
  expect(night('Attic', '').places[0]?.from).toBe(1560);
});

it('takes two spellings of a room for one room', () => {
  const { call } = production();
  const pieces = [{ scene: '1', minutes: 30, room: 'HALL' }, ...ASKED.pieces.slice(1)];
  const { places, problems } = call('previewOrder', { ...ASKED, lead: '', rooms: ['Hall', ' hall'], pieces });
  expect(problems).toEqual([]);
  expect(places.map(({ room }) => room)).toEqual(['Hall', 'Hall']);
});

describe('what can be rehearsed tonight', () => {
  it('goes by conflicts until somebody is signed in', () => {
    const { call } = production(SMALL, '2027-03-06T09:30');
    expect(call('tonightShown', { eventId: '' })).toMatchObject({
      words: 'Rehearsal at 10:00 am, 2027-03-06',
      ready: [{ scene: '1' }],
      almost: [{ scene: '2', missing: 'Cat (Dev Shah)' }],
      unsure: [],
    });
  });

  it('goes by who is signed in and not out, and takes nobody for there whose row cannot be read', () => {
    const { call, edit } = production(SMALL, '2027-03-06T09:30');
    call('makeSignIn', { date: '2027-03-06' });
    for (const id of ['P002', 'P003', 'P004']) edit('Attendance', { 'Person ID': id }, { In: '10:00' });
    const ready = () => call('tonightShown', { eventId: 'E002' }).ready.map(({ scene }) => scene);
    expect([...ready()].sort()).toEqual(['1', '2']);
    edit('Attendance', { 'Person ID': 'P004' }, { Out: '10:30' });
    expect(ready()).toEqual(['1']);
    edit('Attendance', { 'Person ID': 'P003' }, { In: 'here' });
    const shown = call('tonightShown', { eventId: 'E002' });
    expect(shown.ready).toEqual([]);
    expect(shown.almost).toEqual([{ scene: '1', title: 'The kitchen', missing: 'Mouse (Cleo Park)' }]);
    expect(shown.unsure.join()).toMatch(/Cleo Park counts as not there/);
  });

  it('says so where nothing is on', () => {
    const { call } = production(SMALL, '2027-03-08T09:30');
    expect(call('tonightShown', { eventId: '' }).words).toMatch(/No published event/);
    expect(call('tonightShown', { eventId: 'E999' }).words).toMatch(/no event E999/);
  });
});
