/** The papers of the deck through the bundle: made once, issued page by page, sent to whose page changed, once; nothing at the half. */
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { typeDeck, typeMove } from '../support/smallDeck.ts';

const NOW = '2027-03-06T13:00';
/** What the deck's three moves are on; the others are made alike. */
/** Whose page it is says its title alone. */
const OWN = ['shiftPlots'];
const MADE = ['runSheets', 'shiftPlots'];

function withDeck(log = true) {
  const account = setUpAccount(SMALL, { now: NOW, log });
  const call = callsOf(account);
  const book = () => workbookOf(account);
  const move = (seq: number, item: string, who: string) => typeMove(book(), seq, item, who);
  const edit = (Item: string, set: Record<string, string>) =>
    editCells(book(), { tab: 'Run sheet', where: { Item }, set });
  typeDeck(book());
  const docs = () => Object.values(account.state.files).filter(({ name }) => /^(Run sheets|Shift plots)$/.test(name));
  return {
    ...{ account, call, book, move, edit, docs },
    html: (name: string) => docs().find((file) => file.name === name)?.content?.data ?? '',
    pages: () =>
      readTab(book(), 'Deck pages')
        .filter(({ Paper }) => Paper === 'Run sheets' || Paper === 'Shift plots')
        .map(({ Paper, Page, Version }) => `${Paper} ${Page} v${Version}`.toLowerCase())
        .sort(),
    given: () => readTab(book(), 'Deck pages').map((row) => row['Given to'] ?? ''),
    shown: () => call('deckShown').deck,
    make: (papers: string[] = MADE, emergency = false) => finished(call, call('makeDeckPapers', { papers, emergency })),
    preview: (emergency = false) => call('previewDeckPages', { emergency }),
    send(emergency = false) {
      const { hash } = call('previewDeckPages', { emergency });
      return finished(call, call('sendDeckPages', { date: '', hash, partial: false, emergency }));
    },
  };
}

const words = (problems: readonly { message: string }[]) => problems.map(({ message }) => message).join('\n');

it('makes each paper once, and issues again in place only what has a page that changed', () => {
  const { make, docs, pages, edit, html, shown } = withDeck();
  expect(shown()?.papers.map(({ state }) => state)).not.toContain('up to date');
  expect(make().message).toContain('made');
  expect(docs()).toHaveLength(2);
  expect(pages()).toEqual([
    'run sheets side/sl v1',
    'run sheets side/sr v1',
    'shift plots person/p050 v1',
    'shift plots person/p051 v1',
  ]);
  const own = () => shown()?.papers.filter(({ name }) => MADE.includes(name)) ?? [];
  expect(own().map(({ state }) => state)).toEqual(['up to date', 'up to date']);
  expect(make().message).not.toMatch(/made|re-issued/);
  edit('Bench', { To: 'USC' });
  expect(shown()?.papers.find(({ name }) => name === 'shiftPlots')).toMatchObject({
    state: 'changed',
    changed: ['Kim Lund (since v1)'],
  });
  make();
  expect(pages()).toEqual([
    'run sheets side/sl v2',
    'run sheets side/sr v1',
    'shift plots person/p050 v2',
    'shift plots person/p051 v1',
  ]);
  expect(docs()).toHaveLength(2);
  expect(html('Shift plots')).toContain('▲ Since v1: 1 new or changed.');
  expect(html('Shift plots').match(/▲ Since/g)).toHaveLength(1);
});

it('says what is gone, and takes back the page of whoever has no more to do', () => {
  const { make, edit, html, pages, shown } = withDeck();
  make();
  edit('Lamp', { Item: 'Lamp', Who: 'P051', Side: 'SR' });
  make();
  expect(html('Shift plots').replace(/<[^>]*>/g, '')).toContain('1 row is gone: 1, lights down, Set, Lamp.');
  edit('Tree', { Who: 'P050' });
  edit('Lamp', { Who: 'P050' });
  expect(shown()?.papers.find(({ name }) => name === 'shiftPlots')?.withdrawn).toEqual(['Lou Bell (v2)']);
  expect(words(make().problems)).toContain('Shift plot: there is no page Lou Bell any more. Take back v2.');
  expect(html('Shift plots')).not.toContain('Lou Bell');
  expect(words(make().problems)).not.toContain('Take back');
  edit('Tree', { Who: 'P051' });
  make();
  expect(pages()).toContain('shift plots person/p051 v3');
});

