/** The deck as the sidebar shows it: each paper and how far it is, what contradicts what, what was written by hand. */
import { DECK_RULES } from '../../deck/contradictions/contradictions.ts';
import { proposalWords } from '../../deck/proposalWords.ts';
import { proposedChanges } from '../../deck/proposedChanges.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Production } from '../../production/production.ts';
import { docLinkOf } from '../../workbook/docLinks.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import type { DeckShown, ShownPaper } from './deckPaperTypes.ts';
import { keptTitle, type PlannedPaper } from './pagePlan.ts';
import { plainProblem } from './planPapers.ts';
import { quietTime } from './quietTime.ts';
import { readDeck } from './readDeck.ts';
import { notTypedWords } from './typedBack.ts';

export function deckShown(production: Production): DeckShown {
  const { workbook, now } = production;
  const read = readDeck(production);
  const links = new Map(workbook.records(reportsTab, []).map((row) => [row.Report, docLinkOf(row)]));
  return {
    papers: read.papers.map((paper) => shownPaper(paper, links.get(PAPER_KINDS[paper.name].name) ?? '')),
    contradictions: Object.entries(DECK_RULES).flatMap(([rule, { title }]) => {
      const found = read.contradictions.filter((one) => one.rule === rule).map(plainProblem);
      return found.length === 0 ? [] : [{ title, problems: found }];
    }),
    proposed: proposedChanges(read.deck).map(proposalWords),
    problems: read.problems,
    handNotes: read.notes.map(({ paper, page, words, belongs, by }) => ({ paper, page, words, belongs, by })),
    notTyped: notTypedWords(read.notes.length),
    quiet: quietTime(production, now),
  };
}

function shownPaper({ name, title, pages, withdrawn, isChanged }: PlannedPaper, link: string): ShownPaper {
  const isMade = link !== '';
  const changed = pages.filter(({ state }) => state !== 'same');
  return {
    ...{ name, title, link, pages: pages.length },
    state: !isMade ? 'not made' : isChanged ? 'changed' : 'up to date',
    changed: isMade
      ? changed.map(({ page, since }) => (since === 0 ? `${page.title} (new)` : `${page.title} (since v${since})`))
      : [],
    withdrawn: withdrawn.map((one) => `${keptTitle(one)} (v${one.version})`),
  };
}
