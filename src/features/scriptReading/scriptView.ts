/** A planned script as the sidebar shows it: scenes, characters, what is doubtful, what it fills, whom that touches. */
import { characterKey } from '../../company/characterKey.ts';
import type { Production } from '../../production/production.ts';
import { callWords } from '../../schedule/callWords.ts';
import { readScript } from '../../script/readScript.ts';
import type { ScriptDoubt } from '../../script/script.ts';
import { foldedText } from '../../values/text.ts';
import { cellText, type Table } from '../../workbook/table.ts';
import { scenesTab } from '../../workbook/tabs/schedule.ts';
import { affectedEvents, affectedPeople } from './affectedPeople.ts';
import type { KeptScript } from './keptScript.ts';
import { pageMap } from './pageMap.ts';
import { pageRows } from './pageRows.ts';
import type { PlannedScript } from './plannedScript.ts';
import { scriptCounts } from './scriptCounts.ts';
import { scriptDifferences } from './scriptDifferences.ts';
import { bareTitle } from './scriptRows.ts';
import type { ScriptAsked, ScriptPreview, ShownCharacter, ShownDoubt, ShownFill, ShownScene } from './scriptTypes.ts';

/** A preview shows so many; the counts are of all. */
const MOST_ROWS_SHOWN = 300;

/** @param pageTables tabs of the deck that name pages */
export function scriptView(
  production: Pick<Production, 'data' | 'workbook' | 'now'>,
  asked: ScriptAsked,
  planned: PlannedScript,
  kept: KeptScript | null,
  pageTables: readonly Table[],
): ScriptPreview {
  const { data, now } = production;
  const { fill, script, rows, hash, toKeep } = planned;
  const isRefused = fill.problems.length > 0;
  const isNothing = fill.changes.length === 0 && toKeep === null;
  const differences = kept === null || toKeep === null ? [] : scriptDifferences(kept, { rows, spoken: toKeep.spoken });
  const words = callWords(data.company, data.breakdown);
  const playersOf = (character: string) => words.players(fill.names.character(character)).map(({ name }) => name);
  const french = new Set(
    differences.filter(({ what }) => what === 'french scene').map(({ text }) => foldedText(text.split(':')[0] ?? '')),
  );
  const text = kept?.text ?? asked.text;
  const before = text === asked.text ? null : readScript({ name: kept?.name ?? '', text });
  const map = before === null ? { moved: [], inserted: [], lost: [] } : pageMap(before, script);
  return {
    hash: isRefused || isNothing ? '' : hash,
    title: script.title,
    scenes: shownScenes(planned),
    characters: shownCharacters(production, planned, playersOf),
    doubts: script.doubts.filter(isGeneral).map(shownDoubt),
    unused: planned.unused,
    fills: shownFills(planned),
    rows: fill.rows.slice(0, MOST_ROWS_SHOWN).map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map(({ column, from, to }) => ({ column, from: cellText(from), to: cellText(to) })),
    })),
    kept: fill.kept
      .slice(0, MOST_ROWS_SHOWN)
      .map(({ from, to, ...cell }) => ({ ...cell, from: cellText(from), to: cellText(to) })),
    gone: fill.gone.map(({ character, scene, mark }) => `${character} in ${scene} (${mark})`),
    people: affectedPeople(data, fill.rows.filter(isOfBreakdown)),
    differences: differences.map(({ text }) => text),
    differencePeople: [...new Set(differences.flatMap(({ characters }) => characters.flatMap(playersOf)))].sort(),
    events: affectedEvents(data, now.date, french),
    pages: {
      moved: map.moved.map(({ from, to }) => `${from} → ${to}`),
      inserted: map.inserted,
      rows: pageRows(pageTables, map),
    },
    earlierEdits: asked.edits.length === 0 ? [...(kept?.edits ?? [])] : [],
    problems: fill.problems,
    notices: fill.names.doubts,
    nothing: isRefused
      ? (fill.problems[0]?.message ?? '')
      : isNothing
        ? 'Everything in this script is in the workbook already.'
        : '',
  };

  function isOfBreakdown({ tab }: { tab: string }): boolean {
    return !['Scenes', 'Entrances', 'French scenes'].includes(tab);
  }
}

/** What is about no scene and nobody. */
function isGeneral({ scene, character }: ScriptDoubt): boolean {
  return scene === '' && character === undefined;
}

function shownDoubt({ scene, page, text, why, todo, character }: ScriptDoubt): ShownDoubt {
  const where = [scene, page === '' ? '' : `page ${page}`, character ?? ''].filter(Boolean).join(', ');
  return { where, text, why, todo };
}

function shownScenes({ script, rows }: PlannedScript): ShownScene[] {
  const inScene = new Map<string, number>();
  for (const { scene } of script.marks) inScene.set(scene, (inScene.get(scene) ?? 0) + 1);
  const french = new Map<string, number>();
  for (const { scene } of rows.french) french.set(scene, (french.get(scene) ?? 0) + 1);
  const lines = new Map<string, number>();
  for (const { scene, lines: own } of script.speeches) lines.set(scene, (lines.get(scene) ?? 0) + own.length);
  return script.scenes.map(({ scene, title, pageFrom, pageTo }) => ({
    scene,
    title: bareTitle(title),
    pages: pageFrom === pageTo ? pageFrom : `${pageFrom}–${pageTo}`,
    characters: inScene.get(scene) ?? 0,
    lines: lines.get(scene) ?? 0,
    frenchScenes: french.get(scene) ?? 0,
    doubts: script.doubts.filter((one) => one.scene === scene && one.character === undefined).map(shownDoubt),
  }));
}

function shownCharacters(
  { workbook }: Pick<Production, 'workbook'>,
  { script, rows, fill, toKeep }: PlannedScript,
  playersOf: (character: string) => string[],
): ShownCharacter[] {
  const minutes = new Map(
    workbook.records(scenesTab, []).map(({ Scene, Minutes }) => [foldedText(Scene), Minutes] as const),
  );
  const minutesOf = (scene: string) => minutes.get(foldedText(fill.names.scene(scene))) ?? null;
  const about = new Map(script.characters.map((one) => [one.name, one]));
  const doubts = new Map<string, ShownDoubt[]>();
  for (const doubt of script.doubts) {
    if (doubt.character === undefined) continue;
    const key = characterKey(doubt.character);
    doubts.set(key, [...(doubts.get(key) ?? []), shownDoubt(doubt)]);
  }
  const marks = new Map(rows.characters.map((one) => [one.character, one.marks]));
  return scriptCounts(rows, toKeep?.spoken ?? [], minutesOf).map((counts) => ({
    ...counts,
    tab: fill.names.character(counts.character) === counts.character ? '' : fill.names.character(counts.character),
    aliases: [...(about.get(counts.character)?.aliases ?? [])],
    group: about.get(counts.character)?.group ?? false,
    marks: (marks.get(counts.character) ?? []).map(([scene, mark]) => `${scene} ${mark}`),
    players: playersOf(counts.character),
    doubts: doubts.get(characterKey(counts.character)) ?? [],
  }));
}

function shownFills({ fill }: PlannedScript): ShownFill[] {
  const tabs = new Map<string, ShownFill>();
  const of = (tab: string) => {
    const own = tabs.get(tab) ?? { tab, added: 0, changed: 0, kept: 0 };
    tabs.set(tab, own);
    return own;
  };
  for (const { tab, what } of fill.rows) of(tab)[what] += 1;
  for (const { tab } of fill.kept) of(tab).kept += 1;
  return [...tabs.values()];
}
