/** What is used up against the shows to come: when it runs out, and by when to buy more. */
import fc from 'fast-check';
import { consumables, showsToCome } from '../../src/deck/consumables.ts';
import type { CallEvent } from '../../src/schedule/event.ts';
import { eventTypes } from '../../src/schedule/eventTypes.ts';

const typeOf = eventTypes([]);
const NOW = { date: '2027-03-05', time: '12:00' };
const show = (date: string, more: Partial<CallEvent> = {}): CallEvent =>
  ({
    id: date,
    date,
    startMinute: 19 * 60,
    endMinute: 21 * 60,
    eventType: typeOf('Performance'),
    status: 'Published',
    ...more,
  }) as CallEvent;
const SHOWS = ['2027-03-07', '2027-03-05', '2027-03-06'].map((date) => show(date));
const prop = (perShow: number | null, left: number | null, status = '') => ({ perShow, left, status });

it('counts the shows that have not begun and were not cancelled, the soonest first, and nothing else', () => {
  const events = [
    ...SHOWS,
    show('2027-03-04'),
    show('2027-03-05', { startMinute: 11 * 60 }),
    show('2027-03-08', { status: 'Cancelled' }),
    show('2027-03-08', { eventType: typeOf('Dress') }),
    show('2027-03-09', { eventType: typeOf('Preview'), status: 'Draft' }),
  ];
  expect(showsToCome(events, NOW).map(({ date }) => date)).toEqual([
    '2027-03-05',
    '2027-03-06',
    '2027-03-07',
    '2027-03-09',
  ]);
});

it('says for how many shows there is enough, what is missing, and by when to buy', () => {
  const [one] = consumables([prop(2, 5)], SHOWS, NOW);
  expect(one).toMatchObject({ shows: 3, lasts: 2, short: 1, lacks: { date: '2027-03-07' }, buyBy: '2027-03-06' });
});

it('never says a day that has passed', () => {
  expect(consumables([prop(2, 1)], SHOWS, NOW)[0]).toMatchObject({ lasts: 0, short: 5, buyBy: '2027-03-05' });
});

it('takes a part of one for a show, and is not misled by tenths', () => {
  expect(consumables([prop(0.5, 1)], SHOWS, NOW)[0]).toMatchObject({ lasts: 2, short: 0.5 });
  expect(consumables([prop(0.1, 0.3)], SHOWS, NOW)[0]).toMatchObject({ lasts: 3, short: 0, lacks: null, buyBy: '' });
});

it('leaves out what is cut, what is not used up, and what nobody can use', () => {
  const none = [prop(2, 5, 'Cut'), prop(null, 5), prop(0, 5), prop(-1, 5), prop(Number.NaN, 5)];
  expect(consumables(none, SHOWS, NOW)).toEqual([]);
});

it('asks for all of it where nobody has counted, and takes less than nothing for nothing', () => {
  expect(consumables([prop(2, null)], SHOWS, NOW)[0]).toMatchObject({ left: null, short: 6, lacks: null, buyBy: '' });
  expect(consumables([prop(2, -4)], SHOWS, NOW)[0]).toMatchObject({ left: 0, short: 6 });
});

it('names what runs out first on top', () => {
  const needs = consumables([prop(1, 9), prop(1, 2), prop(1, 0), prop(1, null)], SHOWS, NOW);
  expect(needs.map(({ left }) => left)).toEqual([0, 2, null, 9]);
});

it('is short exactly where a show lacks, and enough once that is bought', () => {
  const dates = fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 12 });
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 400 }), (days, tenths, left) => {
      const events = days.map((day) => show(`2027-03-${String(day).padStart(2, '0')}`));
      const [one] = consumables([prop(tenths / 10, left / 10)], events, NOW);
      if (one === undefined) throw new Error('left out');
      expect(one.short > 0).toBe(one.lacks !== null);
      expect(one.lacks === null ? one.buyBy : one.buyBy <= one.lacks.date && one.buyBy >= NOW.date).toBe(
        one.lacks === null ? '' : true,
      );
      const bought = consumables([prop(tenths / 10, left / 10 + one.short)], events, NOW)[0];
      expect(bought).toMatchObject({ short: 0, lacks: null, lasts: one.shows });
    }),
  );
});