it('sends each their own page, a child’s to the guardians, once, and after a change only what changed', () => {
  const { make, preview, send, given, edit, account } = withDeck();
  expect(preview()).toMatchObject({ messages: [] });
  expect(words(preview().problems)).toContain('is not made yet. Make the papers, then send it.');
  make(OWN);
  const { messages } = preview();
  expect(messages.map(({ people, to }) => [people.join(), ...to]).sort()).toEqual([
    ['Kim Lund', 'kim.lund@example.org'],
    ['Lou Bell', 'jin.bell@example.org'],
    ['Lou Bell', 'rosa.bell@example.org'],
  ]);
  for (const { html, people } of messages) {
    expect(html).not.toContain('▲');
    expect(html.includes('Tree')).toBe(people.join() === 'Lou Bell');
  }
  expect(send().message).toContain('3 messages sent');
  expect(given().filter(Boolean).sort()).toEqual(['P050 v1', 'P051 v1']);
  expect(preview()).toMatchObject({ messages: [], nothing: expect.stringContaining('everybody has theirs') });
  account.state.nowMs += 86_400_000;
  edit('Bench', { To: 'USC' });
  // What is not issued is not sent.
  expect(preview().messages).toEqual([]);
  expect(words(preview().problems)).toContain('Shift plot, Kim Lund has changed since v1.');
  make(OWN);
  expect(preview().messages.map(({ people, subject }) => [people.join(), subject])).toEqual([
    ['Kim Lund', expect.stringContaining('Shift plot, v2')],
  ]);
  expect(preview().messages[0]?.html).toContain('▲ Since v1: 1 new or changed.');
  expect(preview().messages[0]?.text).toContain('Bench');
  send();
  expect(account.state.mails).toHaveLength(4);
  expect(given().filter(Boolean).sort()).toEqual(['P050 v2', 'P051 v1']);
});

it('sends a note of a report to no family, neither while it is open nor once it is done', () => {
  const { make, preview, send, book, edit, html } = withDeck();
  appendRow(book(), {
    tab: 'Notes',
    set: { Date: '2027-03-05', Note: 'The tree is too heavy for one', Departments: 'Props', Status: 'Open' },
  });
  appendRow(book(), {
    tab: 'Notes',
    set: { Date: '2027-03-05', Note: 'Bench: paint comes off it', Departments: 'Props', Status: 'Open' },
  });
  make();
  expect(html('Shift plots')).toContain('too heavy');
  const texts = () =>
    preview().messages.map(({ people, html: page, text }) => [people.join(), `${page}${text}`] as const);
  const mentions = (words: string) =>
    texts()
      .filter(([, all]) => all.includes(words))
      .map(([who]) => who);
  expect(
    texts()
      .map(([who]) => who)
      .sort(),
  ).toEqual(['Kim Lund', 'Lou Bell', 'Lou Bell']);
  expect(mentions('paint')).toEqual(['Kim Lund']);
  expect(mentions('Open notes').concat(mentions('OPEN NOTES'))).not.toContain('Lou Bell');
  send();
  for (const Note of ['The tree is too heavy for one', 'Bench: paint comes off it'])
    editCells(book(), { tab: 'Notes', where: { Note }, set: { Status: 'Done' } });
  edit('Tree', { To: 'USL' });
  make();
  expect(html('Shift plots')).toContain('an open note');
  expect(texts().filter(([who]) => who === 'Lou Bell')).toHaveLength(2);
  expect(mentions('paint')).toEqual([]);
  for (const [who, all] of texts()) if (who === 'Lou Bell') expect(all).not.toContain('note');
});

it('says why each of a household gets it', () => {
  const { make, preview, book } = withDeck();
  editCells(book(), { tab: 'People', where: { 'Person ID': 'P050' }, set: { Email: 'rosa.bell@example.org' } });
  make(OWN);
  const why = preview().messages.map((one) => one.why);
  expect(why).toContain('whose pages they are, guardian of Lou Bell');
  expect(why.join()).not.toContain('called');
});

it('marks for whoever missed a version what is new since the one that they have', () => {
  const { make, send, edit, preview } = withDeck();
  make(OWN);
  send();
  edit('Bench', { To: 'USC' });
  make(OWN);
  edit('Lamp', { To: 'DSR' });
  make(OWN);
  const [message] = preview().messages;
  expect(message?.subject).toContain('v3');
  expect(message?.html).toContain('▲ Since v1: 2 new or changed.');
});

