/** A play in TEI: who speaks and who comes on is marked up, so that little is left to be told from words. */
import { withoutSignsAfter } from '../values/trimSigns.ts';
import type {
  Block,
  DirectionBlock,
  DirectionKind,
  ListedPerson,
  ScriptBlocks,
  SpeechBlock,
  SpokenLine,
} from './block.ts';
import { headingOf } from './headings.ts';
import { attribute, childrenNamed, elementsIn, type MarkupElement, textIn } from './markup.ts';
import { keysOf } from './scriptTokens.ts';
import { bareDirection, isSung } from './speechParts.ts';

const ENTRANCES = new Set(['entrance', 'enter', 'entry']);
const EXITS = new Set(['exit', 'exits', 'leave']);
/** Kinds that move nobody, whatever they say. */
const STILL = new Set([
  'business',
  'delivery',
  'sound',
  'location',
  'setting',
  'modifier',
  'costume',
  'character',
  'song',
  'music',
]);
const ACTS = new Set(['act', 'akt', 'aufzug', 'acte', 'acto', 'atto', 'jornada', 'part', 'teil']);
const SCENES = new Set(['scene', 'szene', 'auftritt', 'bild', 'escena', 'scena', 'tableau', 'cuadro']);
const NAMED: ReadonlyMap<string, string> = new Map([
  ['prologue', 'PRO'],
  ['prolog', 'PRO'],
  ['epilogue', 'EPI'],
  ['epilog', 'EPI'],
  ['chorus', 'CHO'],
  ['induction', 'IND'],
]);
/** Not part of what is played. */
const FRONT = new Set(
  'dramatis_personae dramatispersonae castlist cast preface dedication front titlepage advertisement colophon notes note'.split(
    ' ',
  ),
);

export function teiBlocks(root: MarkupElement): ScriptBlocks {
  const elements = [...elementsIn(root)];
  const header = elements.find(({ name }) => name === 'teiHeader');
  const title = header === undefined ? undefined : [...elementsIn(header)].find((element) => element.name === 'title');
  const cast = castItems(elements);
  const reader = new TeiReader(personsOf(elements, cast));
  const body = elements.find(({ name }) => name === 'body') ?? elements.find(({ name }) => name === 'text') ?? root;
  reader.division(body);
  return {
    title: title === undefined ? '' : textIn(title),
    blocks: reader.blocks,
    castLines: [],
    persons: reader.persons,
    pages: reader.pages,
    doubts: [],
  };
}

/** As the list of characters prints them, by id. */
function castItems(elements: readonly MarkupElement[]): Map<string, string> {
  const printed = new Map<string, string>();
  for (const item of elements.filter(({ name }) => name === 'castItem')) {
    const inside = [...elementsIn(item)];
    const role = inside.find(({ name }) => name === 'role') ?? item;
    const name = [...elementsIn(role)].find((element) => element.name === 'name') ?? role;
    const text = textIn(name, (child) => child.name === 'roleDesc');
    const ids = [
      attribute(item, 'sameAs'),
      attribute(item, 'corresp'),
      attribute(item, 'xml:id'),
      attribute(role, 'xml:id'),
    ];
    for (const id of ids)
      if (id !== '' && text !== '' && text.length < 60 && !printed.has(bareId(id))) printed.set(bareId(id), text);
  }
  return printed;
}

function personsOf(elements: readonly MarkupElement[], printed: ReadonlyMap<string, string>): ListedPerson[] {
  return elements
    .filter(({ name }) => name === 'person' || name === 'personGrp')
    .flatMap((element) => {
      const id = attribute(element, 'xml:id');
      const names = element.children.filter(
        (child): child is MarkupElement =>
          typeof child === 'object' && (child.name === 'persName' || child.name === 'name'),
      );
      const [first] = names;
      if (id === '') return [];
      return [
        {
          id,
          listedAs: first === undefined ? id : textIn(first),
          printed: printed.get(id) ?? '',
          group: element.name === 'personGrp' && /^[A-Z]+_|^[A-Z]+\.[A-Z]+_/.test(id),
        },
      ];
    });
}

