/** A day's call: the plan of the day, and for every person their own windows. */

import type { Person } from '../company/company.ts';
import { type Envelope, envelopesFor, type Unreachable } from '../company/recipients.ts';
import type { Problem } from '../jobs/appError.ts';
import type { DateText } from '../jobs/workspace.ts';
import type { ProductionData } from '../production/productionData.ts';
import { clockTime, dateInShort } from '../schedule/dates.ts';
import { type DayPlan, dayPlan } from '../schedule/dayPlan.ts';
import type { CallEvent } from '../schedule/event.ts';
import { timeFromMinutes } from '../workbook/cellDates.ts';

/** One event of a person's day. */
export interface OwnCall {
  event: CallEvent;
  callMinute: number;
}

export interface DailyCall {
  date: DateText;
  plan: DayPlan;
  /** Everybody who is called, each once, in the order of People. */
  called: Person[];
  ownCalls: Map<Person, OwnCall[]>;
  envelopes: Envelope[];
  unreachable: Unreachable[];
  /** Called but away, in words for the stage manager. */
  conflicts: string[];
  /** First call of the day, in minutes after midnight; `null` when nobody is called. */
  firstMinute: number | null;
  problems: Problem[];
}

/** The call for a date, from its published events only. */
export function dailyCall(data: ProductionData, date: DateText): DailyCall {
  const { company, settings } = data;
  const plan = dayPlan(date, data.events, company, data.breakdown, data.conflicts);
  const ownCalls = new Map<Person, OwnCall[]>();
  for (const { event, called } of plan.events) {
    for (const { person, callMinute } of called) {
      ownCalls.set(person, [...(ownCalls.get(person) ?? []), { event, callMinute }]);
    }
  }
  const called = company.people.filter((person) => ownCalls.has(person));
  const { envelopes, unreachable } = envelopesFor(called, company, { minorsToo: settings.minorsToo });
  const minutes = [...ownCalls.values()].flat().map((own) => own.callMinute);
  return {
    date,
    plan,
    called,
    ownCalls,
    envelopes,
    unreachable,
    conflicts: plan.events.flatMap(({ event, away }) =>
      away.map(
        ({ person, conflict }) =>
          `${person.name} is not available for ${event.type} at ${clockTime(event.start)}: conflict ${conflictTime(conflict)}`,
      ),
    ),
    firstMinute: minutes.length === 0 ? null : Math.min(...minutes),
    problems: plan.problems,
  };
}

function conflictTime(conflict: { from: DateText; to: DateText; fromMinute: number; toMinute: number }): string {
  const days =
    conflict.from === conflict.to
      ? dateInShort(conflict.from)
      : `${dateInShort(conflict.from)} to ${dateInShort(conflict.to)}`;
  if (conflict.fromMinute === 0 && conflict.toMinute === 1440) return `${days}, all day`;
  return `${days}, ${clockTime(timeFromMinutes(conflict.fromMinute))} to ${conflict.toMinute === 1440 ? 'the end of the day' : clockTime(timeFromMinutes(conflict.toMinute))}`;
}

/**
 * A name as the production shows it in calls.
 * @example shownName({ name: 'Ana Silva', … }, false) // 'Ana S'
 */
export function shownName(person: Pick<Person, 'name' | 'called'>, full: boolean): string {
  if (full) return person.name;
  const words = person.name.split(' ').filter((word) => word !== '');
  const first = person.called || words[0] || person.name;
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const initial = last === undefined ? '' : Array.from(last)[0];
  return initial ? `${first} ${initial}` : first;
}
