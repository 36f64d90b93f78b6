/** The page’s session with a door in memory: nothing lost, nothing doubled, nothing kept that only the staff may see. */
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { LOCK_MS } from '../../src/door/doorSession.ts';
import type { DoorMark } from '../../src/features/attendance/door/doorTypes.ts';
import { Evening, SECOND_MS, WRONG_MS } from './evening.ts';
import { COLLECTION_WORD, PASS, STAFF, STAFF_TEXTS, WORD } from './memoryDoor.ts';

const MIA = { id: 'P01', name: 'Mia R' };
const BEN = { id: 'P03', name: 'Ben O' };
const ZARA = { id: 'P05', name: 'Zara M' };
const state = ({ session }: Evening, id: string) => session.view().people.find((one) => one.id === id)?.state;

async function started(): Promise<Evening> {
  const evening = new Evening();
  await evening.pass(1);
  return evening;
}

it('shows a tap at once, sends it soon, and stamps it with the server’s time', async () => {
  const evening = await started();
  evening.session.mark(MIA, 'in');
  expect(state(evening, 'P01')).toBe('in');
  const tappedMs = evening.door.nowMs;
  await evening.pass(5);
  expect(evening.door.person('P01')).toMatchObject({ state: 'in', in: '4:10 pm' });
  expect(evening.door.received).toMatchObject([{ person: 'P01', what: 'in', atMs: tappedMs }]);
  expect(evening.session.view().queue.waiting).toEqual([]);
});

it('sends what was tapped together, and never sooner than four seconds after the last call', async () => {
  const evening = await started();
  const beganMs: number[] = [];
  const step = evening.door.doorMarks.bind(evening.door);
  evening.door.doorMarks = (request) => {
    beganMs.push(evening.door.nowMs);
    return step(request);
  };
  for (let tap = 0; tap < 20; tap++) {
    evening.session.mark(tap % 2 === 0 ? MIA : BEN, 'in');
    await evening.pass(1);
  }
  await evening.pass(8);
  expect(evening.door.received).toHaveLength(20);
  expect(beganMs.length).toBeLessThanOrEqual(7);
  for (const [at, ms] of beganMs.entries())
    if (at > 0) expect(ms - (beganMs[at - 1] ?? 0)).toBeGreaterThanOrEqual(4000);
});

it('keeps marks over a dead connection and a reload, and sends each once', async () => {
  const evening = await started();
  evening.connection = 'lost';
  evening.session.mark(MIA, 'in');
  evening.session.mark(BEN, 'in');
  const tappedMs = evening.door.nowMs;
  await evening.pass(40);
  expect(evening.session.view()).toMatchObject({ trouble: 'No connection.', queue: { waiting: [{}, {}] } });
  evening.opened();
  expect(state(evening, 'P01')).toBe('in');
  await evening.pass(5);
  evening.connection = 'good';
  evening.session.hurry();
  await evening.pass(10);
  expect(evening.door.received.map(({ person, atMs }) => [person, atMs])).toEqual([
    ['P01', tappedMs],
    ['P03', tappedMs],
  ]);
  expect(evening.session.view()).toMatchObject({ trouble: '', queue: { waiting: [] } });
});

it('sends a mark again under the same id where its answer was lost', async () => {
  const evening = await started();
  evening.connection = 'answerLost';
  evening.session.mark(MIA, 'in');
  await evening.pass(6);
  evening.connection = 'good';
  await evening.pass(20);
  expect(new Set(evening.door.received.map(({ id }) => id)).size).toBe(1);
  expect(evening.door.received.length).toBeGreaterThan(1);
  expect(evening.session.view().queue.waiting).toEqual([]);
});

it('puts whoever was refused back where the server says, with its words until they are read', async () => {
  const evening = await started();
  evening.door.refuse = ({ person }) => (person === 'P01' ? 'Mark them on the paper sheet.' : '');
  evening.session.mark(MIA, 'in');
  await evening.pass(6);
  expect(state(evening, 'P01')).toBe('late');
  expect(evening.session.view().undos).toEqual([]);
  evening.opened();
  const [refusal] = evening.session.view().queue.refused;
  expect(refusal).toMatchObject({ name: 'Mia R', message: 'Mark them on the paper sheet.' });
  evening.session.dismiss(refusal?.id ?? '');
  expect(evening.opened().view().queue.refused).toEqual([]);
});

