/** How a script is laid out: which way of naming a speaker it uses, and whose names they are. */
import { namesInLine } from './castNames.ts';
import { readsAsDirection, saysMotion } from './directionWords.ts';
import { headingOf } from './headings.ts';
import { type LabelFound, type LabelStyle, labelsOf } from './labelShapes.ts';
import { isInCapitals, keysOf, tokensOf } from './scriptTokens.ts';
import type { TextLine } from './textLines.ts';

export interface Layout {
  lines: readonly TextLine[];
  style: LabelStyle | null;
  /** Every way in which a line could name a speaker; worked out once. */
  found(at: number): readonly LabelFound[];
  /** Keys of the names that count as speakers. */
  labels: ReadonlyMap<string, number>;
  /** True for most scripts: what is all in capitals within a speech stands out. */
  hasSmallLetters: boolean;
  /** No blank lines, or one after each line: they tell nothing. */
  isDense: boolean;
  startsParagraph(at: number): boolean;
  /** True where the next line is not blank. */
  isFollowed(at: number): boolean;
  /** The next line that is not blank names a speaker. */
  labelFollows(at: number): boolean;
  /** A paragraph without a speaker is a direction, not more of the speech before it. */
  isLooseDirection(at: number): boolean;
}

/** How often words begin a line without being anybody’s name. */
const NO_NAMES = new Set(
  'good come well no yes why what ay nay peace go sir madam farewell hark look welcome never nothing true enough away stay here there so then now alas amen indeed marry content adieu exit enter exeunt exits enters scene act note time place setting music cast title end thunder flourish alarum sennet ja nein si non oui ah oh o silence pause beat blackout lights curtain vorhang rideau telon fin ende'.split(
    ' ',
  ),
);
/** Heads of notes in front of a scene. */
const NO_SPEAKERS = new Set(
  [
    'at rise',
    'setting',
    'time',
    'place',
    'scene',
    'note',
    'notes',
    'music',
    'song',
    'musical number',
    'reprise',
    'underscore',
    'dance break',
    'sfx',
    'lx',
    'sound cue',
    'sound effect',
    'sound effects',
    'light cue',
    'projection',
    'stage directions',
    'transition',
    'lights',
    'sound',
    'the time',
    'the place',
    'the scene',
    'ort',
    'zeit',
    'lieu',
    'author',
    'by',
    'title',
    'contact',
    'copyright',
    'draft date',
    'the end',
    'end of play',
    'blackout',
    'curtain',
    'intermission',
    'black out',
    'fade out',
    'fade in',
    'cut to',
    'lights up',
    'lights fade',
    'end of act',
    'end of act one',
    'end of act two',
    'end of scene',
    'dissolve to',
    'continued',
    'finis',
    'the curtain falls',
    'thunder',
    'flourish',
  ].map((text) => text),
);

export function labelKey(label: string): string {
  return keysOf(label).join(' ');
}

interface Candidate extends LabelFound {
  at: number;
  key: string;
}

export function layoutOf(lines: readonly TextLine[], castLines: readonly string[]): Layout {
  const filled = lines.flatMap(({ text }, at) => (text === '' ? [] : [at]));
  const alone = filled.filter((at) => (lines[at + 1]?.text ?? '') === '').length;
  const blanks = lines.length - filled.length;
  const isDense = blanks < lines.length * 0.03 || alone > filled.length * 0.85;
  const startsParagraph = (at: number) =>
    isDense || at === 0 || lines[at - 1]?.text === '' || lines[at - 1]?.page !== lines[at]?.page;
  const isFollowed = (at: number) => (lines[at + 1]?.text ?? '') !== '' || (isDense && at + 1 < lines.length);
  const kept: LabelFound[][] = [];
  const found = (at: number): readonly LabelFound[] => {
    kept[at] ??= labelsOf(lines[at]?.text ?? '');
    return kept[at] ?? [];
  };
  const cast = new Set(castLines.filter((line) => headingOf(line) === null).flatMap((line) => namesInCastLine(line)));
  const candidates = filled.flatMap((at) => candidatesAt(lines, at, found(at), isFollowed(at), startsParagraph(at)));
  const style = chosenStyle(candidates, cast);
  const labels = acceptedLabels(candidates, style, cast, startsParagraph, lines);
  const small = filled.filter((at) => !isInCapitals(lines[at]?.text ?? '')).length;
  const layout: Layout = {
    ...{ lines, found, style, labels, isDense, startsParagraph, isFollowed },
    hasSmallLetters: small > filled.length * 0.3,
    labelFollows: (at) => {
      for (let next = at + 1; next < Math.min(lines.length, at + 3); next++)
        if (lines[next]?.text !== '') return labelOf(layout, next, true) !== null;
      return false;
    },
    isLooseDirection: () => false,
  };
  const loose = filled.filter((at) => startsParagraph(at) && isLoose(layout, at));
  const moving = loose.filter((at) => looksAsDirection(lines[at]?.text ?? '', style)).length;
  // Where most paragraphs without a speaker are directions, all of them are.
  const all = !isDense && moving >= Math.max(2, loose.length * 0.35);
  const dialogue = usualIndent(layout, filled);
  layout.isLooseDirection = (at) => {
    const line = lines[at];
    if (line === undefined) return false;
    if (all || readsAsDirection(line.text)) return true;
    return dialogue !== null && Math.abs(line.indent - dialogue) >= 4;
  };
  return layout;
}

