/** The types of events that every workbook starts with; a company adds its own in the tab Event types. */

/** What an event of a type is for the paperwork: a Rehearsal has a rehearsal report, a Show a performance report. */
export const BEHAVIOURS = ['Rehearsal', 'Show', 'Meeting', 'Other'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export interface StandardEventType {
  readonly name: string;
  readonly behavesAs: Behaviour;
  /** Where the cast is called too, the crew comes early (docs/theatre.md, Sign-in). */
  readonly crewEarly?: true;
  /** It may lie before the first rehearsal or after the last day; the date of any other one is doubted there. */
  readonly outside?: readonly ('before' | 'after')[];
  /** It has a tech report in the place of a rehearsal report. */
  readonly tech?: true;
  /** People are seen for parts: it has the sign-in sheet and form of auditions. */
  readonly audition?: true;
  /** The call lists it under fittings, one person after the other. */
  readonly fitting?: true;
  /** Other words for it, as `foldedText` writes them. */
  readonly words?: readonly string[];
}

export const STANDARD_EVENT_TYPES: readonly StandardEventType[] = [
  { name: 'Rehearsal', behavesAs: 'Rehearsal', words: ['rehearsals', 'scene work', 'blocking', 'reh'] },
  {
    name: 'Music',
    behavesAs: 'Rehearsal',
    words: ['music rehearsal', 'music call', 'vocal rehearsal', 'vocals', 'singing'],
  },
  { name: 'Dance', behavesAs: 'Rehearsal', words: ['dance rehearsal', 'dance call', 'choreography', 'movement'] },
  { name: 'Understudy', behavesAs: 'Rehearsal', words: ['understudy rehearsal', 'understudies', 'cover rehearsal'] },
  { name: 'Brush-up', behavesAs: 'Rehearsal', words: ['brush up', 'brushup', 'brush-up rehearsal'] },
  { name: 'Put-in', behavesAs: 'Rehearsal', words: ['put in', 'putin', 'put-in rehearsal'] },
  { name: 'Sitzprobe', behavesAs: 'Rehearsal', words: ['sitz', 'wandelprobe'] },
  { name: 'Designer run', behavesAs: 'Rehearsal', words: ['design run', 'designers run'] },
  { name: 'Spacing', behavesAs: 'Rehearsal', words: ['spacing rehearsal', 'spacing call'] },
  { name: 'Dry tech', behavesAs: 'Rehearsal', tech: true, words: ['dry-tech'] },
  {
    name: 'Cue-to-cue',
    behavesAs: 'Rehearsal',
    tech: true,
    crewEarly: true,
    words: ['cue to cue', 'q2q', 'q-to-q', 'ctc'],
  },
  {
    name: 'Tech',
    behavesAs: 'Rehearsal',
    tech: true,
    crewEarly: true,
    words: ['tech rehearsal', 'technical rehearsal', 'technical'],
  },
  {
    name: 'Dress',
    behavesAs: 'Rehearsal',
    crewEarly: true,
    words: ['dress rehearsal', 'dress run', 'final dress', 'first dress'],
  },
  { name: 'Preview', behavesAs: 'Show', crewEarly: true, words: ['previews', 'preview performance'] },
  {
    name: 'Performance',
    behavesAs: 'Show',
    crewEarly: true,
    words: ['performances', 'show', 'matinee', 'opening night', 'closing night'],
  },
  { name: 'Fight call', behavesAs: 'Other', words: ['fight', 'fight rehearsal'] },
  {
    name: 'Fitting',
    behavesAs: 'Other',
    outside: ['before'],
    fitting: true,
    words: ['fittings', 'costume fitting', 'costume fittings'],
  },
  { name: 'Tutorial', behavesAs: 'Other', outside: ['before'], words: ['tutorials', 'tutoring', 'school'] },
  { name: 'Meeting', behavesAs: 'Meeting', outside: ['before', 'after'], words: ['meetings', 'production meeting'] },
  { name: 'Paper tech', behavesAs: 'Meeting', words: ['paper-tech'] },
  { name: 'Audition', behavesAs: 'Other', outside: ['before'], audition: true, words: ['auditions'] },
  {
    name: 'Callback',
    behavesAs: 'Other',
    outside: ['before'],
    audition: true,
    words: ['callbacks', 'call back', 'recall'],
  },
  {
    name: 'Photo',
    behavesAs: 'Other',
    outside: ['before', 'after'],
    words: ['photos', 'photo call', 'photo shoot', 'headshots'],
  },
  { name: 'Press', behavesAs: 'Other', outside: ['before', 'after'], words: ['press call', 'press night'] },
  { name: 'Interview', behavesAs: 'Other', outside: ['before', 'after'], words: ['interviews'] },
  {
    name: 'Shoot',
    behavesAs: 'Other',
    outside: ['before', 'after'],
    words: ['video shoot', 'filming', 'trailer shoot'],
  },
  {
    name: 'Load-in',
    behavesAs: 'Other',
    words: ['load in', 'loadin', 'get-in', 'get in', 'bump in', 'fit-up', 'fit up'],
  },
  { name: 'Strike', behavesAs: 'Other', outside: ['after'], words: ['set strike', 'load-out', 'load out', 'get-out'] },
];

/** In the order in which they are chosen. */
export const STANDARD_TYPE_NAMES: readonly string[] = STANDARD_EVENT_TYPES.map(({ name }) => name);
