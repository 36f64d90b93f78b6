/**
 * The papers of the deck as Docs: each made once and issued again in place when a page of it has changed. What is issued is written
 * down before it is: a version stands for one text, also where a run ends half way.
 */
import type { DocToIssue, IssuedDocs } from '../../papers/issueDocs.ts';
import { issueDocs } from '../../papers/issueDocs.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { ProductionInHand } from '../../production/production.ts';
import type { Settings } from '../../settings/settings.ts';
import { checkCells } from './checkCells.ts';
import { deckPaperDocument } from './deckPaperDocument.tsx';
import { issuedPageChange, withdrawnChange } from './keptPages.ts';
import { openWords } from './openWords.ts';
import { keptTitle, type PlannedPaper } from './pagePlan.ts';
import { plainProblem, printedPages } from './planPapers.ts';
import { quietTime } from './quietTime.ts';
import { type DeckRead, readDeck } from './readDeck.ts';
import { type HandNote, notesByPage, notTypedWords } from './typedBack.ts';

export interface PapersAsked {
  /** Names of `DECK_PAPER_KINDS`, `,` between; `''` for all. */
  papers: string;
  emergency: boolean;
}

export interface PapersMade extends Omit<IssuedDocs, 'state'> {
  /** `quiet`: between the half and the curtain. */
  state: IssuedDocs['state'] | 'nothing' | 'quiet';
  /** Why nothing was made. */
  why: string;
  problems: Problem[];
}

const NOTHING = { made: 0, reissued: 0, same: 0, links: [] };

export function makeDeckPapers(production: ProductionInHand, asked: PapersAsked): PapersMade {
  const { workbook, data, now } = production;
  const quiet = asked.emergency ? '' : quietTime(production, now);
  if (quiet !== '') return { ...NOTHING, state: 'quiet', why: quiet, problems: [] };
  const read = readDeck(production);
  const chosen = new Set(asked.papers.split(',').filter((name) => name !== ''));
  const papers = read.papers.filter(({ name }) => chosen.size === 0 || chosen.has(name));
  workbook.change([...papers.flatMap(issuedChanges), ...checkCells(read.tables, inTheOpen(read))]);
  const problems = reissueProblems(read, papers);
  if (papers.length === 0) return { ...NOTHING, state: 'nothing', why: nothingWords(read), problems };
  const docs = papers.map((paper) => docOf(data.settings, paper, read.notes));
  const params = { papers: asked.papers, emergency: asked.emergency ? 'yes' : 'no' };
  const issued = issueDocs(production, { kind: 'deckPapers', params }, docs);
  return { ...issued, why: '', problems };
}

function inTheOpen({ contradictions }: DeckRead): Problem[] {
  return contradictions.map((one) => ({ ...one, message: openWords(one) }));
}

function issuedChanges({ name, pages, withdrawn }: PlannedPaper) {
  return [
    ...pages.filter(({ state }) => state !== 'same').map((page) => issuedPageChange(name, page)),
    ...withdrawn.map(withdrawnChange),
  ];
}

/** What makes it another document is which pages it has, in which version; what was written by hand waits for the next. */
function docOf(settings: Settings, paper: PlannedPaper, notes: readonly HandNote[]): DocToIssue {
  const { name } = PAPER_KINDS[paper.name];
  return {
    ...{ paper: paper.name, of: '', date: '', eventId: '', name },
    html: deckPaperDocument(settings, paper.title, printedPages(paper, notesByPage(paper, notes))),
    content: JSON.stringify(paper.pages.map(({ key, version, mark }) => [key, version, mark])),
  };
}

function reissueProblems(read: DeckRead, papers: readonly PlannedPaper[]): Problem[] {
  const notTyped = notTypedWords(read.notes.length);
  return [
    ...papers.flatMap(({ title, withdrawn }) =>
      withdrawn.map((one) => ({
        message: `${title}: there is no page ${keptTitle(one)} any more. Take back v${one.version}.`,
      })),
    ),
    ...(notTyped === '' ? [] : [{ tab: read.typedBackTitle, message: notTyped }]),
    ...read.contradictions.map(plainProblem),
    ...read.problems,
  ];
}

function nothingWords({ papers }: DeckRead): string {
  return papers.length === 0
    ? 'Nothing is typed for the deck yet, so there is no paper to make.'
    : 'There is nothing typed for these papers yet.';
}
