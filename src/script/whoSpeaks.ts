/** Whose a speech is: by the file’s ids, by its heading, or by who is on. */

import type { ScriptBlocks, SpeechBlock } from './block.ts';
import { type Cast, type CastMember, keyOf } from './cast.ts';
import { headingTitle } from './headings.ts';
import { isOfNumbered, numberedLabels, orderOf } from './numberedNames.ts';
import type { ReadingOfScript } from './readingOfScript.ts';
import type { SceneBlocks } from './scenes.ts';
import { keysOf, tokensOf } from './scriptTokens.ts';
import { EXCEPT } from './smallWords.ts';
import { isCollective, namesIn, speakersOf, withoutDisguise } from './speakers.ts';

/** What is known where a speech begins. */
export interface Stage {
  on: ReadonlySet<CastMember>;
  /** Who spoke in this scene, the last at the end. */
  recent: readonly CastMember[];
  /** As `speechesIn` tells. */
  speeches: ReadonlyMap<CastMember, readonly number[]>;
}

/** Behind ALL. */
const BUT = new Set([...EXCEPT, 'minus', 'without', 'ohne', 'sans', 'salvo']);

export class WhoSpeaks {
  private readonly cast: Cast;

  /** @param known names of speakers, as `soloLabels` gives them */
  constructor(
    private readonly script: ReadingOfScript,
    private readonly known: ReadonlySet<string>,
  ) {
    this.cast = script.cast;
  }

  /** Where in a scene each speaks, as indexes of its blocks: told by headings alone. */
  speechesIn({ blocks }: SceneBlocks): Map<CastMember, number[]> {
    const speeches = new Map<CastMember, number[]>();
    blocks.forEach((block, index) => {
      if (block.kind !== 'speech') return;
      for (const member of this.headed(block)) {
        const own = speeches.get(member) ?? [];
        own.push(index);
        speeches.set(member, own);
      }
    });
    return speeches;
  }

  private headed({ who, label }: SpeechBlock): readonly CastMember[] {
    if (who !== undefined && who.length > 0) return this.cast.withIds(who);
    if (label === '' || isCollective(label)) return [];
    return speakersOf(label, { cast: this.cast, on: new Set(), recent: [] }, this.known);
  }

  /** Everybody who speaks a speech, each once. Nobody where that is not known, which is among the doubts. */
  speakersOf(block: SpeechBlock, stage: Stage, scene: SceneBlocks): CastMember[] {
    const { who, label } = block;
    if (who !== undefined && who.length > 0) return this.cast.withIds(who);
    if (label === '') return this.unlabelled(block, stage, scene);
    const { on, recent } = stage;
    const { heading, silent } = this.excepted(block);
    const all = speakersOf(heading, { cast: this.cast, on, recent }, this.known);
    const members = all.filter((member) => !silent.includes(member));
    const [only] = members;
    if (only !== undefined) return members.length === 1 ? [this.numberedHere(only, stage)] : members;
    if (!isCollective(label)) {
      const member = this.cast.named(keyOf(label))[0] ?? this.cast.add('', false);
      member.speaks = true;
      this.cast.call(member, label);
      return [member];
    }
    const why = `${label} speak here, and it is not clear who is on.`;
    this.script.doubt('speaker', scene.fullKey, block, why, 'Look up who speaks here.', label);
    return [];
  }

  /** `ALL (EXCEPT RAY)`: the heading without those who do not speak, and they. */
  private excepted({ label, note }: SpeechBlock): { heading: string; silent: readonly CastMember[] } {
    const tokens = isCollective(label) ? tokensOf(`${label} ${note}`) : [];
    const from = tokens.findIndex(({ key }) => BUT.has(key));
    if (from < 0) return { heading: label, silent: [] };
    const silent = tokens.flatMap((_, at) => (at > from ? (this.cast.phraseAt(tokens, at)?.members ?? []) : []));
    return { heading: label.slice(0, tokens[from]?.start ?? 0).trim(), silent };
  }

