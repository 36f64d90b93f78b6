/** The dates of a production in the order in which they come. */
import { dateInFull } from './dates.ts';

/** Names of the settings. */
export const MILESTONES = ['First rehearsal', 'Tech starts', 'Opening', 'Closing', 'Strike'] as const;

export type Milestone = (typeof MILESTONES)[number];

/**
 * What is wrong with the order, by the later milestone's name; `''` is a date that is not known yet. Days are as `2027-03-05`.
 * @example datesOutOfOrder((name) => ({ Opening: '2027-03-05', Closing: '2027-03-04' })[name] ?? '').get('Closing')
 */
export function datesOutOfOrder(dateOf: (name: Milestone) => string): Map<Milestone, string> {
  const known = MILESTONES.map((name) => ({ name, date: dateOf(name) })).filter(({ date }) => date !== '');
  return new Map(
    known.flatMap(({ name, date }, at): [Milestone, string][] => {
      const before = known[at - 1];
      if (before === undefined || date >= before.date) return [];
      const message = `${name} is on ${dateInFull(date)}, before ${before.name} on ${dateInFull(before.date)}. Fix one of the two.`;
      return [[name, message]];
    }),
  );
}
