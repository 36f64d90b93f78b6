/** Props and boxes on the door's page with a door in memory: none lost or doubled, none shown or sent by a page that is locked. */
import fc from 'fast-check';
import { propWaitWords } from '../../src/door/connectionBar.tsx';
import { LOCK_MS } from '../../src/door/doorSession.ts';
import type { MarkedBox, MarkedProp } from '../../src/sidebar/propsMarked.ts';
import { Evening } from './evening.ts';
import { LINK, WORD } from './memoryDoor.ts';

async function unlock(evening: Evening): Promise<void> {
  await evening.session.unlock(WORD);
  await evening.settled();
  evening.session.props.open();
  await evening.settled();
}

async function unlocked(): Promise<Evening> {
  const evening = new Evening();
  await evening.pass(1);
  await unlock(evening);
  return evening;
}

function boxIn({ session }: Evening, item: string): MarkedBox {
  const box = session.view().props.shown?.boxes.find((one) => one.item === item);
  if (box === undefined) throw new Error(`no box ${item}`);
  return box;
}
function propIn({ session }: Evening, id: string): MarkedProp {
  const prop = session.view().props.shown?.props.find((one) => one.id === id);
  if (prop === undefined) throw new Error(`no prop ${id}`);
  return prop;
}
const storedBy = ({ storage }: Evening): string =>
  JSON.stringify([...storage.kept].filter(([key]) => key.includes('/prop/')));
const serverBox = ({ door }: Evening, item: string) =>
  door.props.shown(door.nowMs, 0).boxes.find((one) => one.item === item)?.isChecked;

it('counts a tap at once, sends it soon, and leaves nothing of it on the device', async () => {
  const evening = await unlocked();
  evening.session.props.tick(boxIn(evening, 'Lantern'), true);
  expect(boxIn(evening, 'Lantern')).toMatchObject({ isChecked: true, isWaiting: true });
  await evening.pass(6);
  expect(boxIn(evening, 'Lantern')).toMatchObject({ isChecked: true, isWaiting: false, checked: '4:10 pm, Door 1' });
  expect(storedBy(evening)).toBe('[]');
});

it('says who has a prop before the script has told, and takes it back to what it was', async () => {
  const evening = await unlocked();
  evening.connection = 'lost';
  evening.session.props.say(propIn(evening, 'PR001'), { what: 'out', who: 'P01' }, 'Mia R');
  expect(propIn(evening, 'PR001')).toMatchObject({ where: 'out', who: 'Mia R', isWaiting: true });
  const { undo } = evening.session.view().props;
  if (undo === null) throw new Error('no undo');
  evening.session.props.takeBack(undo);
  expect(propIn(evening, 'PR001')).toMatchObject({ where: 'place', who: '' });
  evening.connection = 'good';
  await evening.pass(70);
  expect(evening.door.props.received.map((mark) => 'ofMs' in mark)).toEqual([false, true]);
  expect(propIn(evening, 'PR001')).toMatchObject({ where: 'place', isWaiting: false });
});

it('keeps marks over a dead connection, a reload and a lock, and sends each once it is unlocked', async () => {
  const evening = await unlocked();
  evening.connection = 'lost';
  evening.session.props.tick(boxIn(evening, 'Lantern'), true);
  evening.session.props.say(propIn(evening, 'PR003'), { what: 'missing' });
  await evening.pass(20);
  evening.opened();
  evening.connection = 'good';
  await evening.pass(30);
  expect(evening.door.props.received).toEqual([]);
  const { props } = evening.session.view();
  expect(props).toEqual({ isLocked: true, waiting: 2, shown: null, trouble: '', undo: null });
  expect(propWaitWords(props)).toBe('2 prop marks are waiting: unlock the staff’s view to send.');
  await unlock(evening);
  await evening.pass(6);
  expect(evening.door.props.received).toHaveLength(2);
  expect(propIn(evening, 'PR003')).toMatchObject({ where: 'missing', isWaiting: false });
});