it('makes and sends nothing new between the half and the curtain but in an emergency', () => {
  const { account, call, book, make, send, shown, preview, docs, move } = withDeck();
  make();
  const event = { 'Event ID': 'E900', Date: '2027-03-06', Start: '12:00', End: '16:00', Type: 'Performance' };
  appendRow(book(), { tab: 'Schedule', set: { ...event, Work: 'Curtain 13:20', Status: 'Published' } });
  move(4, 'Throne', 'P050');
  expect(shown()?.quiet).toContain('no new paper between the half (12:50 pm) and the curtain');
  const before = docs().map(({ content }) => content?.data);
  expect(call('makeDeckPapers', { papers: MADE, emergency: false })).toMatchObject({ state: 'refused' });
  expect(call('deckPaper', { name: 'runSheets', emergency: false })).toMatchObject({ state: 'refused', paper: null });
  expect(docs().map(({ content }) => content?.data)).toEqual(before);
  expect(preview()).toMatchObject({ messages: [], hash: '', nothing: expect.stringContaining('tick Emergency') });
  const { hash } = preview(true);
  const refused = { date: '', hash, partial: false, emergency: false };
  expect(call('sendDeckPages', refused)).toMatchObject({ state: 'refused' });
  expect(account.state.mails).toHaveLength(0);
  make(MADE, true);
  expect(docs().map(({ content }) => content?.data)).not.toEqual(before);
  expect(send(true).message).toContain('3 messages sent');
});

it('keeps what was written by hand on the list and on the next issue until it is typed', () => {
  const { call, make, move, html, shown } = withDeck();
  make();
  const note = { paper: 'Run sheets', page: 'SL', words: 'Bench 1 ft to SR' };
  expect(call('addHandNote', { ...note, belongs: 'Spikes' }).deck?.handNotes).toHaveLength(1);
  expect(call('addHandNote', { ...note, belongs: 'Spikes' }).deck?.handNotes).toHaveLength(1);
  expect(shown()).toMatchObject({ notTyped: expect.stringContaining('1 thing written by hand is not typed yet') });
  // It makes no new version by itself.
  expect(make().message).not.toContain('re-issued');
  move(4, 'Throne', 'P050');
  expect(words(make().problems)).toContain('1 thing written by hand is not typed yet');
  expect(html('Run sheets')).toContain('Bench 1 ft to SR (belongs in Spikes)');
  expect(call('handNoteDone', { ...note, became: 'Typed' }).deck?.handNotes).toEqual([]);
  expect(words(make().problems)).not.toContain('written by hand');
  move(5, 'Crown', 'P050');
  make();
  expect(html('Run sheets')).not.toContain('Bench 1 ft');
  expect(call('handNoteDone', { ...note, words: 'nothing of mine', became: 'Typed' })).toMatchObject({
    state: 'refused',
    deck: null,
  });
});

it.each([9, 11, 13])(
  'stops a mailing that was cut off at call %i at the half, and sends the rest after the curtain, each once',
  (at) => {
    const { account, call, book, make, preview, send } = withDeck();
    const event = { 'Event ID': 'E900', Date: '2027-03-06', Start: '12:00', End: '16:00', Type: 'Performance' };
    appendRow(book(), { tab: 'Schedule', set: { ...event, Work: 'Curtain 14:30', Status: 'Published' } });
    make(OWN);
    const { hash } = preview();
    account.faults.arm({ call: at, kind: 'kill' });
    try {
      call('sendDeckPages', { date: '', hash, partial: false, emergency: false });
    } catch {
      // Cut off.
    }
    expect(account.faults.struck).toHaveLength(1);
    account.faults.disarm();
    const before = account.state.mails.length;
    expect(before).toBeLessThan(3);
    account.state.nowMs += 70 * 60_000;
    const refused = { state: 'refused', message: expect.stringContaining('between the half') };
    expect(call('continueJob')).toMatchObject(refused);
    expect(account.state.mails).toHaveLength(before);
    account.state.nowMs += 60 * 60_000;
    if (preview().messages.length > 0) send();
    const to = account.state.mails.map((mail) => mail.to.join());
    expect(new Set(to).size).toBe(to.length);
    const unsure = readTab(book(), 'Outbox').filter(({ State }) => State === 'Unconfirmed').length;
    expect(to.length + unsure).toBeGreaterThanOrEqual(3);
  },
);

it('says beside the row and on Today what contradicts something; beside the row of nobody that they are a child', () => {
  const { call, make, edit, book } = withDeck();
  const flown = () =>
    call('getToday')
      .attention?.filter(({ title }) => title.startsWith('The deck: '))
      .map(({ goTo, problems }) => [goTo?.panel, problems?.filter(({ message }) => message.includes('“fly”')).length]);
  expect(flown()?.flat().at(-1) ?? 0).toBe(0);
  edit('Tree', { Action: 'Fly' });
  expect(flown()).toEqual([['deck', 1]]);
  make();
  const checks = () => readTab(book(), 'Run sheet').map(({ Item, Check = '' }) => [Item, Check]);
  const tree = () => checks().find(([item]) => item === 'Tree')?.[1];
  expect(tree()).toContain('Ask the stage manager who does this.');
  expect(JSON.stringify(checks())).not.toMatch(/Lou|under.18/);
  edit('Tree', { Action: 'Set', Who: 'P050' });
  make();
  expect(tree()).not.toContain('who does this');
});

