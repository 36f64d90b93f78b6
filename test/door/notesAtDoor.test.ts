/** Notes on the door's page with a door in memory: none lost or doubled, none shown or sent by a page that is locked. */
import fc from 'fast-check';
import { noteWords } from '../../src/door/connectionBar.tsx';
import { LOCK_MS } from '../../src/door/doorSession.ts';
import { Evening } from './evening.ts';
import { LINK, WORD } from './memoryDoor.ts';

async function unlock(evening: Evening): Promise<void> {
  await evening.session.unlock(WORD);
  await evening.settled();
}

const keptBy = ({ door }: Evening): string[] => door.notes.map(({ note }) => note);
const storedBy = ({ storage }: Evening): string => JSON.stringify([...storage.kept]);

async function unlocked(): Promise<Evening> {
  const evening = new Evening();
  await evening.pass(1);
  await unlock(evening);
  return evening;
}

it('sends a note soon, says that it is kept, and leaves nothing of it on the device', async () => {
  const evening = await unlocked();
  evening.session.notes.add('wig itches');
  await evening.pass(6);
  expect(keptBy(evening)).toContain('wig itches');
  expect(evening.session.view().notes).toMatchObject({ waiting: 0, said: 'The note is kept under General.' });
  expect(storedBy(evening)).not.toContain('wig itches');
});

it('keeps notes over a dead connection, a reload and a lock, and sends each once it is unlocked', async () => {
  const evening = await unlocked();
  evening.connection = 'lost';
  evening.session.notes.add('wig itches');
  evening.session.notes.add('door sticks');
  await evening.pass(20);
  expect(evening.session.view().notes).toMatchObject({ waiting: 2, trouble: 'No connection.' });
  evening.opened();
  evening.connection = 'good';
  await evening.pass(30);
  expect(evening.door.notesAsked).toEqual([]);
  expect(evening.session.view().notes).toMatchObject({ isLocked: true, waiting: 2, queue: [], open: null });
  expect(noteWords(evening.session.view().notes)).toBe('2 notes are waiting: unlock the staff’s view to send.');
  await unlock(evening);
  await evening.pass(12);
  expect(keptBy(evening).filter((note) => note !== 'Ear is loose')).toEqual(['wig itches', 'door sticks']);
  expect(noteWords(evening.session.view().notes)).toBe('');
});

it('forgets the open notes and sends none when nobody touches the page, and keeps what was being typed', async () => {
  const evening = await unlocked();
  await evening.session.notes.look();
  expect(JSON.stringify(evening.session.view().notes)).toContain('Ear is loose');
  evening.session.notes.draft = 'half a no';
  await evening.pass(LOCK_MS / 1000 + 1);
  evening.session.notes.add('typed by nobody');
  await evening.session.notes.look();
  await evening.session.notes.mark('N001', true);
  expect(evening.session.view().notes).toEqual({
    ...{ isLocked: true, waiting: 0, queue: [], open: null, said: '', trouble: '' },
    ...{ refused: null, undo: '', isBusy: false },
  });
  expect(evening.door.calls.filter((name) => name.startsWith('doorNote'))).toEqual(['doorNotes']);
  expect(evening.session.notes.draft).toBe('half a no');
});

it('shows no answer that comes after the page was locked', async () => {
  const evening = await unlocked();
  const looking = evening.session.notes.look();
  evening.session.lock();
  await looking;
  await unlock(evening);
  expect(evening.session.view().notes.open).toBeNull();
});

it('locks itself where the script says so, and still has the note', async () => {
  const evening = await unlocked();
  evening.door.doorNote = () => ({ state: 'locked', message: 'Lock and unlock the page once more.' });
  evening.session.notes.add('wig itches');
  await evening.pass(2);
  expect(evening.session.view()).toMatchObject({ staff: null, notes: { isLocked: true, waiting: 1 } });
});