/** Beside the words of directions, where speeches stand in the lines of their names: names in capitals, and people who move. */
function looksAsDirection(text: string, style: LabelStyle | null): boolean {
  if (readsAsDirection(text)) return true;
  if (style === 'own' || style === null || isInCapitals(text)) return false;
  return /(^|[^\p{L}])\p{Lu}{3,}/u.test(text) || saysMotion(text);
}

function isLoose(layout: Layout, at: number): boolean {
  const text = layout.lines[at]?.text ?? '';
  return !/^[[(]/.test(text) && headingOf(text) === null && labelOf(layout, at, true) === null;
}

/** The columns before most lines below a name; `null` where nothing is indented. */
function usualIndent(layout: Layout, filled: readonly number[]): number | null {
  if (layout.style !== 'own') return null;
  const counts = new Map<number, number>();
  for (const at of filled) {
    const before = layout.lines[at - 1];
    if (before === undefined || before.text === '' || labelOf(layout, at - 1, true) === null) continue;
    const indent = layout.lines[at]?.indent ?? 0;
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined || most[0] === 0 ? null : most[0];
}

/** Beginnings of each name, and each word with a capital. */
function namesInCastLine(line: string): string[] {
  const tokens = tokensOf(line.split(/[,(–—:\t]| - | \.\./)[0] ?? '');
  const others = namesInLine(line, () => true).slice(1);
  return tokens
    .map((_, at) =>
      tokens
        .slice(0, at + 1)
        .map(({ key }) => key)
        .join(' '),
    )
    .concat(
      tokens.filter(({ capital }) => capital).map(({ key }) => key),
      others.map(labelKey),
    );
}

function candidatesAt(
  lines: readonly TextLine[],
  at: number,
  all: readonly LabelFound[],
  isFollowed: boolean,
  isStart: boolean,
): Candidate[] {
  const line = lines[at];
  if (line === undefined || line.text.length === 0 || /^[[(]/.test(line.text)) return [];
  return all.flatMap((found) => {
    if (found.style === 'own') {
      const isPlain = !isInCapitals(found.label);
      if (!isFollowed && line.isCentred !== true) return [];
      if (isPlain && (!isStart || tokensOf(found.label).length > 5 || /[.,]$/.test(line.text.replace(/\.$/, ''))))
        return [];
      if (isPlain && line.text.endsWith('.') && tokensOf(found.label).length > 3) return [];
    }
    const key = labelKey(found.label);
    if (key === '' || NO_SPEAKERS.has(key) || readsAsDirection(found.label) || isNumbered(found.label)) return [];
    return [{ ...found, at, key }];
  });
}

/** `Act One` is nobody; a Chorus may be. */
function isNumbered(label: string): boolean {
  const heading = headingOf(label);
  return heading !== null && (heading.act !== undefined || !/^[A-Z]{3}$/.test(heading.scene ?? ''));
}

function chosenStyle(candidates: readonly Candidate[], cast: ReadonlySet<string>): LabelStyle | null {
  const scores = new Map<LabelStyle, number>();
  const counts = countsOf(candidates);
  const closer = new Set(candidates.flatMap(({ style, at, key }) => (CLOSER.has(style) ? [`${at} ${key}`] : [])));
  for (const one of candidates) {
    // `VIOLA. What` has a full stop; capitals alone tell where there is none.
    if (one.style === 'capitals' && closer.has(`${one.at} ${one.key}`)) continue;
    const count = counts.get(`${one.style} ${one.key}`) ?? 0;
    if (NO_NAMES.has(one.key) && !cast.has(one.key)) continue;
    const isKnown = cast.has(one.key);
    const weight = (count > 1 ? 3 : 1) * (isKnown ? 2 : 1) * (isInCapitals(one.label) ? 1.5 : 1);
    scores.set(one.style, (scores.get(one.style) ?? 0) + weight);
  }
  // A name in capitals before a colon is both; the closer form counts.
  const [best] = [...scores].sort(([a, one], [b, two]) => two - one || ORDER.indexOf(a) - ORDER.indexOf(b));
  return best === undefined ? null : best[0];
}

const CLOSER: ReadonlySet<LabelStyle> = new Set(['tab', 'colon', 'dot']);
const ORDER: readonly LabelStyle[] = ['tab', 'colon', 'own', 'dot', 'capitals'];

function countsOf(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { style, key } of candidates) counts.set(`${style} ${key}`, (counts.get(`${style} ${key}`) ?? 0) + 1);
  return counts;
}

function acceptedLabels(
  candidates: readonly Candidate[],
  style: LabelStyle | null,
  cast: ReadonlySet<string>,
  startsParagraph: (at: number) => boolean,
  lines: readonly TextLine[],
): Map<string, number> {
  const closer = new Set(candidates.flatMap((one) => (one.style === style ? [`${one.at} ${one.key}`] : [])));
  const own = candidates.filter(
    (one) => one.style === style || (isBracketed(one, style) && !closer.has(`${one.at} ${one.key}`)),
  );
  const counts = new Map<string, { all: number; capitals: number; starts: number; loud: number }>();
  for (const one of own) {
    const count = counts.get(one.key) ?? { all: 0, capitals: 0, starts: 0, loud: 0 };
    count.all++;
    if (isInCapitals(one.label)) count.capitals++;
    if (startsParagraph(one.at)) count.starts++;
    if (style === 'own' && isInCapitals(lines[one.at + 1]?.text ?? '')) count.loud++;
    counts.set(one.key, count);
  }
  const totals = [...counts.values()];
  const mostCapitals =
    totals.reduce((sum, { capitals }) => sum + capitals, 0) > totals.reduce((sum, { all }) => sum + all, 0) * 0.5;
  const mostStart =
    totals.reduce((sum, { starts }) => sum + starts, 0) > totals.reduce((sum, { all }) => sum + all, 0) * 0.8;
  const inDirections = namesInDirections(lines);
  const isRegular = style === 'own' && mostBeginWithName(own, lines, startsParagraph);
  const accepted = new Map<string, number>();
  for (const [key, count] of counts) {
    const isKnown = cast.has(key);
    if (NO_NAMES.has(key) && !isKnown && !(mostCapitals && count.capitals > 2)) continue;
    if (mostCapitals && count.capitals === 0 && !isKnown) continue;
    if (mostStart && count.starts === 0 && !isKnown) continue;
    const isSeen = isKnown || inDirections.has(key) || (isRegular && key.split(' ').length <= MOST_IN_NAME);
    if (!mostCapitals && style === 'own' && count.all < 2 && !isSeen) continue;
    // `Garden at the Manor House. A flight of steps`: a place.
    if (!mostCapitals && style === 'dot' && count.all < 2 && !isKnown && key.split(' ').length > MOST_IN_NAME) continue;
    // In capitals, and followed by capitals alone: a verse of a song, unless it comes again and again.
    if (style === 'own' && count.loud === count.all && count.all < 3 && !isKnown && key.split(' ').length > 2) continue;
    accepted.set(key, count.all);
  }
  return accepted;
}

const MOST_IN_NAME = 3;

/** Names that lines in brackets have: two words with capitals, or one that is not the first of its sentence. */
function namesInDirections(lines: readonly TextLine[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of lines) {
    if (!/^[[(]/.test(text)) continue;
    const tokens = tokensOf(text);
    tokens.forEach((token, at) => {
      for (let end = at + 1; end <= Math.min(tokens.length, at + MOST_IN_NAME); end++) {
        const words = tokens.slice(at, end);
        const isFirst = at === 0 || /[.!?]/.test(tokens[at - 1]?.after ?? '');
        if (!token.capital || words.some(({ capital }) => !capital)) break;
        if (words.length > 1 || !isFirst || isInCapitals(token.text)) names.add(words.map(({ key }) => key).join(' '));
      }
    });
  }
  return names;
}

/** True where almost every paragraph of several lines begins with what may be a name: then each of them does. */
function mostBeginWithName(
  names: readonly Candidate[],
  lines: readonly TextLine[],
  startsParagraph: (at: number) => boolean,
): boolean {
  const heads = new Set(names.map(({ at }) => at));
  const all = lines.flatMap(({ text }, at) => {
    const isHead = text !== '' && startsParagraph(at) && (lines[at + 1]?.text ?? '') !== '';
    return isHead && !/^[[(]/.test(text) && headingOf(text) === null ? [at] : [];
  });
  return all.filter((at) => heads.has(at)).length >= Math.max(4, all.length * 0.9);
}

/** `HIGGINS [rising] Stop` among names with full stops: the bracket stands for one. */
function isBracketed({ style, note }: LabelFound, usual: LabelStyle | null): boolean {
  return usual === 'dot' && style === 'capitals' && note !== '';
}

/** The speaker that a line names, if it does. @param afterHeading the line stands first below a heading, or a song’s title */
export function labelOf(layout: Layout, at: number, afterHeading: boolean): LabelFound | null {
  const line = layout.lines[at];
  if (line === undefined || layout.style === null || /^[[(]/.test(line.text)) return null;
  for (const one of layout.found(at)) {
    const key = labelKey(one.label);
    const isKnown = layout.labels.has(key);
    if (!isKnown) continue;
    if (one.style === layout.style) {
      if (one.style === 'own' && !layout.isFollowed(at) && line.isCentred !== true) continue;
      if (one.style === 'own' && !isInCapitals(one.label) && !layout.startsParagraph(at) && !afterHeading) continue;
      return one;
    }
    if (isBracketed(one, layout.style)) return one;
    // Another form of a name that is known: alone in its line, or with a colon.
    if (
      one.style === 'own' &&
      layout.isFollowed(at) &&
      (layout.startsParagraph(at) || afterHeading) &&
      isInCapitals(one.label)
    )
      return one;
    if (one.style === 'colon' && isInCapitals(one.label) && one.rest !== '') return one;
  }
  return null;
}
