/** Scenes with their pages and times, and the moments that scene and page are. */
import type { Problem } from '../port/appError.ts';
import type { Breakdown } from '../schedule/breakdown.ts';
import { sceneIndex } from '../schedule/sceneIndex.ts';
import { sceneTyped } from '../schedule/sceneTyped.ts';
import { barePage, comparePages, isPage } from '../values/pages.ts';
import { foldedText, shortened } from '../values/text.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { scenesTab } from '../workbook/tabs/schedule.ts';
import type { DeckMoment, DeckScene } from './deckMoments.ts';
import type { DeckPlace } from './deckPaper.ts';
import type { PageRuler } from './pageRuler.ts';
import { presetWhen } from './presetWhen.ts';
import { minutesFrom } from './typedCounts.ts';

type SceneRecord = TabRecord<typeof scenesTab>;

/** More than the ranks of all pages. */
const ORDERS_A_SCENE = 1_000_000;
/** Two scenes that share a page have half of it each. */
const SHARED = 0.5;

/** The order of a scene’s very beginning. */
export function startOrder({ index }: Pick<DeckScene, 'index'>): number {
  return index * ORDERS_A_SCENE;
}

/** @property span in pages of the ruler; `null` for a scene without pages */
export interface TimedScene {
  scene: DeckScene;
  span: { from: number; to: number } | null;
}