it('says why a note is not taken, goes on with the others, and gives its words back to be changed', async () => {
  const evening = await unlocked();
  evening.session.notes.add('props:');
  evening.session.notes.add('door sticks');
  await evening.pass(12);
  const { refused, waiting } = evening.session.view().notes;
  expect([refused?.message, waiting]).toEqual(['Type the note as well.', 1]);
  expect(keptBy(evening)).toContain('door sticks');
  evening.session.notes.draft = 'more';
  evening.session.notes.takeBack(refused?.note.id ?? '');
  expect(evening.session.notes.draft).toBe('props:\nmore');
  expect(evening.session.view().notes).toMatchObject({ refused: null, waiting: 0 });
  expect(storedBy(evening)).not.toContain('props:');
});

it('marks a note done and open again, and says so where the connection is dead', async () => {
  const evening = await unlocked();
  await evening.session.notes.mark('N001', true);
  expect(evening.session.view().notes).toMatchObject({ undo: 'N001', open: { groups: [] } });
  await evening.session.notes.mark('N001', false);
  expect(evening.session.view().notes.undo).toBe('');
  evening.connection = 'lost';
  await evening.session.notes.mark('N001', true);
  expect(evening.session.view().notes).toMatchObject({ undo: '', trouble: 'No connection. Try again.' });
});

it('keeps notes of a link that has ended, and of another event, to be written down', async () => {
  const evening = await unlocked();
  evening.connection = 'lost';
  evening.session.notes.add('wig itches');
  const other = evening.opened(LINK.replace('E012', 'E013'));
  expect(other.notes.unsent(false).map(({ typed }) => typed)).toEqual(['wig itches']);
  const own = evening.opened();
  expect(own.notes.unsent(false)).toEqual([]);
  evening.connection = 'good';
  evening.door.closed = 'This link has ended.';
  await evening.pass(6);
  expect(own.view()).toMatchObject({ closed: 'This link has ended.', notes: { waiting: 1, queue: [] } });
  expect(own.notes.unsent(true).map(({ typed }) => typed)).toEqual(['wig itches']);
  own.notes.dropUnsent(true);
  expect(storedBy(evening)).not.toContain('wig itches');
});

it('opens whatever stands in what the browser kept of notes', async () => {
  const evening = new Evening();
  for (const [at, text] of ['null', '{}', '[]', '{"id":1,"typed":"a"}', '{"id":"a"}', 'no json'].entries())
    evening.storage.setItem(`callboard-door/E012/note/${at}`, text);
  expect(evening.opened().view().notes.waiting).toBe(0);
});

it('loses no note and doubles none, and sends none while it is locked, whatever becomes of calls and pages', async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('note' as const),
      words: fc.constantFrom('wig', 'door', '=1+1', '\u{1F3AD}', 'wig '),
    }),
    fc.record({ kind: fc.constant('connection' as const), to: fc.constantFrom('good', 'lost', 'answerLost') }),
    fc.record({ kind: fc.constantFrom('reload', 'lock', 'unlock', 'pass') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const evening = await unlocked();
      const typed = new Set<string>();
      let made = 0;
      for (const one of steps) {
        if (one.kind === 'note') {
          if (evening.session.view().staff === null) continue;
          const words = `${one.words}${++made}`;
          typed.add(words);
          evening.session.notes.add(words);
        } else if (one.kind === 'connection') evening.connection = one.to as Evening['connection'];
        else if (one.kind === 'reload') evening.opened();
        else if (one.kind === 'lock') evening.session.lock();
        else if (one.kind === 'unlock') await unlock(evening);
        else await evening.pass(5);
        await evening.settled();
        if (evening.session.view().staff !== null) continue;
        const asked = evening.door.calls.length;
        await evening.pass(1);
        expect(evening.door.calls.slice(asked).filter((name) => name.startsWith('doorNote'))).toEqual([]);
        expect(JSON.stringify(evening.session.view().notes)).not.toMatch(/wig|door|Ear/);
      }
      evening.connection = 'good';
      await unlock(evening);
      evening.session.hurry();
      await evening.pass(8 * (typed.size + 1));
      expect(
        keptBy(evening)
          .filter((note) => note !== 'Ear is loose')
          .sort(),
      ).toEqual([...typed].sort());
      expect(evening.session.view().notes.waiting).toBe(0);
    }),
    { numRuns: 60 },
  );
});
