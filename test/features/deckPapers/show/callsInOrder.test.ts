import fc from 'fast-check';
import { type Call, callsInOrder, type Moment } from '../../../../src/features/deckPapers/show/callsInOrder.ts';

const moment = (at: number, cues: string, standby = 30, isCalled = true): Moment<string> => ({
  at,
  cues: cues.split(' '),
  isCalled,
  leads: (cue) => ({ warning: cue.startsWith('FLY') ? 120 : 0, standby }),
});
const said = (calls: readonly Call<string>[]) => calls.map(({ kind, cues }) => `${kind} ${cues.join(' ')}`);

test('a standby comes before the GO of a cue that is further off than the standby’s lead', () => {
  expect(said(callsInOrder([moment(60, 'LX1'), moment(80, 'LX2'), moment(200, 'LX3')]))).toEqual([
    'standby LX1 LX2',
    'go LX1',
    'go LX2',
    'standby LX3',
    'go LX3',
  ]);
});

test('a GO is given before a standby that falls on it', () => {
  expect(said(callsInOrder([moment(60, 'LX1'), moment(90, 'LX2')]))).toEqual([
    'standby LX1',
    'go LX1',
    'standby LX2',
    'go LX2',
  ]);
});

test('the rail is warned, then stood by', () => {
  expect(said(callsInOrder([moment(60, 'LX1'), moment(100, 'FLY1')]))).toEqual([
    'warning FLY1',
    'standby LX1',
    'go LX1',
    'standby FLY1',
    'go FLY1',
  ]);
});

test('a standby is not joined to one that was said before its warning', () => {
  const calls = callsInOrder([moment(1000, 'LX1', 200), moment(1001, 'FLY1', 30)]);
  expect(said(calls)).toEqual(['standby LX1', 'warning FLY1', 'standby FLY1', 'go LX1', 'go FLY1']);
});

test('standbys are apart where something different is typed of when they are given', () => {
  const on = (words: string, one: Moment<string>): Moment<string> => ({
    ...one,
    leads: (cue) => ({ ...one.leads(cue), on: words }),
  });
  const calls = callsInOrder([
    on('', moment(60, 'LX1')),
    on('Places call', moment(61, 'LX2 SD1')),
    on('', moment(62, 'LX3')),
  ]);
  expect(said(calls)).toEqual(['standby LX1 LX3', 'standby LX2 SD1', 'go LX1', 'go LX2 SD1', 'go LX3']);
});

test('what is not called has no standby', () => {
  expect(said(callsInOrder([moment(60, 'LX1'), moment(61, 'LX2', 30, false)]))).toEqual([
    'standby LX1',
    'go LX1',
    'not called LX2',
  ]);
});

test('every cue goes once, in its order, after one standby; a warning comes before that', () => {
  const show = fc.array(
    fc.record({
      step: fc.integer({ min: 0, max: 90 }),
      fly: fc.boolean(),
      standby: fc.integer({ min: 1, max: 90 }),
      isCalled: fc.boolean(),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(show, (steps) => {
      let at = 0;
      const moments = steps.map(({ step, fly, standby, isCalled }, place) => {
        at += step;
        return moment(at, `${fly ? 'FLY' : 'LX'}${place}`, standby, isCalled);
      });
      const calls = callsInOrder(moments);
      const goes = calls.filter(({ kind }) => kind === 'go' || kind === 'not called').flatMap(({ cues }) => cues);
      expect(goes).toEqual(moments.flatMap(({ cues }) => cues));
      for (const { cues, isCalled } of moments) {
        const own = calls.filter((call) => call.cues.includes(cues[0] ?? '')).map(({ kind }) => kind);
        const ahead = cues[0]?.startsWith('FLY') ? ['warning', 'standby'] : ['standby'];
        expect(own).toEqual(isCalled ? [...ahead, 'go'] : ['not called']);
      }
    }),
  );
});
