/** A day's call: the plan of the day, and for every person their own windows. */

import { clearanceWarnings } from '../../company/clearances.ts';
import type { Person } from '../../company/people.ts';
import {
  type Envelope,
  envelopesFor,
  type LeftOut,
  leftOutProblem,
  type Unreachable,
} from '../../company/recipients.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { NO_RULES_CHOSEN } from '../../schedule/childHourDoubts.ts';
import { childVerdicts } from '../../schedule/childHours.ts';
import { type DayEvent, type DayPlan, dayPlan } from '../../schedule/dayPlan.ts';
import { dayWarnings } from '../../schedule/dayWarnings.ts';
import { earlyCalls } from '../../schedule/earlyCalls.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { rehearsableWords } from '../../schedule/rehearsable.ts';
import { calledTogether, withoutUncleared } from '../../schedule/withoutUncleared.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { addDays, clockTime, dateInShort } from '../../values/dates.ts';
import { type Window, windowsText } from '../../values/windows.ts';
import { type OwnWork, ownWorkIn } from './ownWork.ts';

/** One event of a person's day. */
export interface OwnCall {
  event: CallEvent;
  callMinute: number;
  /** When the person is needed, in order; never empty. */
  windows: Window[];
  /** Their own part of the event's work. */
  work: OwnWork;
}

export interface DailyCall {
  date: DateText;
  plan: DayPlan;
  /** Everybody who is called, each once, in the order of People. */
  called: Person[];
  ownCalls: Map<Person, OwnCall[]>;
  /** Told that they were called, and are not any more. */
  cancelled: Person[];
  envelopes: Envelope[];
  unreachable: Unreachable[];
  /** Who would be told besides others, and is not. */
  leftOut: LeftOut[];
  /** Called but away for all or a part of it, in words for the stage manager. */
  conflicts: string[];
  /** What can be rehearsed in spite of that, and what cannot. */
  rehearsable: string[];
  /** Adults whom the production leaves out, because they have no current clearance, in words. */
  uncleared: string[];
  /** What the rules for children say of the day, for the stage manager alone; they stop nothing. */
  childHours: string[];
  /** Places, people, breaks and hours to look at, those of children among them; they stop nothing. */
  warnings: string[];
  /** First call of the day, in minutes after midnight; `null` when nobody is called. */
  firstMinute: number | null;
  /** What cannot be understood: somebody may be missing, so the call does not go out by itself. */
  problems: Problem[];
  /** What should be looked at. */
  doubts: Problem[];
}

/**
 * The call for a date, from its published events only.
 * @param toldIds people who were told of a call for this date before
 */
export function dailyCall(data: ProductionData, date: DateText, toldIds: ReadonlySet<string> = new Set()): DailyCall {
  const { company, settings, breakdown, conflicts } = data;
  const planOf = remembered((day) => dayPlan(data, day));
  const everybody = planOf(date);
  const cleared = data.cleared?.(date);
  const plan = withoutUncleared(everybody, cleared);
  const notCleared =
    cleared === undefined ? [] : clearanceWarnings(everybody.events.map(calledTogether), cleared, true);
  const uncleared = notCleared.map((one) => one.message);
  const ownCalls = new Map<Person, OwnCall[]>();
  for (const day of plan.events) {
    const workOf = ownWorkIn(day, company, breakdown);
    for (const { person, callMinute, windows } of day.called) {
      const own = { event: day.event, callMinute, windows, work: workOf(person, windows) };
      ownCalls.set(person, [...(ownCalls.get(person) ?? []), own]);
    }
  }
  const called = company.people.filter((person) => ownCalls.has(person));
  const cancelled = company.people.filter(
    (person) => person.active && person.id !== '' && toldIds.has(person.id) && !ownCalls.has(person),
  );
  const { envelopes, unreachable, leftOut } = envelopesFor([...called, ...cancelled], company, {
    minorsToo: settings.minorsToo,
  });
  const early = earlyCalls(plan);
  const children = childVerdicts(
    data,
    remembered((day) => (day === date ? plan : withoutUncleared(planOf(day), data.cleared?.(day)))),
    date,
  );
  const noRules = settings.childHours === '' && called.some((person) => person.minor) ? [NO_RULES_CHOSEN] : [];
  const minutes = [...ownCalls.values()].flat().map((own) => own.callMinute);
  return {
    date,
    plan,
    called,
    ownCalls,
    cancelled,
    envelopes,
    unreachable,
    leftOut,
    conflicts: plan.events.flatMap(conflictWords),
    rehearsable: rehearsableWords(plan, company, breakdown, conflicts),
    uncleared,
    childHours: children.lines,
    warnings: [
      ...uncleared,
      ...children.lines,
      ...early.warnings,
      ...dayWarnings(plan, planOf(addDays(date, -1)), settings.hours, children),
      ...noRules,
    ],
    firstMinute: minutes.length === 0 ? null : Math.min(...minutes),
    problems: [...plan.problems, ...early.problems],
    doubts: [...plan.doubts, ...children.problems, ...leftOut.map(leftOutProblem)],
  };
}

/** The children’s days in a row ask for the same days again and again. */
function remembered(planOf: (date: DateText) => DayPlan): (date: DateText) => DayPlan {
  const known = new Map<DateText, DayPlan>();
  return (date) => {
    const plan = known.get(date) ?? planOf(date);
    known.set(date, plan);
    return plan;
  };
}

/** Who cannot come, and for what; who can come for a part only, and for which. */
function conflictWords({ event, away, partly, called }: DayEvent): string[] {
  const name = `${event.eventType.name} at ${clockTime(event.start)}`;
  return [
    ...away.map(
      ({ person, conflict, because }) =>
        `${person.name}: away all of ${name} (${because.join(', ')}); conflict ${conflictTime(conflict)}`,
    ),
    ...partly.map(({ person, conflict, windows, because }) => {
      const left = called.find((one) => one.person === person)?.windows ?? [];
      return `${person.name}: away ${windowsText(windows)}, called ${windowsText(left)} for ${name} (${because.join(', ')}); conflict ${conflictTime(conflict)}`;
    }),
  ];
}

function conflictTime(conflict: { from: DateText; to: DateText; fromMinute: number; toMinute: number }): string {
  const days =
    conflict.from === conflict.to
      ? dateInShort(conflict.from)
      : `${dateInShort(conflict.from)} to ${dateInShort(conflict.to)}`;
  if (conflict.fromMinute === 0 && conflict.toMinute === 1440) return `${days}, all day`;
  return `${days}, ${clockTime(timeFromMinutes(conflict.fromMinute))} to ${conflict.toMinute === 1440 ? 'the end of the day' : clockTime(timeFromMinutes(conflict.toMinute))}`;
}
