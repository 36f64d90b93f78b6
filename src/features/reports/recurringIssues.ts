/**
 * What keeps coming back: the same tag, cue, prop or person in three reports or more, as long as something of it is open. It goes
 * by what is typed alone: a tag, a cue's number, a name or an ID in full. Similar words are nobody's guess.
 */
import { withoutAccents } from '../../values/names.ts';
import { foldedText } from '../../values/text.ts';
import type { NoteRecord } from './noteFacts.ts';

/** In so many reports a thing keeps coming back (docs/theatre.md, Reports). */
const LEAST_REPORTS = 3;
/** The worst of them; more is no list that anybody works through. */
const MOST_SHOWN = 12;
/** Places that are quoted of each, the latest. */
const MOST_QUOTED = 6;

export interface NamedThing {
  /** As it is shown: `Bottom’s head (PR004)`. */
  name: string;
  /** Words that stand for it, each in full: an ID, a name. */
  words: readonly string[];
}

export interface RecurringIssue {
  /** `#ear`, `LX 12`, `Bottom’s head (PR004)`, `Zara Malik` */
  what: string;
  /** In how many reports. */
  reports: number;
  /** Numbers of its notes with their days, the earliest first; only the last few. */
  places: { number: string; date: string }[];
  /** How many of its notes are open. */
  open: number;
}

/** A note with the number by which readers know it. */
export interface NumberedNote {
  note: NoteRecord;
  /** Which report it is in: the same for all notes of one. */
  report: string;
  number: string;
}

/** Cues as they are written everywhere: `LX 12`, `sd 4`, `LX 2-1`, `Q 12.5`. */
const CUE = /\b(LX|SD|SFX|FLY|VX|Q)[ -]?(\d{1,4}(?:[.-]?[0-9A-Z]{1,3})?)\b/gi;
/** In small letters these are a page, a minute or a scene. */
const SHORT_CUE = /\b(M|P|SC)[ -]?(\d{1,4}(?:[.-]?[0-9A-Z]{1,3})?)\b/g;

/**
 * The one in most reports first. Each note is looked at once.
 * @param notes of reports up to now, in any order; restricted ones are left out before
 * @param things props and people by their names in full
 */
export function recurringIssues(notes: readonly NumberedNote[], things: readonly NamedThing[]): RecurringIssue[] {
  const index = new WordIndex(things);
  const byThing = new Map<string, Thing>();
  for (const one of notes) {
    for (const { key, what } of thingsIn(one.note, index)) {
      const known = byThing.get(key) ?? { what, notes: [], reports: new Set<string>() };
      known.notes.push(one);
      known.reports.add(one.report);
      byThing.set(key, known);
    }
  }
  return [...sameNotesJoined([...byThing.values()])]
    .filter(
      ({ reports, notes: own }) => reports.size >= LEAST_REPORTS && own.some(({ note }) => note.Status !== 'Done'),
    )
    .map(({ what, notes: own, reports }) => ({
      what,
      reports: reports.size,
      places: own
        .map(({ number, note }) => ({ number, date: note.Date, row: note.rowNumber }))
        .sort((one, other) => (one.date === other.date ? one.row - other.row : one.date < other.date ? -1 : 1))
        .slice(-MOST_QUOTED)
        .map(({ number, date }) => ({ number, date })),
      open: own.filter(({ note }) => note.Status !== 'Done').length,
    }))
    .sort((one, other) => other.reports - one.reports || other.open - one.open || (one.what < other.what ? -1 : 1))
    .slice(0, MOST_SHOWN);
}

interface Thing {
  what: string;
  notes: NumberedNote[];
  reports: Set<string>;
}

/** A prop and its tag that stand in the same notes are one thing. */
function sameNotesJoined(things: readonly Thing[]): Iterable<Thing> {
  const byNotes = new Map<string, Thing>();
  for (const thing of things) {
    const key = thing.notes.map(({ number, note }) => `${number} ${note.rowNumber}`).join(',');
    const same = byNotes.get(key);
    byNotes.set(key, same === undefined ? thing : { ...same, what: `${same.what}, ${thing.what}` });
  }
  return byNotes.values();
}

/** Each once, however often a note names it. */
function thingsIn(note: NoteRecord, index: WordIndex): { key: string; what: string }[] {
  const tags = note.Tag.split(/[;,]/)
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter((tag) => tag !== '')
    .map((tag) => ({ key: `# ${foldedText(tag)}`, what: `#${tag}` }));
  const cues = [CUE, SHORT_CUE].flatMap((pattern) =>
    [...note.Note.matchAll(pattern)].map(([, prefix = '', number = '']) => {
      const what = `${prefix} ${number}`.toUpperCase();
      return { key: `cue ${what}`, what };
    }),
  );
  const named = index.namedIn(note.Note).map((name) => ({ key: `named ${name}`, what: name }));
  return [...new Map([...tags, ...cues, ...named].map((one) => [one.key, one])).values()];
}

/** Finds names in a text by their first words, so that a text is gone through once. */
class WordIndex {
  private readonly byFirst = new Map<string, { words: readonly string[]; name: string }[]>();

  constructor(things: readonly NamedThing[]) {
    for (const { name, words } of things) {
      for (const text of words) {
        const own = plainWords(text);
        const [first] = own;
        // One letter, or one common word, stands for nothing by itself.
        if (first === undefined || own.join('').length < 3) continue;
        this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), { words: own, name }]);
      }
    }
  }

  namedIn(text: string): string[] {
    const words = plainWords(text);
    return words.flatMap((word, at) =>
      (this.byFirst.get(word) ?? [])
        .filter((one) => one.words.every((part, index) => words[at + index] === part))
        .map(({ name }) => name),
    );
  }
}

/** @example plainWords('Bottom’s head!') // ['bottoms', 'head'] */
function plainWords(text: string): string[] {
  return withoutAccents(foldedText(text))
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