it('takes a tap back within a minute, also while it is still to be sent, and not later', async () => {
  const evening = await started();
  evening.session.mark(MIA, 'in');
  const [undo] = evening.session.view().undos;
  if (undo === undefined) throw new Error('nothing to undo');
  evening.session.undo(undo);
  expect(evening.session.view().undos).toEqual([]);
  await evening.pass(6);
  expect(evening.door.received.map(({ what }) => what)).toEqual(['in', 'notIn']);
  expect(evening.door.person('P01')?.state).toBe('expected');
  evening.session.mark(BEN, 'in');
  await evening.pass(59);
  expect(evening.session.view().undos).toHaveLength(1);
  await evening.pass(2);
  expect(evening.session.view().undos).toEqual([]);
});

it('keeps what is unsent when the link is closed, and calls no more', async () => {
  const evening = await started();
  evening.session.mark(MIA, 'in');
  evening.door.closed = 'This link has ended.';
  await evening.pass(30);
  const view = evening.session.view();
  expect([view.closed, view.queue.waiting.map(({ name }) => name)]).toEqual(['This link has ended.', ['Mia R']]);
  const calls = evening.door.calls.length;
  await evening.pass(60);
  expect(evening.door.calls).toHaveLength(calls);
  expect([...evening.storage.kept.keys()].filter((key) => key.endsWith('/roster'))).toEqual([]);
});

it('waits longer while the server is busy, and loses nothing', async () => {
  const evening = await started();
  evening.door.busy = true;
  evening.session.mark(MIA, 'in');
  await evening.pass(60);
  expect(evening.session.view().trouble).toBe('Google is busy.');
  expect(evening.door.calls.filter((name) => name === 'doorMarks').length).toBeLessThanOrEqual(4);
  evening.door.busy = false;
  await evening.pass(60);
  expect(evening.door.person('P01')?.state).toBe('in');
});

it('asks for the roster every 20 seconds while the page is seen, and not while it is not', async () => {
  const evening = await started();
  await evening.pass(60);
  expect(evening.door.calls).toHaveLength(4);
  evening.isVisible = false;
  await evening.pass(60);
  expect(evening.door.calls).toHaveLength(4);
});

