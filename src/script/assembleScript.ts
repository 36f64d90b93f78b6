/** Blocks of a script, in order, to who is on when: each scene is gone through once, with who is on stage in mind. */
import { shortened } from '../values/text.ts';
import { withoutSignsAfter } from '../values/trimSigns.ts';
import type { Block, DirectionBlock, HeadingBlock, ScriptBlocks, SpeechBlock } from './block.ts';
import { Cast, type CastMember, keyOf, orderOf } from './cast.ts';
import { readsAsDirection } from './directionWords.ts';
import { doubtsOf } from './doubtsOf.ts';
import { headingTitle } from './headings.ts';
import { hiddenDirections } from './hiddenDirections.ts';
import { saysOff } from './offWords.ts';
import { type MemberMove, readDirection, type StageMoment } from './readDirection.ts';
import { type SceneBlocks, scenesOf } from './scenes.ts';
import type {
  Direction,
  DoubtKind,
  OnMark,
  ReadScript,
  ScriptAct,
  ScriptDoubt,
  ScriptFormat,
  ScriptScene,
  ScriptSong,
  Speech,
} from './script.ts';
import { isInCapitals, keysOf, tokensOf } from './scriptTokens.ts';
import { isCollective, namesIn, speakersOf, withoutDisguise } from './speakers.ts';
import { isSung } from './textBlocks.ts';

/** What somebody does in a scene, as far as it was read. */
interface Part {
  member: CastMember;
  entered: boolean;
  onSpeeches: number;
  offSpeeches: number;
  /** Where the first thing of it stands. */
  line: number;
  page: string;
  isNew: boolean;
}

interface RawSpeech extends Omit<Speech, 'speakers'> {
  members: CastMember[];
}

interface RawDirection extends Omit<Direction, 'moves'> {
  moves: MemberMove[];
}

class Assembly {
  readonly cast: Cast;
  readonly acts: ScriptAct[] = [];
  readonly scenes: ScriptScene[] = [];
  readonly speeches: RawSpeech[] = [];
  readonly directions: RawDirection[] = [];
  readonly songs: (Omit<ScriptSong, 'singers'> & { members: Set<CastMember> })[] = [];
  readonly parts: { scene: string; parts: Map<CastMember, Part> }[] = [];
  readonly doubts: ScriptDoubt[] = [];
  private readonly known: ReadonlySet<string>;
  private at = 0;

  constructor(
    source: ScriptBlocks,
    private readonly format: ScriptFormat,
  ) {
    const { labels, known } = soloLabels(source);
    this.known = known;
    this.cast = new Cast(labels, source.castLines, source.persons);
    for (const block of source.blocks) {
      if (block.kind !== 'speech') continue;
      if (block.who === undefined) this.learnDisguise(block.label);
      for (const id of block.who ?? []) this.learn(id, block);
    }
  }

  /** In a file with ids, what a speech of one person is headed with is one more name of that person. */
  private learn(id: string, { who, label }: SpeechBlock): void {
    const member = this.cast.withId(id);
    member.speaks = true;
    if (who?.length === 1 && label !== '' && !isCollective(label))
      this.cast.call(member, withoutSignsAfter(withoutDisguise(label), '.:,'));
  }

  /** `BOTTOM, as Pyramus` */
  private learnDisguise(label: string): void {
    const found = /^([^,(]{1,60}), ?(?:as|als) ([^,)]{1,40})$/i.exec(label);
    const [member] = found === null ? [] : this.cast.named(keyOf(found[1] ?? ''));
    if (member !== undefined && found !== null && this.cast.named(keyOf(found[2] ?? '')).length === 0)
      this.cast.call(member, found[2] ?? '');
  }