/** The scenes in order, each with how long it runs: as Scenes says, else by its pages. */
export function timedScenes(
  records: readonly SceneRecord[],
  breakdown: Breakdown,
  ruler: PageRuler,
  minutesAPage: number,
): { scenes: TimedScene[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byName = new Map<string, SceneRecord>();
  for (const record of records) if (!byName.has(foldedText(record.Scene))) byName.set(foldedText(record.Scene), record);
  const rows = breakdown.scenes.map((name) => ({ name, record: byName.get(foldedText(name)) }));
  const pagesOf = (record: SceneRecord | undefined): [string, string] => {
    const [from, to] = [record?.['Pages from'] ?? '', record?.['Pages to'] ?? ''].map((page) =>
      isPage(page) ? page : '',
    );
    return [from || to || '', to || from || ''];
  };
  let before = { to: '', name: '' };
  let startMinute: number | null = 0;
  const scenes = rows.map(({ name, record }, index): TimedScene => {
    const [pageFrom, pageTo] = pagesOf(record);
    const [from, last] = [ruler.position(pageFrom), ruler.position(pageTo)];
    const [nextFrom] = pagesOf(rows.slice(index + 1).find((one) => pagesOf(one.record)[0] !== '')?.record);
    const place: DeckPlace = record === undefined ? {} : { ...record.place, row: record.rowNumber };
    if (pageFrom !== '' && before.to !== '' && comparePages(pageFrom, before.to) < 0) {
      const message = `Scene ${shortened(name)} begins on page ${pageFrom}, before scene ${shortened(before.name)} ends on page ${before.to}. Fix the pages, or the order of the rows.`;
      problems.push({ ...place, column: 'Pages from', message });
    }
    const sharesFirst = pageFrom !== '' && before.to !== '' && comparePages(pageFrom, before.to) === 0;
    const sharesLast = pageTo !== '' && nextFrom !== '' && comparePages(pageTo, nextFrom) === 0;
    const start = (from ?? 0) + (sharesFirst ? SHARED : 0);
    const end = (last ?? 0) + 1 - (sharesLast ? SHARED : 0);
    const span = from === null || last === null || end <= start ? null : { from: start, to: end };
    const minutesGiven = minutesFrom(record?.Minutes ?? null, { ...place, column: 'Minutes' }, problems);
    const byPages = span === null || !(minutesAPage > 0) ? null : (span.to - span.from) * minutesAPage;
    const minutes = minutesGiven ?? byPages;
    const scene: DeckScene = {
      name,
      title: record?.Title ?? '',
      act: record?.Act ?? '',
      index,
      pageFrom,
      pageTo,
      location: record?.Location ?? '',
      minutesGiven,
      minutes,
      startMinute,
      ...(span === null || minutes === null ? {} : { secondsAPage: (minutes * 60) / (span.to - span.from) }),
      characters: breakdown.charactersIn.get(foldedText(name)) ?? [],
      place,
    };
    startMinute = startMinute === null || minutes === null ? null : startMinute + minutes;
    if (pageTo !== '') before = { to: pageTo, name };
    return { scene, span };
  });
  return { scenes, problems };
}

export interface Moments {
  /** The moment of a row’s scene and page; what is wrong with the two is named at its cells. */
  at(sceneText: string, page: string, where: DeckPlace, columns?: { scene?: string; page?: string }): DeckMoment;
  scene(text: string, where: DeckPlace, column: string): DeckScene | null;
  /** Scenes without pages that rows name by page, each to be said once. */
  withoutPages: Set<DeckScene>;
}

/** Finds scenes as people write them, with parts of scenes (French scenes) as the whole. */
export function momentsOf(
  timed: readonly TimedScene[],
  breakdown: Breakdown,
  ruler: PageRuler,
  problems: Problem[],
): Moments {
  const byName = new Map(timed.map((one) => [one.scene.name, one]));
  const withoutPages = new Set<DeckScene>();
  const named = sceneTyped(sceneIndex(breakdown));
  const found = (text: string): TimedScene | undefined => byName.get(named(text) ?? '');
  const known = new Map<string, TimedScene | undefined>();
  const sceneNamed = (text: string, where: DeckPlace, column: string): TimedScene | undefined => {
    if (text === '') return undefined;
    const one = known.has(text) ? known.get(text) : found(text);
    known.set(text, one);
    if (one === undefined) {
      const { kind } = presetWhen(text);
      const toDo = kind === 'scene' ? 'Type it as it is there.' : timeWords(kind, timed, column);
      const message = `There is no scene “${shortened(text)}” in Scenes. ${toDo}`;
      problems.push({ ...where, column, message, refersTo: 'Scenes' });
    }
    return one;
  };
  return {
    withoutPages,
    scene: (text, where, column) => sceneNamed(text, where, column)?.scene ?? null,
    at: (sceneText, typed, where, columns = {}) => {
      const one = sceneNamed(sceneText, where, columns.scene ?? 'Scene');
      const page = isPage(typed) ? barePage(typed) : '';
      const wrong = (message: string) => problems.push({ ...where, column: columns.page ?? 'Page', message });
      if (typed !== '' && page === '') {
        wrong(`“${shortened(typed)}” is not a page. Type it as in the script: iv, 12, 12A or 133/134.`);
      }
      if (one === undefined)
        return { scene: null, sceneText, page: barePage(typed), order: momentOrder(sceneText, timed), minute: null };
      const { scene, span } = one;
      const { pageFrom, pageTo } = scene;
      if (page !== '' && pageFrom === '') withoutPages.add(scene);
      const isOutside =
        page !== '' && pageFrom !== '' && (comparePages(page, pageFrom) < 0 || comparePages(page, pageTo) > 0);
      if (isOutside) {
        const pages = comparePages(pageFrom, pageTo) === 0 ? `page ${pageFrom}` : `pages ${pageFrom} to ${pageTo}`;
        wrong(`Page ${page} is not in scene ${shortened(scene.name)}, which has ${pages}. Fix the page or the scene.`);
      }
      const order = startOrder(scene) + (page === '' ? 0 : (ruler.rank(page) ?? 0) + 1);
      return { scene, sceneText, page: barePage(typed), order, minute: minuteAt(one, page, ruler, span) };
    },
  };
}

/** Where a moment stands that is typed as a scene: before the show, or before the second of two acts; else nobody knows. */
function momentOrder(sceneText: string, timed: readonly TimedScene[]): number {
  const kind = sceneText === '' ? 'scene' : presetWhen(sceneText).kind;
  if (kind === 'Preshow') return -1;
  const acts = [...new Set(timed.map(({ scene }) => foldedText(scene.act)).filter(Boolean))];
  const second = acts.length === 2 ? timed.find(({ scene }) => foldedText(scene.act) === acts[1]) : undefined;
  return kind === 'Intermission' && second !== undefined ? startOrder(second.scene) - 0.5 : Number.POSITIVE_INFINITY;
}

/** What is done before the show or in the intermission stands in the scene that follows. */
function timeWords(kind: 'Preshow' | 'Intermission', timed: readonly TimedScene[], column: string): string {
  const [first] = timed;
  const next = kind === 'Preshow' && first !== undefined ? first.scene.name : 'the scene that comes next';
  return column === 'Scene' ? `Type ${next} here, and ${kind} as the moment.` : `Type ${next}.`;
}

/** At the middle of what the scene has of the page; without a page at the scene’s beginning. */
function minuteAt({ scene }: TimedScene, page: string, ruler: PageRuler, span: TimedScene['span']): number | null {
  const { startMinute, minutes } = scene;
  if (startMinute === null) return null;
  if (page === '') return startMinute;
  const position = ruler.position(page);
  if (span === null || minutes === null || position === null) return null;
  const from = Math.min(Math.max(position, span.from), span.to);
  const to = Math.min(Math.max(position + 1, span.from), span.to);
  return startMinute + (minutes * ((from + to) / 2 - span.from)) / (span.to - span.from);
}