it('sends what waits also when nobody looks at props, and asks for nothing then', async () => {
  const evening = await unlocked();
  evening.session.props.leave();
  const asked = () => evening.door.calls.filter((name) => name === 'doorProps').length;
  const before = asked();
  await evening.pass(60);
  expect(asked()).toBe(before);
});

it('forgets what the staff may see when nobody touches the page', async () => {
  const evening = await unlocked();
  await evening.pass(LOCK_MS / 1000 + 1);
  expect(evening.session.view().props).toMatchObject({ isLocked: true, shown: null });
  expect(JSON.stringify(evening.session.view())).not.toContain('Love juice');
});

it('shows a mark that is not taken until somebody has read why, and how it is instead', async () => {
  const evening = await unlocked();
  evening.door.props.refuse = () => 'This box is not in the Presets tab any more.';
  evening.session.props.tick(boxIn(evening, 'Lantern'), true);
  await evening.pass(6);
  expect(boxIn(evening, 'Lantern')).toMatchObject({ isChecked: false, isWaiting: false });
  const [refusal] = evening.session.view().queue.refused;
  expect(refusal).toMatchObject({ name: 'Lantern: checked', message: 'This box is not in the Presets tab any more.' });
  evening.session.dismiss(refusal?.id ?? '');
  expect(evening.session.view().queue.refused).toEqual([]);
});

it('keeps marks of a link that has ended, and of another event, to be written down', async () => {
  const evening = await unlocked();
  evening.connection = 'lost';
  evening.session.props.tick(boxIn(evening, 'Lantern'), true);
  evening.opened(LINK.replace('E012', 'E013'));
  expect(evening.session.props.unsent(false)).toMatchObject([{ typed: expect.stringContaining('Lantern: checked') }]);
  evening.session.props.dropUnsent(false);
  expect(storedBy(evening)).toBe('[]');
});

it('reads no mark that an earlier page kept in another shape', () => {
  const evening = new Evening();
  for (const [at, text] of ['null', '7', '{}', '{"mark":{}}', '{"mark":{"id":"a","box":1}}', 'no json'].entries())
    evening.storage.setItem(`callboard-door/E012/prop/${at}`, text);
  expect(evening.opened().view().props.waiting).toBe(0);
});

it('loses no mark and doubles none in effect, on two phones, whatever becomes of calls and pages', async () => {
  const items = ['Ass’s head', 'Lantern', 'Wall of plywood'] as const;
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('tick' as const),
      phone: fc.nat(1),
      item: fc.constantFrom(...items),
      on: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('connection' as const),
      phone: fc.nat(1),
      to: fc.constantFrom('good', 'lost', 'answerLost'),
    }),
    fc.record({ kind: fc.constantFrom('reload' as const, 'lock' as const, 'pass' as const), phone: fc.nat(1) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const one = await unlocked();
      const other = new Evening(one.door, 'other');
      await other.pass(1);
      await unlock(other);
      const phones = [one, other];
      const meant = new Map<string, boolean>();
      let made = 0;
      for (const now of steps) {
        const evening = phones[now.phone] ?? one;
        if (now.kind === 'tick') {
          if (evening.session.view().props.shown === null) continue;
          evening.session.props.tick(boxIn(evening, now.item), now.on);
          meant.set(now.item, now.on);
          made++;
          // Two people do not tap in one second.
          one.door.nowMs += 1000;
        } else if (now.kind === 'connection') evening.connection = now.to as Evening['connection'];
        else if (now.kind === 'reload') {
          evening.opened();
          if (evening.connection === 'good') await unlock(evening);
        } else if (now.kind === 'lock') {
          evening.session.lock();
          if (evening.connection === 'good') await unlock(evening);
        } else await evening.pass(5);
        await evening.settled();
      }
      for (const evening of phones) {
        evening.connection = 'good';
        await unlock(evening);
        evening.session.hurry();
        await evening.pass(12);
      }
      expect(phones.map(({ session }) => session.view().props.waiting)).toEqual([0, 0]);
      expect(new Set(one.door.props.received.map(({ id }) => id)).size).toBe(made);
      for (const [item, on] of meant) expect([item, serverBox(one, item)]).toEqual([item, on]);
    }),
    { numRuns: 60 },
  );
});
