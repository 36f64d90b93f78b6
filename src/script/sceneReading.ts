/** One scene gone through from its first block to its last, with who is on stage in mind. */
import type { DirectionBlock, SpeechBlock } from './block.ts';
import type { CastMember } from './cast.ts';
import { moveAt, readsAsDirection, saysMotion } from './directionWords.ts';
import { hiddenDirections } from './hiddenDirections.ts';
import { namesInHeading } from './namesInHeading.ts';
import { saysOff, saysPhone, voiceIn } from './offWords.ts';
import { readDirection } from './readDirection.ts';
import { partIn, type ReadingOfScript, type ScenePart } from './readingOfScript.ts';
import type { SceneBlocks } from './scenes.ts';
import type { ScriptFormat } from './script.ts';
import { isInCapitals, keysOf, tokensOf } from './scriptTokens.ts';
import { isSung } from './speechParts.ts';
import type { MemberMove, StageMoment } from './stageMoves.ts';
import type { WhoSpeaks } from './whoSpeaks.ts';

/** Adds the scene, its speeches, directions, songs and doubts to what is read of the script. */
export function readScene(scene: SceneBlocks, script: ReadingOfScript, who: WhoSpeaks, format: ScriptFormat): void {
  new SceneReading(scene, script, who, format).read();
}

class SceneReading {
  private readonly on = new Set<CastMember>();
  private readonly parts = new Map<CastMember, ScenePart>();
  /** Who spoke, the last at the end. */
  private readonly recent: CastMember[] = [];
  private readonly speeches: ReadonlyMap<CastMember, readonly number[]>;
  private readonly phones = new Map<CastMember, SpeechBlock>();
  private song: { members: Set<CastMember> } | null = null;
  private spokenLines = 0;

  constructor(
    private readonly scene: SceneBlocks,
    private readonly script: ReadingOfScript,
    private readonly who: WhoSpeaks,
    private readonly format: ScriptFormat,
  ) {
    this.speeches = who.speechesIn(scene);
  }

  read(): void {
    const { fullKey, title, act, page, line, blocks } = this.scene;
    this.bringOnByHeading();
    blocks.forEach((block, index) => {
      if (block.kind === 'direction') {
        this.direct(block, index);
        if (isSongTitle(block.text)) this.beginSong(block, block.text);
      } else if (block.kind === 'song') this.beginSong(block, block.title);
      else this.speak(block, index);
    });
    this.askPhones();
    const pageTo = blocks[blocks.length - 1]?.page ?? page;
    this.script.parts.push({ scene: fullKey, parts: this.parts });
    this.script.scenes.push({
      ...{ scene: fullKey, title, act, pageFrom: page, pageTo, line },
      spokenLines: this.spokenLines,
    });
  }

  /** Where the heading is a list of names, as in French and German plays, they are on. */
  private bringOnByHeading(): void {
    const { title, fullKey } = this.scene;
    const colon = title.indexOf(': ');
    const named = colon < 0 ? null : namesInHeading(title.slice(colon + 2), this.script.cast);
    if (named === null) return;
    const before = named.andSame ? (this.script.parts[this.script.parts.length - 1]?.parts ?? new Map()) : new Map();
    for (const member of [...before.keys(), ...named.members]) {
      this.on.add(member);
      this.script.withEntrances.add(fullKey);
      partIn(this.parts, member).entered = true;
    }
  }

  private beginSong({ page, line }: { page: string; line: number }, title: string): void {
    this.song = { members: new Set() };
    this.script.songs.push({ scene: this.scene.fullKey, page, line, title, ...this.song });
  }

  private direct(block: DirectionBlock, index: number): void {
    const { fullKey } = this.scene;
    const moves = this.movesOf(block, this.momentAt(block, index));
    for (const { kind, member } of moves) {
      if (kind === 'enters') {
        this.on.add(member);
        this.script.withEntrances.add(fullKey);
        partIn(this.parts, member).entered = true;
      } else {
        // Who leaves was there, though nobody said when they came.
        const part = partIn(this.parts, member);
        if (block.who === undefined && !this.isSomebodyHere(member)) part.entered = true;
        this.on.delete(member);
      }
    }
    const { page, line, text } = block;
    this.script.directions.push({ at: this.script.next++, scene: fullKey, page, line, text, moves });
  }

  /** On already, or what one with a number who is on is called: the Murderer who leaves is the First Murderer. */
  private isSomebodyHere(member: CastMember): boolean {
    if (this.on.has(member)) return true;
    return [...member.aliases.keys()].some((key) => this.script.cast.numbered(key).some((one) => this.on.has(one)));
  }

  private momentAt(block: DirectionBlock, index: number): StageMoment {
    return {
      cast: this.script.cast,
      on: this.on,
      lastSpeaker: this.recent[this.recent.length - 1] ?? null,
      isOpening: this.recent.length === 0,
      speaksHere: (member) => this.speeches.has(member),
      speaksIn: (member) => (this.speeches.get(member) ?? []).find((at) => at >= index) ?? Number.POSITIVE_INFINITY,
      others: () =>
        this.script.doubt(
          'group',
          this.scene.fullKey,
          block,
          'Others come on here whom the script does not name.',
          'Add who they are to this scene, if anybody is to be called for it.',
          block.text,
        ),
      unsure: (name) => {
        if (this.script.asked.has(name)) return;
        this.script.asked.add(name);
        const todo = `If it is somebody, add ${name} to each scene that they are in.`;
        this.script.doubt(
          'entrance',
          this.scene.fullKey,
          block,
          `${name} may be somebody who is on here.`,
          todo,
          block.text,
        );
      },
    };
  }