  scene(scene: SceneBlocks, key: string): void {
    const on = new Set<CastMember>();
    const parts = new Map<CastMember, Part>();
    const recent: CastMember[] = [];
    const view = this.speakingView(scene);
    let song: { members: Set<CastMember> } | null = null;
    let spokenLines = 0;
    let lastPage = scene.page;
    const part = (member: CastMember, place: { line: number; page: string }): Part => {
      const found = parts.get(member) ?? {
        member,
        entered: false,
        onSpeeches: 0,
        offSpeeches: 0,
        ...place,
        isNew: !member.speaks,
      };
      parts.set(member, found);
      return found;
    };
    const direct = (block: DirectionBlock, index: number): MemberMove[] => {
      const moment: StageMoment = {
        cast: this.cast,
        on,
        lastSpeaker: recent[recent.length - 1] ?? null,
        isOpening: recent.length === 0,
        speaksHere: (member) => view.has(member),
        others: () =>
          this.doubt(
            'group',
            key,
            block,
            'Others come on here whom the script does not name.',
            'Add who they are to this scene, if anybody is to be called for it.',
            block.text,
          ),
        speaksIn: (member) => (view.get(member) ?? []).find((at) => at >= index) ?? Number.POSITIVE_INFINITY,
      };
      const moves = this.movesOf(block, moment);
      for (const { kind, member } of moves) {
        if (kind === 'enters') {
          on.add(member);
          this.withEntrances.add(key);
          part(member, block).entered = true;
        } else {
          if (!parts.has(member) && block.who !== undefined) part(member, block);
          on.delete(member);
        }
      }
      this.directions.push({ at: this.at++, scene: key, page: block.page, line: block.line, text: block.text, moves });
      return moves;
    };
    scene.blocks.forEach((block, index) => {
      lastPage = block.page;
      if (block.kind === 'direction') {
        direct(block, index);
        if (isSongTitle(block.text)) {
          song = { members: new Set() };
          this.songs.push({ scene: key, page: block.page, line: block.line, title: block.text, ...song });
        }
        return;
      }
      if (block.kind === 'song') {
        song = { members: new Set() };
        this.songs.push({ scene: key, page: block.page, line: block.line, title: block.title, ...song });
        return;
      }
      if (block.kind !== 'speech') return;
      const at = this.at++;
      const members = this.membersOf(block, { on, recent, scene: view }, scene);
      const first = block.parts.find((one) => one.kind === 'direction');
      const off =
        saysOff(block.note) ||
        (first !== undefined && block.parts[0] === first && saysOff((first as DirectionBlock).text));
      const lines: string[] = [];
      let sung = isSung(block.note);
      // Who speaks counts as on before what the speech says of others.
      for (const member of members) {
        const found = part(member, block);
        if (off && !on.has(member)) found.offSpeeches++;
        else {
          found.onSpeeches++;
          if (!on.has(member)) {
            on.add(member);
            if (!found.entered) this.unannounced.push({ key, member, block });
          }
        }
        const was = recent.indexOf(member);
        if (was >= 0) recent.splice(was, 1);
        recent.push(member);
      }
      for (const one of block.parts) {
        if (one.kind === 'line') {
          const hidden = this.format === 'tei' ? null : hiddenDirections(one.text, this.cast);
          lines.push(hidden === null ? one.text : hidden.spoken);
          sung = sung || one.sung;
          for (const text of hidden?.directions ?? [])
            direct({ kind: 'direction', text, says: '', line: one.line, page: block.page }, index);
        } else {
          if (isSung(one.text)) sung = true;
          if (!saysOff(one.text) || readsAsDirection(one.text)) direct(one, index);
        }
      }
      const said = lines.filter((line) => line !== '');
      spokenLines += said.length;
      if (sung && song !== null) for (const member of members) song.members.add(member);
      if (song !== null && recent.length > 0 && song.members.size === 0)
        for (const member of members) song.members.add(member);
      this.speeches.push({
        at,
        scene: key,
        page: block.page,
        line: block.line,
        label: block.label,
        members,
        lines: said,
        off,
        sung,
      });
    });
    this.parts.push({ scene: key, parts });
    this.scenes.push({
      scene: key,
      title: scene.title,
      act: scene.act,
      pageFrom: scene.page,
      pageTo: lastPage,
      line: scene.line,
      spokenLines,
    });
  }

  /** Scenes that say of anybody that they come on. */
  hasEntrances(scene: string): boolean {
    return this.withEntrances.has(scene);
  }

  private readonly withEntrances = new Set<string>();
  readonly unannounced: { key: string; member: CastMember; block: SpeechBlock }[] = [];

  /** By file where it says so; else by what the words say. */
  private movesOf(block: DirectionBlock, moment: StageMoment): MemberMove[] {
    if (block.who !== undefined && block.who.length > 0 && (block.says === 'enters' || block.says === 'exits')) {
      const kind = block.says;
      return [...new Set(block.who.map((id) => this.cast.withId(id)))].map((member) => ({ kind, member }));
    }
    if (block.says === 'other') return [];
    const { moves } = readDirection(block.text, moment);
    if (this.format === 'fountain' || this.format === 'fdx') this.inCapitals(block.text, moment, moves);
    return moves;
  }

  /** Screenplays write in capitals who is seen. */
  private inCapitals(text: string, { cast, on }: StageMoment, moves: MemberMove[]): void {
    if (isInCapitals(text)) return;
    const tokens = tokensOf(text);
    for (let at = 0; at < tokens.length; at++) {
      const phrase = cast.phraseAt(tokens, at);
      if (phrase === null || phrase.members.length > 1) continue;
      const words = tokens.slice(at, at + phrase.keys.length);
      const [member] = phrase.members;
      if (
        member !== undefined &&
        words.every((word) => isInCapitals(word.text)) &&
        !on.has(member) &&
        !moves.some((move) => move.member === member)
      )
        moves.push({ kind: 'enters', member });
      at += phrase.keys.length - 1;
    }
  }

