/** What an event is by its Type: as the company's tab Event types says or, of what that says nothing, as it is everywhere. */
import { foldedText } from '../values/text.ts';
import { choiceFrom } from '../workbook/choiceWords.ts';
import { type Behaviour, STANDARD_EVENT_TYPES, STANDARD_TYPE_NAMES } from '../workbook/standardEventTypes.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { eventTypesTab } from '../workbook/tabs/schedule.ts';

export interface EventType {
  /** As the company writes it. */
  name: string;
  behavesAs: Behaviour;
  /** The crew comes early, where the cast is called too. */
  crewEarly: boolean;
  /** Where outside the production its date is not doubted. */
  outside: readonly ('before' | 'after')[];
  /** It has a tech report. */
  isTech: boolean;
  /** It has the sheets of auditions. */
  isAudition: boolean;
  /** The call lists it under fittings. */
  isFitting: boolean;
  /** False for a text that is nobody's type: it counts as Other. */
  isKnown: boolean;
}

/** The type that a text stands for, whatever it is. */
export type EventTypeOf = (text: string) => EventType;

const STANDARD: ReadonlyMap<string, EventType> = new Map(
  STANDARD_EVENT_TYPES.map(
    ({ name, behavesAs, crewEarly = false, outside = [], audition = false, fitting = false, tech = false }) => [
      foldedText(name),
      { name, behavesAs, crewEarly, outside, isTech: tech, isAudition: audition, isFitting: fitting, isKnown: true },
    ],
  ),
);

/** With types that the company added or changed; of two rows of one type the first counts. */
export function eventTypes(records: readonly TabRecord<typeof eventTypesTab>[]): EventTypeOf {
  const own = new Map<string, EventType>();
  for (const record of records) {
    const key = foldedText(record.Type);
    const standard = STANDARD.get(foldedText(choiceFrom(STANDARD_TYPE_NAMES, record.Type) ?? ''));
    const type: EventType = {
      name: record.Type,
      behavesAs: record['Behaves as'] || standard?.behavesAs || 'Other',
      crewEarly: record['Crew early'] === '' ? standard?.crewEarly === true : record['Crew early'] === 'Yes',
      outside: standard?.outside ?? [],
      isTech: standard?.isTech === true,
      isAudition: standard?.isAudition === true,
      isFitting: standard?.isFitting === true,
      isKnown: true,
    };
    if (!own.has(key)) own.set(key, type);
  }
  return (text) => {
    const typed = foldedText(text);
    const standard = foldedText(choiceFrom(STANDARD_TYPE_NAMES, text) ?? '');
    return own.get(typed) ?? own.get(standard) ?? STANDARD.get(standard) ?? unknownType(text);
  };
}

function unknownType(name: string): EventType {
  return {
    name,
    behavesAs: 'Other',
    crewEarly: false,
    outside: [],
    isTech: false,
    isAudition: false,
    isFitting: false,
    isKnown: false,
  };
}