function bareId(id: string): string {
  return id.trim().replace(/^#/, '');
}

function idsOf(element: MarkupElement): string[] {
  return attribute(element, 'who')
    .split(/\s+/)
    .map(bareId)
    .filter((id) => id !== '');
}

class TeiReader {
  readonly blocks: Block[] = [];
  readonly pages: string[] = [];
  private page = '';

  constructor(readonly persons: ListedPerson[]) {}

  /** Divisions within divisions, as deep as an edition has them. */
  division(element: MarkupElement): void {
    const left: MarkupElement[] = [element];
    // Deep nesting would be one call within another: headings are pushed as they are met instead.
    while (left.length > 0) {
      const next = left.pop() as MarkupElement;
      const below: MarkupElement[] = [];
      if (next !== element) {
        const isPlayed = this.one(next);
        if (!isPlayed) continue;
      }
      for (const child of next.children) if (typeof child === 'object') below.push(child);
      left.push(...below.reverse());
    }
  }

  /** @returns whether what is within is to be read as well */
  private one(element: MarkupElement): boolean {
    const { name } = element;
    if (/^div\d?$/.test(name)) return this.heading(element);
    if (name === 'pb') this.turn(element);
    else if (name === 'sp') this.speech(element);
    else if (name === 'stage') this.stage(element, this.blocks);
    else if (name === 'label' && isSongHead(textIn(element)))
      this.blocks.push({ kind: 'song', title: textIn(element), line: element.line, page: this.page });
    else if (name === 'castList' || name === 'head') return false;
    else return !['note', 'figure', 'fw', 'teiHeader'].includes(name);
    return false;
  }

  private turn(element: MarkupElement): void {
    const number = attribute(element, 'n');
    if (number === '') return;
    this.page = number;
    if (this.pages[this.pages.length - 1] !== number) this.pages.push(number);
  }

  private heading(element: MarkupElement): boolean {
    const type = (attribute(element, 'type') || attribute(element, 'subtype')).toLowerCase();
    if (FRONT.has(type)) return false;
    const [head] = childrenNamed(element, 'head');
    const title = head === undefined ? '' : textIn(head);
    const said = headingOf(title);
    const number = numberOf(attribute(element, 'n'));
    const place = { line: element.line, page: this.page };
    const named =
      NAMED.get(type) ??
      (/^[A-Z]{3}$/.test(said?.scene ?? '') && (type === '' || type === 'div') ? said?.scene : undefined);
    const isSceneByName = said?.scene !== undefined && said.act === undefined;
    const isAct =
      (ACTS.has(type) && !isSceneByName) || (type === '' && said?.act !== undefined && said.scene === undefined);
    const isScene =
      SCENES.has(type) ||
      isSceneByName ||
      (!isAct &&
        named === undefined &&
        (said?.scene !== undefined || (hasSpeech(element) && childrenNamed(element, 'div').length === 0)));
    const clean = withoutSignsAfter(title, ' .');
    if (named !== undefined) this.blocks.push({ kind: 'scene', key: named, title: clean, ...place });
    else if (isAct) this.blocks.push({ kind: 'act', key: number || (said?.act ?? ''), title: clean, ...place });
    else if (isScene) this.blocks.push({ kind: 'scene', key: number || (said?.scene ?? ''), title: clean, ...place });
    // A direction within the heading.
    if (head !== undefined) for (const stage of childrenNamed(head, 'stage')) this.stage(stage, this.blocks);
    return true;
  }

  private stage(element: MarkupElement, into: Block[] | (SpokenLine | DirectionBlock)[]): void {
    const type = attribute(element, 'type').toLowerCase();
    const who = idsOf(element);
    const within = [...elementsIn(element)].filter(
      ({ name, attributes }) => name === 'stage' && (attributes.get('who') ?? '') !== '',
    );
    const says = saysOf(type);
    const text = bareDirection(textIn(element));
    if (text === '' && who.length === 0) return;
    const block: DirectionBlock = {
      kind: 'direction',
      text,
      says: who.length === 0 && says === 'enters' ? '' : says,
      ...(who.length > 0 ? { who } : {}),
      line: element.line,
      page: this.page,
    };
    const target = into as (Block | SpokenLine)[];
    // A mixed direction is told by its parts.
    if (within.length > 0 && who.length === 0) {
      target.push({
        ...block,
        says: within.some((part) => saysOf(attribute(part, 'type').toLowerCase()) === 'enters') ? 'other' : '',
      });
      for (const part of within) this.stage(part, into);
    } else target.push(block);
  }

  private speech(element: MarkupElement): void {
    const speakers = childrenNamed(element, 'speaker');
    const label = withoutSignsAfter(speakers.map((speaker) => textIn(speaker)).join(' '), '.:, ');
    const who = idsOf(element);
    const parts: (SpokenLine | DirectionBlock)[] = [];
    const block: SpeechBlock = {
      kind: 'speech',
      label,
      note: '',
      ...(who.length > 0 ? { who } : {}),
      parts,
      line: element.line,
      page: this.page,
    };
    this.blocks.push(block);
    this.parts(element, parts);
  }

  /** Lines and directions of a speech, in order. */
  private parts(speech: MarkupElement, parts: (SpokenLine | DirectionBlock)[]): void {
    let spoken = '';
    let sung = false;
    let line = speech.line;
    const flush = () => {
      const text = spoken.replace(/\s+/g, ' ').trim();
      if (text !== '') parts.push({ kind: 'line', text, sung, line });
      spoken = '';
    };
    const left: (MarkupElement | string | null)[] = [...speech.children].reverse();
    while (left.length > 0) {
      const next = left.pop();
      if (next === null) flush();
      else if (typeof next === 'string') spoken += next;
      else if (next !== undefined) {
        if (next.name === 'speaker' || next.name === 'note' || next.name === 'fw') continue;
        if (next.name === 'pb') this.turn(next);
        else if (next.name === 'stage') {
          flush();
          this.stage(next, parts);
          sung = sung || isSung(textIn(next));
        } else {
          if (['l', 'p', 'ab', 'lg', 'lb'].includes(next.name)) flush();
          line = next.line;
          if (next.name === 'lg' && /song/i.test(attribute(next, 'type'))) sung = true;
          if (['l', 'p', 'ab', 'lg'].includes(next.name)) left.push(null);
          for (let at = next.children.length - 1; at >= 0; at--) left.push(next.children[at] as MarkupElement | string);
        }
      }
    }
    flush();
  }
}

/** `3`, `2.CHO`, `Scena II`: the number alone. */
function numberOf(text: string): string {
  const last = text.split('.').pop() ?? '';
  if (/^[\w-]{0,6}$/.test(last)) return last;
  const heading = headingOf(text);
  return heading?.scene ?? heading?.act ?? '';
}

function saysOf(type: string): DirectionKind {
  const kinds = type.split(/\s+/);
  if (kinds.some((kind) => ENTRANCES.has(kind))) return 'enters';
  if (kinds.some((kind) => EXITS.has(kind))) return 'exits';
  return kinds.some((kind) => STILL.has(kind)) ? 'other' : '';
}

function isSongHead(text: string): boolean {
  return keysOf(text).some((key) => key === 'song' || key === 'lied' || key === 'chanson');
}

function hasSpeech(element: MarkupElement): boolean {
  return element.children.some((child) => typeof child === 'object' && (child.name === 'sp' || child.name === 'stage'));
}