  private membersOf(
    block: SpeechBlock,
    stage: {
      on: ReadonlySet<CastMember>;
      recent: readonly CastMember[];
      scene: ReadonlyMap<CastMember, readonly number[]>;
    },
    scene: SceneBlocks,
  ): CastMember[] {
    if (block.who !== undefined && block.who.length > 0)
      return [...new Set(block.who.map((id) => this.cast.withId(id)))];
    if (block.label === '') return this.unlabelled(stage, scene, block);
    const members = speakersOf(block.label, { cast: this.cast, on: stage.on, recent: stage.recent }, this.known);
    const [only] = members;
    if (only === undefined && isCollective(block.label))
      this.doubt(
        'speaker',
        scene.fullKey,
        block,
        `${block.label} speak here, and it is not clear who is on.`,
        'Look up who speaks here.',
        block.label,
      );
    if (only !== undefined && members.length === 1) return [this.numberedHere(only, stage)];
    if (members.length === 0 && !isCollective(block.label)) {
      const member = this.cast.add('', false);
      member.speaks = true;
      this.cast.call(member, block.label);
      return [member];
    }
    return members;
  }

  /** MURDERER, where First Murderer came on and nobody speaks as First Murderer: it is he. */
  private numberedHere(
    member: CastMember,
    stage: { on: ReadonlySet<CastMember>; scene: ReadonlyMap<CastMember, readonly number[]> },
  ): CastMember {
    if (stage.on.has(member)) return member;
    for (const key of member.aliases.keys()) {
      const here = this.cast.numbered(key).filter((one) => stage.on.has(one));
      if (here.length === 1 && here[0] !== undefined && !stage.scene.has(here[0])) return here[0];
    }
    return member;
  }

  /** A speech that nobody heads is whose the heading says, or who alone is on. */
  private unlabelled(
    stage: { on: ReadonlySet<CastMember>; recent: readonly CastMember[] },
    scene: SceneBlocks,
    block: SpeechBlock,
  ): CastMember[] {
    const words = scene.spokenBy;
    const [named] = words === '' ? [] : this.cast.named(keyOf(words));
    if (named !== undefined) return [named];
    const [alone] = stage.on;
    if (alone !== undefined && stage.on.size === 1) return [alone];
    if (stage.on.size === 0 && /^[A-Z]{3}$/.test(scene.key)) {
      const title = headingTitle('scene', scene.key);
      const [known] = this.cast.named(title.toLowerCase());
      const member = known ?? this.cast.add(title, false);
      member.speaks = true;
      return [member];
    }
    this.doubt(
      'speaker',
      scene.fullKey,
      block,
      'Nobody is named above this speech.',
      'Look up who speaks here.',
      block.parts.find((one) => one.kind === 'line')?.text ?? '',
    );
    return [];
  }

  /** Where in a scene each speaks, told by headings alone. */
  private speakingView(scene: SceneBlocks): Map<CastMember, number[]> {
    const view = new Map<CastMember, number[]>();
    scene.blocks.forEach((block, index) => {
      if (block.kind !== 'speech') return;
      const members =
        block.who !== undefined && block.who.length > 0
          ? block.who.map((id) => this.cast.withId(id))
          : block.label === '' || isCollective(block.label)
            ? []
            : speakersOf(block.label, { cast: this.cast, on: new Set(), recent: [] }, this.known);
      for (const member of members) {
        const list = view.get(member) ?? [];
        list.push(index);
        view.set(member, list);
      }
    });
    return view;
  }

  doubt(
    kind: DoubtKind,
    scene: string,
    place: { line: number; page: string },
    why: string,
    todo: string,
    text: string,
    character?: string,
  ): void {
    this.doubts.push({
      kind,
      scene,
      page: place.page,
      line: place.line,
      text: shortened(text),
      why,
      todo,
      ...(character === undefined ? {} : { character }),
    });
  }
}

function isSongTitle(text: string): boolean {
  return text.length < 60 && /^(the )?song\b/i.test(text);
}