describe('the staff’s view', () => {
  it('opens by the word alone, releases a child, and forgets everything when nobody touches the page', async () => {
    const evening = await started();
    expect(await evening.session.unlock('friday')).toBe('That is not the unlock word.');
    expect(await evening.session.unlock(WORD)).toBe('');
    expect(evening.session.view().staff?.get('P01')?.collectors).toHaveLength(1);
    evening.session.mark(ZARA, 'out', { release: { by: 'adult', guardianId: 'G01' } });
    await evening.pass(6);
    expect(evening.door.person('P05')?.state).toBe('gone');
    expect(evening.door.marksAsked.map(({ staff }) => staff)).toEqual([STAFF]);
    await evening.pass(LOCK_MS / SECOND_MS);
    expect(evening.session.view().staff).toBeNull();
  });

  it('sends a release that was chosen before it was locked', async () => {
    const evening = await started();
    await evening.session.unlock(WORD);
    evening.connection = 'lost';
    evening.session.mark(ZARA, 'out', { release: { by: 'adult', guardianId: 'G01' } });
    await evening.pass(6);
    evening.session.lock();
    evening.connection = 'good';
    await evening.pass(40);
    expect(evening.door.person('P05')?.state).toBe('gone');
  });

  it('holds a release after a reload until the word is typed again, and sends everything else', async () => {
    const evening = await started();
    await evening.session.unlock(WORD);
    evening.connection = 'lost';
    evening.session.mark(ZARA, 'out', { release: { by: 'permission', name: 'Olga Petrov', givenBy: 'Dana Malik' } });
    evening.session.mark(MIA, 'in');
    await evening.pass(2);
    evening.opened();
    evening.connection = 'good';
    await evening.pass(30);
    expect(evening.door.received.map(({ person }) => person)).toEqual(['P01']);
    expect(evening.session.view().held).toBe(1);
    await evening.session.unlock(WORD);
    await evening.pass(6);
    expect(evening.door.person('P05')?.state).toBe('gone');
    expect(evening.session.view().held).toBe(0);
  });

  it('holds a pick-up and a visitor until the word is typed again after a reload, and sends everything else', async () => {
    const evening = await started();
    await evening.session.unlock(WORD);
    evening.connection = 'lost';
    evening.session.pickUp(ZARA, { time: '16:30', by: 'Olga Petrov', givenBy: 'Dana Malik' });
    evening.session.visitor('Grace Hall', false);
    evening.session.mark(MIA, 'in');
    expect(evening.session.view().people.map(({ name }) => name)).toContain('Grace Hall');
    expect(evening.session.view().people.find(({ id }) => id === 'P05')?.pickUp).toBe('4:30 pm');
    await evening.pass(2);
    evening.opened();
    evening.connection = 'good';
    await evening.pass(30);
    expect(evening.door.received.map(({ person }) => person)).toEqual(['P01']);
    expect(evening.session.view().held).toBe(2);
    await evening.session.unlock(WORD);
    await evening.pass(6);
    expect(evening.door.received.map(({ what }) => what)).toEqual(['in', 'pickUp', 'in']);
    expect(evening.session.view().held).toBe(0);
  });

  it('has the names of those who were not called, and forgets them when it is locked', async () => {
    const evening = await started();
    expect(evening.session.view().others).toEqual([]);
    await evening.session.unlock(WORD);
    expect(evening.session.view().others.map(({ name }) => name)).toContain('Ines K');
    evening.session.lock();
    expect(evening.session.view().others).toEqual([]);
  });

  it('says by which device a word is tried, and later that it was unlocked before', async () => {
    const evening = await started();
    await evening.session.unlock('friday');
    await evening.session.unlock(WORD);
    evening.opened();
    await evening.session.unlock(WORD);
    const asked = evening.door.unlocksAsked;
    expect(asked.map(({ known }) => known)).toEqual(['', '', 'known before']);
    expect(new Set(asked.map(({ device }) => device)).size).toBe(1);
    expect(asked[0]?.device).toMatch(/^[a-z0-9]{1,20}$/);
  });

  it('is checked for a collection word, and says what to do where it cannot be', async () => {
    const evening = await started();
    await evening.session.unlock(WORD);
    expect(await evening.session.checkWord('P05', COLLECTION_WORD)).toEqual({ pass: PASS });
    expect(await evening.session.checkWord('P05', 'no')).toEqual({ message: expect.stringContaining('not the word') });
    evening.connection = 'lost';
    const lost = evening.session.checkWord('P05', COLLECTION_WORD);
    await evening.pass(60);
    expect(await lost).toEqual({ message: expect.stringContaining('No connection') });
    evening.session.lock();
    evening.connection = 'good';
    expect(await evening.session.checkWord('P05', COLLECTION_WORD)).toHaveProperty('message');
  });

  it('leaves nothing of it in what the device keeps', async () => {
    const evening = await started();
    await evening.session.unlock(WORD);
    evening.session.mark(ZARA, 'out', { release: { by: 'adult', guardianId: 'G01' } });
    await evening.pass(3);
    const kept = JSON.stringify([...evening.storage.kept]);
    for (const text of STAFF_TEXTS) expect(kept).not.toContain(text);
    expect(kept).toContain('Zara M');
    expect(kept).not.toContain('Ines K');
  });
});

it('works where the browser keeps nothing, and says so', async () => {
  const evening = new Evening();
  evening.storage.isBroken = true;
  evening.opened();
  await evening.pass(1);
  evening.session.mark(MIA, 'in');
  expect(evening.session.view().keeps).toBe(false);
  await evening.pass(6);
  expect(evening.door.person('P01')?.state).toBe('in');
});

it('shows the roster that it kept for as long as an evening lasts, and no longer', async () => {
  const evening = await started();
  evening.connection = 'lost';
  evening.door.nowMs += 11 * 3_600_000;
  expect(evening.opened().view()).toMatchObject({ isKept: true, roster: { people: [{}, {}, {}, {}, {}], others: [] } });
  evening.door.nowMs += 2 * 3_600_000;
  expect(evening.opened().view().roster).toBeNull();
});

