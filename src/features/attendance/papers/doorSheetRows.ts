/**
 * Who may collect each child after an event, and whom to phone: for the adult in charge at the door. Nobody who must not be
 * contacted is in it, nor a number of theirs.
 */
import { barredPhones } from '../../../company/barredPhones.ts';
import { guardiansOf } from '../../../company/company.ts';
import { minorsOwnFrom } from '../../../company/minorsOwn.ts';
import type { Company, Guardian, Person } from '../../../company/people.ts';
import { shownNames } from '../../../company/shownName.ts';
import type { DayEvent } from '../../../schedule/dayPlan.ts';
import { dateInFull } from '../../../values/dates.ts';
import { sortedByName } from '../../../values/nameOrder.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { adultsWhoMayCollect, goesAlone } from '../door/release.ts';
import { byChaperone } from '../signInSections.ts';

export interface PhoneLine {
  name: string;
  /** `''` where there is none that may be phoned. */
  phone: string;
}

export interface DoorSheetRow {
  name: string;
  mayCollect: PhoneLine[];
  /** Guardians who may not collect. */
  toPhone: PhoneLine[];
  /** The day since which a guardian has agreed, in full; `''`: nobody has. */
  aloneSince: string;
  /** When the child may go, an early pick-up, that the family has a word: a line each. */
  plan: string[];
}

export interface DoorSheet {
  /** Children who are called, each chaperone group together. */
  groups: { title: string; rows: DoorSheetRow[] }[];
  /** Children who said that they cannot come: if one comes after all, this holds. */
  notExpected: DoorSheetRow[];
  /** Children whom nobody may collect. */
  nobody: DoorSheetRow[];
  /** Guardians whose number is also that of somebody who must not be contacted. */
  withoutNumber: Guardian[];
}

/** @param planOf what holds for a child on that day, a line each */
export function doorSheetRows(
  company: Company,
  { event, called, away }: DayEvent,
  planOf: (person: Person) => string[] = () => [],
): DoorSheet {
  const minors = minorsOwnFrom(company);
  const isBarred = barredPhones(company);
  // Two children of one name are told apart: one of them may be collected.
  const show = shownNames(company, true);
  const withoutNumber = new Set<Guardian>();
  const line = (one: Guardian): PhoneLine => {
    const phone = oneLine(one.phone);
    if (isBarred(one.phone)) withoutNumber.add(one);
    return { name: oneLine(one.name), phone: isBarred(one.phone) ? '' : phone };
  };
  const rowOf = (person: Person): DoorSheetRow => {
    const may = adultsWhoMayCollect(company, person);
    const others = guardiansOf(company, person).filter((one) => !may.includes(one) && minors.reason(one) === '');
    return {
      name: show(person),
      mayCollect: may.map(line),
      toPhone: others.map(line),
      aloneSince: goesAlone(person, event.date) ? dateInFull(person.aloneSince) : '',
      plan: planOf(person),
    };
  };
  const childrenOf = (people: readonly { person: Person }[]) =>
    sortedByName(
      people.map(({ person }) => person).filter(({ minor }) => minor),
      ({ name }) => name,
    );
  const groups = byChaperone(childrenOf(called), (person) => person).map((people) => ({
    title: people[0]?.chaperoneGroup ?? '',
    rows: people.map(rowOf),
  }));
  const notExpected = childrenOf(away).map(rowOf);
  const all = [...groups.flatMap(({ rows }) => rows), ...notExpected];
  return {
    groups,
    notExpected,
    nobody: all.filter(({ mayCollect }) => mayCollect.length === 0),
    withoutNumber: [...withoutNumber],
  };
}