/** Headings of speeches that are one person’s, in order, each once. */
function soloLabels({ blocks, castLines }: ScriptBlocks): { labels: string[]; known: ReadonlySet<string> } {
  const all = blocks.flatMap((block) =>
    block.kind === 'speech' && block.label !== '' && (block.who === undefined || block.who.length === 0)
      ? [withoutDisguise(block.label)]
      : [],
  );
  const unique = [...new Map(all.map((label) => [keyOf(label), label])).values()];
  const cast = castLines.flatMap((line) => {
    const keys = keysOf(line.slice(0, 60));
    return keys.map((_, at) => keys.slice(0, at + 1).join(' '));
  });
  const solo = new Set([
    ...unique.filter((label) => !/[/,&+]/.test(label) && !/ (and|und|et|y|e) /i.test(label)).map(keyOf),
    ...cast,
  ]);
  const labels: string[] = [];
  const seen = new Set<string>();
  for (const label of unique) {
    if (isCollective(label)) continue;
    const names = namesIn(label, solo);
    const orders = keysOf(label).filter((key) => orderOf(key) > 0);
    if (orders.length > 1) continue;
    for (const name of names) {
      const key = keyOf(name);
      if (key === '' || seen.has(key) || isCollective(name)) continue;
      seen.add(key);
      labels.push(name);
    }
  }
  return { labels, known: new Set([...seen, ...solo]) };
}

/** The whole script of its blocks. */
export function assembleScript(source: ScriptBlocks, format: ScriptFormat): ReadScript {
  const assembly = new Assembly(source, format);
  const { acts, scenes } = scenesOf(source.blocks);
  for (const scene of scenes) assembly.scene(scene, scene.fullKey);
  return finished(assembly, source, acts, format);
}

function finished(
  assembly: Assembly,
  source: ScriptBlocks,
  acts: readonly ScriptAct[],
  format: ScriptFormat,
): ReadScript {
  const used = new Set(assembly.parts.flatMap(({ parts }) => [...parts.keys()]));
  const members = assembly.cast.members.filter((member) => used.has(member));
  const names = uniqueNames(members);
  const nameOf = (member: CastMember): string => names.get(member) ?? member.name;
  const counts = new Map<CastMember, { speeches: number; lines: number }>();
  for (const { members: speakers, lines } of assembly.speeches)
    for (const member of speakers) {
      const count = counts.get(member) ?? { speeches: 0, lines: 0 };
      counts.set(member, { speeches: count.speeches + 1, lines: count.lines + lines.length });
    }
  const marks = assembly.parts.flatMap(({ scene, parts }) =>
    [...parts.values()]
      .filter((part) => part.entered || part.onSpeeches + part.offSpeeches > 0)
      .map((part) => ({ scene, character: nameOf(part.member), mark: markOf(part) })),
  );
  const script: Omit<ReadScript, 'doubts'> = {
    title: source.title,
    format,
    acts,
    scenes: assembly.scenes,
    characters: members.map((member) => ({
      name: nameOf(member),
      ...(member.listedAs !== '' && member.listedAs !== nameOf(member) ? { listedAs: member.listedAs } : {}),
      aliases: [...member.aliases.values()].filter((alias) => alias !== nameOf(member)),
      group: member.group,
      speeches: counts.get(member)?.speeches ?? 0,
      spokenLines: counts.get(member)?.lines ?? 0,
    })),
    marks,
    speeches: assembly.speeches.map(({ members: speakers, ...speech }) => ({
      ...speech,
      speakers: speakers.map(nameOf),
    })),
    directions: assembly.directions.map(({ moves, ...direction }) => ({
      ...direction,
      moves: moves
        .filter(({ member }) => used.has(member))
        .map(({ kind, member }) => ({ kind, character: nameOf(member) })),
    })),
    songs: assembly.songs.map(({ members: singers, ...song }) => ({ ...song, singers: [...singers].map(nameOf) })),
    pages: source.pages,
  };
  const seen = new Set<string>();
  const unannounced = assembly.unannounced
    .filter(({ key, member }) => {
      const id = `${key} ${nameOf(member)}`;
      if (seen.has(id) || !assembly.hasEntrances(key)) return false;
      seen.add(id);
      return true;
    })
    .map(({ key, member, block }) => ({
      scene: key,
      character: nameOf(member),
      line: block.line,
      page: block.page,
      text: block.label,
    }));
  const doubts = [...doubtsOf(script, source, unannounced), ...assembly.doubts];
  return {
    ...script,
    doubts: script.speeches.length === 0 ? doubts.slice(0, 1) : doubts.sort((a, b) => a.line - b.line),
  };
}

function markOf({ entered, onSpeeches, offSpeeches }: Part): OnMark {
  if (onSpeeches > 0) return 'x';
  if (offSpeeches > 0) return entered ? 'x' : 'v';
  return 's';
}

/** Two characters never have one name: the second is told apart by a number. */
function uniqueNames(members: readonly CastMember[]): Map<CastMember, string> {
  const names = new Map<CastMember, string>();
  const taken = new Set<string>();
  for (const member of members) {
    let name = member.name === '' ? member.listedAs : member.name;
    for (let number = 2; taken.has(keyOf(name)); number++) name = `${member.name} (${number})`;
    taken.add(keyOf(name));
    names.set(member, name);
  }
  return names;
}

export type { Block, HeadingBlock };