it('opens whatever stands in what the browser kept, and asks anew', async () => {
  const evening = await started();
  const kinds = ['roster', 'roll-break', 'come', 'known', 'mark/x', 'refused/x'];
  const junk = [
    '',
    'null',
    '7',
    '[]',
    '[null]',
    '{}',
    '{"people":[null]}',
    '{"listed":[null],"ticked":[]}',
    '{"mark":{"id":7}}',
  ];
  for (const text of [...junk, `{"savedMs":${evening.door.nowMs + WRONG_MS},"roster":{"people":[null]}}`]) {
    for (const kind of kinds) evening.storage.kept.set(`callboard-door/E012/${kind}`, text);
    const session = evening.opened();
    expect({ text, people: session.view().people.length, waiting: session.view().queue.waiting }).toMatchObject({
      ...{ text, people: expect.any(Number), waiting: [] },
    });
    await evening.pass(3);
    expect({ text, people: session.view().people.length }).toEqual({ text, people: 5 });
  }
});

it('sends marks by another link of the same event, and shows those of another event to be written down', async () => {
  const evening = await started();
  evening.connection = 'lost';
  evening.session.mark(MIA, 'in');
  await evening.pass(2);
  evening.connection = 'good';
  evening.opened('link~E013~hq3k2~00');
  await evening.pass(6);
  expect(evening.door.received).toEqual([]);
  expect(evening.session.view().strays.map(({ name }) => name)).toEqual(['Mia R']);
  evening.opened('link~E012~zzzzz~11');
  await evening.pass(6);
  expect(evening.door.person('P01')?.state).toBe('in');
});

it('takes nothing away from another page of the same phone', async () => {
  const evening = await started();
  evening.connection = 'lost';
  const first = evening.session;
  first.mark(MIA, 'in');
  const second = evening.opened();
  second.mark(BEN, 'in');
  await evening.pass(2);
  evening.connection = 'good';
  second.hurry();
  await evening.pass(10);
  evening.session = first;
  first.hurry();
  await evening.pass(10);
  evening.opened();
  expect(evening.session.view().queue.waiting).toEqual([]);
  expect(new Set(evening.door.received.map(({ id }) => id)).size).toBe(2);
  expect([state(evening, 'P01'), state(evening, 'P03')]).toEqual(['in', 'in']);
});

it('gives up waiting for an answer that never comes', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  try {
    const evening = new Evening();
    let answer = (): void => {};
    evening.door.doorRoster = () => new Promise((resolve) => (answer = () => resolve(null))) as never;
    evening.session.step();
    await jest.advanceTimersByTimeAsync(46_000);
    answer();
    expect(evening.session.view().trouble).toBe('No connection.');
  } finally {
    jest.useRealTimers();
  }
});

it('loses no tap and doubles none, whatever becomes of calls, pages and reloads', async () => {
  const person = fc.constantFrom(MIA, BEN, { id: 'P08', name: 'Ines K' });
  const tap = fc.record({
    kind: fc.constant('tap' as const),
    person,
    what: fc.constantFrom<DoorMark['what']>('in', 'notIn'),
  });
  const act = fc.oneof(
    tap,
    fc.record({ kind: fc.constantFrom('reload' as const, 'pass' as const) }),
    fc.record({
      kind: fc.constant('connection' as const),
      to: fc.constantFrom<Evening['connection']>('good', 'lost', 'answerLost'),
    }),
    fc.record({ kind: fc.constant('busy' as const), busy: fc.boolean() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const evening = await started();
      const last = new Map<string, string>();
      let taps = 0;
      for (const one of acts) {
        if (one.kind === 'tap') {
          taps++;
          last.set(one.person.id, one.what === 'in' ? 'in' : 'expected');
          evening.session.mark(one.person, one.what);
        } else if (one.kind === 'reload') evening.opened();
        else if (one.kind === 'connection') evening.connection = one.to;
        else if (one.kind === 'busy') evening.door.busy = one.busy;
        else await evening.pass(3);
        await evening.settled();
      }
      evening.connection = 'good';
      evening.door.busy = false;
      evening.session.hurry();
      await evening.pass(12);
      expect(evening.session.view().queue).toEqual({ waiting: [], refused: [] });
      expect(new Set(evening.door.received.map(({ id }) => id)).size).toBe(taps);
      for (const [id, wanted] of last) expect(evening.door.person(id)?.state).toBe(wanted);
    }),
    { numRuns: 60 },
  );
});
