/** Blocks put into their scenes, and scenes into their acts: each with a key of its own. */
import type { Block, DirectionBlock, SongBlock, SpeechBlock } from './block.ts';
import { headingTitle } from './headings.ts';
import type { ScriptAct } from './script.ts';
import { keysOf } from './scriptTokens.ts';

export interface SceneBlocks {
  /** Within its act: `2`, `EPI`. */
  key: string;
  /** With its act: `3.2`. */
  fullKey: string;
  title: string;
  act: string;
  line: number;
  page: string;
  /** `Epilogue, spoken by Prospero` */
  spokenBy: string;
  blocks: (SpeechBlock | DirectionBlock | SongBlock)[];
}

interface Draft extends Omit<SceneBlocks, 'fullKey'> {
  isHeaded: boolean;
}

/** Scenes in order. A heading that nothing follows, as in a table of contents, is none. */
export function scenesOf(blocks: readonly Block[]): { acts: ScriptAct[]; scenes: SceneBlocks[] } {
  const drafts = filled(draftsOf(blocks));
  const acts = new Map<string, ScriptAct>();
  const taken = new Set<string>();
  const scenes = drafts.map((draft, index): SceneBlocks => {
    const { isHeaded, ...scene } = draft;
    const key = isHeaded ? scene.key : unheadedKey(draft, drafts[index + 1]);
    const fullKey = uniqueKey(joinedKey(scene.act, key), taken);
    taken.add(fullKey);
    if (scene.act !== '' && !acts.has(scene.act))
      acts.set(scene.act, { act: scene.act, title: headingTitle('act', scene.act) });
    return { ...scene, key, fullKey, title: scene.title === '' ? titleOf(key, scene.act) : scene.title };
  });
  return { acts: [...acts.values()], scenes };
}

function joinedKey(act: string, key: string): string {
  if (act === '') return key === '' ? '1' : key;
  return key === '' ? act : `${act}.${key}`;
}

function titleOf(key: string, act: string): string {
  if (key !== '') return headingTitle('scene', key);
  return act === '' ? '' : headingTitle('act', act);
}

function uniqueKey(key: string, taken: ReadonlySet<string>): string {
  let unique = key;
  for (let number = 2; taken.has(unique); number++) unique = `${key}-${number}`;
  return unique;
}

function draftsOf(blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = [];
  let act = '';
  let unnumbered = 0;
  const hasActs = blocks.some(({ kind }) => kind === 'act');
  let current: Draft | null = null;
  let inInduction = false;
  const begin = (draft: Draft): void => {
    current = draft;
    drafts.push(draft);
  };
  for (const block of blocks) {
    if (block.kind === 'act') {
      if (block.key !== act || block.key === '') unnumbered = 0;
      act = block.key;
      inInduction = false;
      begin(draft('', block, act, false, block.title));
      continue;
    }
    if (block.kind === 'scene') {
      if (block.key === '') unnumbered++;
      else if (/^\d+$/.test(block.key)) unnumbered = Number(block.key);
      // Scenes of an induction are in it as in an act.
      if (/^\d+$/.test(block.key) && inInduction && act === '') act = 'IND';
      inInduction = block.key === 'IND' || (inInduction && /^\d+$/.test(block.key));
      // What comes before the first act is in front of it.
      const own = act === '' && hasActs ? 'PRO' : String(unnumbered);
      begin(draft(block.key === '' ? own : block.key, block, act, true, block.title));
      continue;
    }
    if (current === null) begin(draft('', block, '', false, ''));
    (current as Draft | null)?.blocks.push(block as SpeechBlock | DirectionBlock | SongBlock);
  }
  return drafts;
}

function draft(key: string, block: Block, act: string, isHeaded: boolean, title: string): Draft {
  return {
    key,
    title: isHeaded ? title : '',
    act,
    line: block.line,
    page: block.page,
    spokenBy: spokenBy(block),
    blocks: [],
    isHeaded,
  };
}

function spokenBy(block: Block): string {
  if (block.kind !== 'scene') return '';
  const keys = keysOf(block.title);
  const at = keys.indexOf('by');
  return at > 0 && keys[at - 1] === 'spoken'
    ? keys
        .slice(at + 1)
        .filter((key) => key !== 'the')
        .join(' ')
    : '';
}

/** Without headings that nothing follows, and what stands in front of the first. */
function filled(drafts: readonly Draft[]): Draft[] {
  const full = withoutContents(behindContents(drafts).filter(({ blocks }) => blocks.length > 0));
  const headed = full.filter(({ isHeaded, act }) => isHeaded || act !== '');
  return full
    .filter((one, index) => {
      if (one.isHeaded || one.act !== '' || headed.length === 0)
        return one.isHeaded || hasSpeech(one) || headed.length === 0;
      // In front of the first act a prologue is spoken; anything else there is a preface.
      return index === 0 && hasSpeech(one);
    })
    .filter(
      (one) =>
        one.isHeaded ||
        hasSpeech(one) ||
        !full.some((other) => other !== one && other.act === one.act && other.isHeaded),
    );
}

/** In a list of acts almost nothing is said. */
const MOST_SAID = 3;
const FEWEST_LISTED = 3;

/** Without a list of acts in front of a play: at least three headings that all come again, in the same order. */
function behindContents(drafts: readonly Draft[]): readonly Draft[] {
  const keys = drafts.map(({ act, key }) => `${act}.${key}`);
  const from = drafts.findIndex(({ act, isHeaded }) => act !== '' || isHeaded);
  const again = keys.indexOf(keys[from] ?? '', from + 1);
  if (from < 0 || again - from < FEWEST_LISTED) return drafts;
  const said = drafts.slice(from, again).flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'speech'));
  let place = again - 1;
  const comesAgain = keys.slice(from, again).every((key) => {
    place = keys.indexOf(key, place + 1);
    return place >= 0;
  });
  return comesAgain && said.length <= MOST_SAID ? [...drafts.slice(0, from), ...drafts.slice(again)] : drafts;
}

/** A list of the scenes and songs in front of the play has its headings too: nobody speaks below them, and they come again. */
function withoutContents(drafts: readonly Draft[]): Draft[] {
  const last = new Map<string, number>();
  drafts.forEach((one, index) => {
    if (hasSpeech(one)) last.set(`${one.act}.${one.key}`, index);
  });
  const first = drafts.findIndex(hasSpeech);
  return drafts.filter((one, index) => index >= first || !one.isHeaded || !last.has(`${one.act}.${one.key}`));
}

function hasSpeech({ blocks }: Draft): boolean {
  return blocks.some(({ kind }) => kind === 'speech');
}

/** What comes before the first scene of an act: its chorus, or a prologue; where the act has no scenes, the act itself. */
function unheadedKey(draft: Draft, next: Draft | undefined): string {
  const isFollowed = next?.isHeaded === true && next.act === draft.act;
  // The first scene, where only the second and those behind it have headings.
  if (isFollowed && next.key === '2' && hasSpeech(draft)) return '1';
  if (draft.act === '' ? next === undefined || (next.act === '' && !next.isHeaded) : !isFollowed) return '';
  const words = keysOf(
    draft.blocks
      .slice(0, 3)
      .map((block) => (block.kind === 'speech' ? block.label : block.kind === 'direction' ? block.text : ''))
      .join(' '),
  );
  if (words.includes('epilogue')) return 'EPI';
  return draft.act !== '' && !words.includes('prologue') ? 'CHO' : 'PRO';
}