  /** MURDERER, where First Murderer came on and nobody speaks as First Murderer: it is he. */
  private numberedHere(member: CastMember, { on, speeches }: Stage): CastMember {
    if (on.has(member)) return member;
    for (const key of member.aliases.keys()) {
      const [here, ...others] = this.cast.numbered(key).filter((one) => on.has(one));
      if (here !== undefined && others.length === 0 && !speeches.has(here)) return here;
    }
    return member;
  }

  /** A speech that nobody heads is whose the heading of the scene says, or who alone is on. */
  private unlabelled(block: SpeechBlock, { on }: Stage, scene: SceneBlocks): CastMember[] {
    const [named] = scene.spokenBy === '' ? [] : this.cast.named(keyOf(scene.spokenBy));
    if (named !== undefined) return [named];
    const [alone] = on;
    if (alone !== undefined && on.size === 1) return [alone];
    // A prologue is spoken by the Prologue.
    if (on.size === 0 && /^[A-Z]{3}$/.test(scene.key)) {
      const title = headingTitle('scene', scene.key);
      const [known] = this.cast.named(title.toLowerCase());
      const member = known ?? this.cast.add(title, false);
      member.speaks = true;
      return [member];
    }
    const text = block.parts.find((one) => one.kind === 'line')?.text ?? '';
    const why = 'Nobody is named above this speech.';
    this.script.doubt('speaker', scene.fullKey, block, why, 'Look up who speaks here.', text);
    return [];
  }
}

/** Of the spellings of each name the one with most accents, of these the commonest. */
function bestSpellings(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const best = new Map<string, string>();
  const rank = (label: string) =>
    label.replace(/[^\u00C0-\u1EFF]/g, '').length * labels.length + (counts.get(label) ?? 0);
  for (const label of counts.keys()) {
    const known = best.get(keyOf(label));
    if (known === undefined || rank(label) > rank(known)) best.set(keyOf(label), label);
  }
  return [...best.values()];
}

/** The names of people in a heading of a speech; none where it names nobody by a name of their own. */
function ownNames(label: string, known: ReadonlySet<string>): string[] {
  if (isCollective(label) || isOfNumbered(label, known)) return [];
  const numbered = numberedLabels(label);
  const names = numbered.length > 0 ? numbered : namesIn(label, known);
  const orders = keysOf(label).filter((key) => orderOf(key) > 0);
  // FIRST AND SECOND SERVANTS; but KID 1 & KID 2 are two names.
  const isShort = names.length < 2 || names.some((name) => keysOf(name).length < 2);
  if (orders.length > 1 && numbered.length === 0 && isShort) return [];
  return names.filter((name) => !isCollective(name));
}

/** Headings of speeches that are one person’s, in order, each once; and every key that is known to be somebody’s name. */
export function soloLabels({ blocks, castLines }: ScriptBlocks): { labels: string[]; known: ReadonlySet<string> } {
  const all = blocks.flatMap((block) =>
    block.kind === 'speech' && block.label !== '' && (block.who === undefined || block.who.length === 0)
      ? [withoutDisguise(block.label)]
      : [],
  );
  const unique = bestSpellings(all);
  const cast = castLines.flatMap((line) => {
    const keys = keysOf(line.slice(0, 60));
    return keys.map((_, at) => keys.slice(0, at + 1).join(' '));
  });
  const solo = new Set([
    ...unique.filter((label) => !/[/,&+]/.test(label) && !/ (and|und|et|y|e) /i.test(label)).map(keyOf),
    ...cast,
  ]);
  // Twice: KID 2 may be known only by KID 1 & KID 2, and tell what KID 2/KID 3 is.
  const known = new Set([...solo, ...unique.flatMap((label) => ownNames(label, solo).map(keyOf))]);
  const labels: string[] = [];
  const seen = new Set<string>();
  for (const name of unique.flatMap((label) => ownNames(label, known))) {
    const key = keyOf(name);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    labels.push(name);
  }
  return { labels, known: new Set([...seen, ...solo]) };
}
