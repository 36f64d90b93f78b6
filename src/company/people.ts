/** People and guardians as the rest of the code knows them: one of each for a row. */
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { guardiansTab, peopleTab } from '../workbook/tabs/company.ts';

export type PersonRecord = TabRecord<typeof peopleTab>;

export type GuardianRecord = TabRecord<typeof guardiansTab>;

/** One row of People. People are told apart by their row: two may have one name, and by mistake one id or none. */
export interface Person {
  /** What is stored about a person elsewhere goes by it; not to be relied on where `stopped` is not `''`. */
  id: string;
  name: string;
  /** What the person is called in the room. */
  called: string;
  group: PersonRecord['Group'];
  role: string;
  characters: string[];
  /** `''` if there is none that can be used. */
  email: string;
  /** Unless the workbook says No, a person counts as a minor. */
  minor: boolean;
  active: boolean;
  /** The day from which a guardian has agreed that the child goes home alone; `''`: nobody has. */
  aloneSince: string;
  /** When the child may go, as typed; `''`: at the end. */
  released: string;
  /** Where the person dresses or waits, as typed; `''`: nowhere in particular. */
  room: string;
  /** Whom one chaperone looks after, as typed; `''`: no group. */
  chaperoneGroup: string;
  /** Why nothing may go out about this person, after the name: “has no Person ID”. `''` normally. */
  stopped: string;
}

/** One row of Guardians. */
export interface Guardian {
  id: string;
  name: string;
  /** People of the same company. */
  of: Person[];
  /** False where a name under Of stands for nobody, or there is none: there may be more children. */
  isOfKnown: boolean;
  /** `''` if there is none that can be used. */
  email: string;
  /** Every address that could be made out in the cell, for barring only. */
  addresses: string[];
  phone: string;
  getsCalls: boolean;
  mayCollect: boolean;
  /** What whoever collects has to say, as typed; `''`: nothing. */
  collectionWord: string;
  /** Whose family the word may be of: besides `of` whoever could be meant by a name under Of that stands for nobody, or for several. */
  wordMayBeOf: readonly Person[];
  /** Never mailed, listed, or allowed to collect. */
  noContact: boolean;
}

export interface Company {
  /** In the order of the tab, active and gone. */
  people: Person[];
  guardians: Guardian[];
}