  /** By file where it says so; else by what the words say. */
  private movesOf(block: DirectionBlock, moment: StageMoment): MemberMove[] {
    const { cast } = this.script;
    if (block.who !== undefined && block.who.length > 0 && (block.says === 'enters' || block.says === 'exits')) {
      const kind = block.says;
      return cast.withIds(block.who).map((member) => ({ kind, member }));
    }
    if (block.says === 'other') return [];
    const moves = readDirection(block.text, moment);
    const isScreenplay = this.format === 'fountain' || this.format === 'fdx';
    return isScreenplay ? [...moves, ...seenInCapitals(block.text, moment, moves)] : moves;
  }

  private speak(block: SpeechBlock, index: number): void {
    const { scene, script } = this;
    const at = script.next++;
    const members = this.who.speakersOf(block, { on: this.on, recent: this.recent, speeches: this.speeches }, scene);
    const off = isSpokenOff(block);
    // Who speaks counts as on before what the speech says of others.
    for (const member of members) this.hear(member, block, off);
    // `MAYA (as Leo enters)`
    if (block.note !== '' && saysMotion(block.note))
      this.direct({ kind: 'direction', text: block.note, says: '', line: block.line, page: block.page }, index);
    const { lines, sung } = this.linesOf(block, index);
    this.spokenLines += lines.length;
    const isOfSong = this.song !== null && (sung || this.song.members.size === 0);
    if (isOfSong) for (const member of members) this.song?.members.add(member);
    const { page, line, label } = block;
    script.speeches.push({ at, scene: scene.fullKey, page, line, label, members, lines, off, sung });
  }

  private hear(member: CastMember, block: SpeechBlock, off: boolean): void {
    const part = partIn(this.parts, member);
    const isPhone = !off && this.isOnPhone(block) && !this.on.has(member);
    if (isPhone && !this.phones.has(member)) this.phones.set(member, block);
    if ((off || isPhone) && !this.on.has(member)) part.offSpeeches++;
    else {
      part.onSpeeches++;
      if (!this.on.has(member) && !part.entered && !comesSpeaking(block))
        this.script.unannounced.push({ key: this.scene.fullKey, member, block });
      this.on.add(member);
    }
    const was = this.recent.indexOf(member);
    if (was >= 0) this.recent.splice(was, 1);
    this.recent.push(member);
  }

  private isOnPhone({ note, parts: [first] }: SpeechBlock): boolean {
    return saysPhone(note) || (first?.kind === 'direction' && saysPhone(first.text));
  }

  /** Whoever speaks on the phone alone may be heard, or be on and hold one. */
  private askPhones(): void {
    for (const [{ name }, block] of [...this.phones].filter(([member]) => partIn(this.parts, member).onSpeeches === 0))
      this.script.doubt(
        'speaker',
        this.scene.fullKey,
        block,
        `${name} speaks on the phone here: only heard, or on and holding it.`,
        'Counted as only heard (v). Put an x in the Breakdown if the audience sees this character.',
        block.label,
      );
  }

  /** What is spoken of a speech, and whether it is sung; the directions in it are read. */
  private linesOf(block: SpeechBlock, index: number): { lines: string[]; sung: boolean } {
    const lines: string[] = [];
    let sung = isSung(block.note);
    for (const one of block.parts) {
      if (one.kind === 'direction') {
        if (isSung(one.text)) sung = true;
        if (!saysOff(one.text) || readsAsDirection(one.text) || saysMotion(one.text)) this.direct(one, index);
        continue;
      }
      const hidden = this.format === 'tei' ? null : hiddenDirections(one.text, this.script.cast);
      lines.push(hidden === null ? one.text : hidden.spoken);
      sung = sung || one.sung;
      for (const text of hidden?.directions ?? [])
        this.direct({ kind: 'direction', text, says: '', line: one.line, page: block.page }, index);
    }
    return { lines: lines.filter((line) => line !== ''), sung };
  }
}

function isSpokenOff({ label, note, parts }: SpeechBlock): boolean {
  const [first] = parts;
  if (voiceIn(label) !== null) return true;
  const says = [note, first?.kind === 'direction' ? first.text : ''];
  // `leads Daisy off` says nothing of who speaks.
  return says.some((text) => saysOff(text) && !saysMotion(text));
}

/** `MAYA (running in) Wait!` */
function comesSpeaking({ note, parts: [first] }: SpeechBlock): boolean {
  return [note, first?.kind === 'direction' ? first.text : ''].some((text) => {
    const motion = moveAt(keysOf(text.slice(0, 60)), 0)?.word.motion;
    return motion === 'enters' || motion === 'passes';
  });
}

function isSongTitle(text: string): boolean {
  return text.length < 60 && /^(the )?song\b/i.test(text);
}

/** Screenplays write in capitals who is seen. */
function seenInCapitals(text: string, { cast, on }: StageMoment, moves: readonly MemberMove[]): MemberMove[] {
  if (isInCapitals(text)) return [];
  const seen: MemberMove[] = [];
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; at++) {
    const phrase = cast.phraseAt(tokens, at);
    const [member, ...others] = phrase?.members ?? [];
    if (phrase === null || member === undefined || others.length > 0) continue;
    const isSeen = tokens.slice(at, at + phrase.keys.length).every((word) => isInCapitals(word.text));
    if (isSeen && !on.has(member) && ![...moves, ...seen].some((move) => move.member === member))
      seen.push({ kind: 'enters', member });
    at += phrase.keys.length - 1;
  }
  return seen;
}