it('makes only the papers that were chosen, and refuses what is no list', () => {
  const { call, make, docs } = withDeck();
  make(['shiftPlots', '__proto__', 'nothing']);
  expect(docs().map(({ name }) => name)).toEqual(['Shift plots']);
  expect(call('makeDeckPapers', { papers: 'all' as unknown as string[], emergency: false }).state).toBe('refused');
});

it('says that there is nothing to make where nothing is typed, and shows it', () => {
  const account = setUpAccount(SMALL, { now: NOW });
  const call = callsOf(account);
  expect(call('makeDeckPapers', { papers: [], emergency: false })).toMatchObject({
    state: 'nothing',
    message: 'Nothing is typed for the deck yet, so there is no paper to make.',
  });
  expect(call('deckShown').deck?.papers).toEqual([]);
});

it('makes a Doc again that somebody threw away, as the version that it was', () => {
  const { account, make, docs, edit, html, pages } = withDeck();
  make();
  edit('Bench', { To: 'USC' });
  make();
  const before = html('Shift plots');
  for (const file of docs()) delete account.state.files[file.id];
  make();
  expect(html('Shift plots')).toBe(before);
  expect(pages()).toContain('shift plots person/p050 v2');
});

it.each(['kill', 'transient-after'] as const)(
  'says of nobody that they have a page who was not sent it, and sends nothing twice, whichever call ends in %s',
  (kind) => {
    let calls = 100;
    for (let at = 1; at <= calls; at++) {
      const { account, call, make, preview, given, book } = withDeck(false);
      make(OWN);
      const { hash } = preview();
      const before = account.serviceCalls.length;
      account.faults.arm({ call: at, kind });
      const attempt = (act: () => unknown) => {
        try {
          act();
        } catch {
          // Killed.
        }
      };
      attempt(() => call('sendDeckPages', { date: '', hash, partial: false, emergency: false }));
      if (account.faults.struck.length === 0) calls = account.serviceCalls.length - before;
      account.faults.disarm();
      attempt(() => call('continueJob'));
      const left = preview();
      if (left.messages.length > 0)
        call('sendDeckPages', { date: '', hash: left.hash, partial: false, emergency: false });
      const rows = readTab(book(), 'Outbox').filter(({ Kind }) => Kind === 'Pages of the deck');
      const unsure = rows.filter(({ State }) => State !== 'Sent').map(({ To }) => String(To));
      expect(unsure.length).toBeLessThanOrEqual(1);
      expect(given().filter(Boolean).sort()).toEqual([
        ...(unsure.includes('kim.lund@example.org') ? [] : ['P050 v1']),
        ...(unsure.some((to) => /bell@/.test(to)) ? [] : ['P051 v1']),
      ]);
      expect(new Set(account.state.mails.map(({ to }) => to.join())).size).toBe(account.state.mails.length);
      for (const { Key } of rows.filter(({ State }) => State !== 'Sent')) call('markAsSent', { key: String(Key) });
      expect(preview().messages).toEqual([]);
    }
    expect(calls).toBeLessThan(40);
  },
);

it.each(['kill', 'transient-after'] as const)(
  'never gives one version to two texts, whichever call of making them ends in %s',
  (kind) => {
    let calls = 100;
    for (let at = 1; at <= calls; at++) {
      const { account, call, make, edit, html, pages, docs } = withDeck(false);
      make();
      edit('Bench', { To: 'USC' });
      const before = account.serviceCalls.length;
      account.faults.arm({ call: at, kind });
      try {
        call('makeDeckPapers', { papers: MADE, emergency: false });
      } catch {
        // Killed.
      }
      if (account.faults.struck.length === 0) calls = account.serviceCalls.length - before;
      account.faults.disarm();
      const said = /▲ Bench|Bench/.exec(html('Shift plots'))?.[0];
      expect(said).toBe('Bench');
      // Somebody types on before it is made again.
      const isIssued = html('Shift plots').includes('USC');
      edit('Bench', { To: 'DSL' });
      make();
      expect(docs()).toHaveLength(2);
      if (isIssued) expect(pages()).toContain('shift plots person/p050 v3');
      expect(html('Shift plots')).toContain('DSL');
      expect(html('Shift plots')).toMatch(/▲ Since v[12]: 1 new or changed/);
    }
    expect(calls).toBeLessThan(40);
  },
);
