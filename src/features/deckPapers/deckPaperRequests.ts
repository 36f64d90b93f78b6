/** The papers of the deck as the sidebar calls them: looked at, printed, made, sent; and the list of what was written by hand. */
import type { Body } from '../../jobs/body.ts';
import { flagArgument, textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { EMPTY, mailPreview, whenPossible } from '../../mail/mailPreview.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';
import { openForLooking, openForSending } from '../../mail/openForMail.ts';
import { type SendRequest, sendArguments } from '../../mail/sendRequest.ts';
import { changedReport, sendReportWords } from '../../mail/sendWords.ts';
import { docsReport } from '../../papers/docsReport.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import { typedBackTab } from '../../workbook/tabs/deck.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { deckPaperDocument } from './deckPaperDocument.tsx';
import type {
  DeckOutcome,
  DeckPagesSend,
  DeckPapersAsked,
  HandNoteAsked,
  HandNoteDone,
  PrintedOutcome,
} from './deckPaperTypes.ts';
import { deckShown as shown } from './deckShown.ts';
import { addHandNote as add, handNoteDone as done } from './handNotes.ts';
import { makeDeckPapers as makeJob, type PapersAsked } from './makeDeckPapers.ts';
import { printedPages } from './planPapers.ts';
import { quietTime } from './quietTime.ts';
import { READ_DECK_TABS, readDeck } from './readDeck.ts';
import { earlierGiven, pagesMailing, sendDeckPages as sendJob } from './sendDeckPages.ts';
import { notesByPage } from './typedBack.ts';

const SEND_TABS = [...READ_DECK_TABS, outboxTab] as const;

/** A workbook that lacks the tab has nothing on the list; to write on it, it is needed. */
const { optional: _, ...NEEDED } = typedBackTab;

/** Three calls. */
export function deckShown(ws: Workspace): DeckOutcome {
  try {
    return { ...NO_OUTCOME, state: 'done', deck: shown(lookAtProduction(ws, READ_DECK_TABS)) };
  } catch (error) {
    return { ...failure(error, null, null), deck: null };
  }
}

/** Three calls. */
export function deckPaper(ws: Workspace, request: { name: string; emergency: boolean }): PrintedOutcome {
  try {
    const production = lookAtProduction(ws, READ_DECK_TABS);
    const quiet = flagArgument(request?.emergency) ? '' : quietTime(production, production.now);
    if (quiet !== '') return { ...NO_OUTCOME, state: 'refused', message: quiet, paper: null };
    const read = readDeck(production);
    const name = textArgument(request?.name);
    const paper = read.papers.find((one) => one.name === name);
    if (paper === undefined) throw new AppError('bad-input', 'Nothing is typed for this paper yet.');
    const html = deckPaperDocument(
      production.data.settings,
      paper.title,
      printedPages(paper, notesByPage(paper, read.notes)),
    );
    return { ...NO_OUTCOME, state: 'done', paper: { title: paper.title, html } };
  } catch (error) {
    return { ...failure(error, null, null), paper: null };
  }
}

export function makeDeckPapers(ws: Workspace, request: DeckPapersAsked): JobOutcome {
  return runJob(ws, SLICE_MS, 'deckPapers', (job, properties) => {
    const papers: unknown = request?.papers ?? [];
    if (!Array.isArray(papers)) throw new AppError('bad-input', 'Choose the papers to make.');
    const asked = { papers: papers.map(textArgument).sort().join(','), emergency: flagArgument(request?.emergency) };
    return deckPapersBody(asked)(job, properties);
  });
}

export function deckPapersBody(asked: PapersAsked): Body {
  return (job, properties) => {
    const result = makeJob(openProduction(job, properties, READ_DECK_TABS), asked);
    const { state, why, problems } = result;
    if (state === 'quiet') return { ...NO_OUTCOME, job: 'deckPapers', state: 'refused', message: why };
    if (state === 'nothing') return { ...NO_OUTCOME, job: 'deckPapers', state, message: why, problems };
    return docsReport(job, 'deckPapers', { ...result, state }, 'Papers of the deck', problems);
  };
}

/** Four calls. */
export function previewDeckPages(ws: Workspace, request: { emergency: boolean }): MailPreview {
  return whenPossible(EMPTY, () => {
    const production = openForLooking(ws, SEND_TABS);
    const emergency = flagArgument(request?.emergency);
    const earlier = earlierGiven(production, readDeck(production));
    if (earlier.length > 0) production.workbook.assume(earlier);
    const { mail, nothing, problems, quiet } = pagesMailing(production, readDeck(production), emergency);
    // Nothing is offered that would be refused.
    if (quiet !== '') return { ...EMPTY, date: production.now.date, nothing: quiet, problems };
    return mailPreview(ws, production.now.date, mail, nothing, problems);
  });
}

export function sendDeckPages(ws: Workspace, request: DeckPagesSend): JobOutcome {
  return runJob(ws, SLICE_MS, 'sendDeckPages', (job, properties) => {
    const emergency = flagArgument(request?.emergency);
    return sendDeckPagesBody({ ...sendArguments(request), emergency })(job, properties);
  });
}

export function sendDeckPagesBody(asked: SendRequest & { emergency: boolean }): Body {
  return (job, properties) => {
    const result = sendJob(openForSending(job, properties, SEND_TABS), asked);
    if (result.quiet !== '') {
      return { ...NO_OUTCOME, job: 'sendDeckPages', state: 'refused', message: result.quiet };
    }
    if (result.state === 'changed') return changedReport(job, 'sendDeckPages', 'preview');
    return sendReportWords(job, 'sendDeckPages', result.send, {
      what: 'Pages of the deck',
      nothing: result.nothing || 'The pages have gone out already.',
      problems: result.problems,
    });
  };
}

export function addHandNote(ws: Workspace, request: HandNoteAsked): DeckOutcome {
  return written(ws, (production) => add(production, request));
}

export function handNoteDone(ws: Workspace, request: HandNoteDone): DeckOutcome {
  return written(ws, (production) => done(production, request));
}

/** Two calls to open the production, one or two to write; what is shown afterwards is read with it. */
function written(ws: Workspace, write: (production: ReturnType<typeof openProduction>) => string): DeckOutcome {
  let deck: DeckOutcome['deck'] = null;
  const outcome = runJob(ws, SLICE_MS, 'handNote', (job, properties) => {
    const tabs = READ_DECK_TABS.map((tab) => (tab.name === typedBackTab.name ? NEEDED : tab));
    const production = openProduction(job, properties, tabs);
    const message = write(production);
    deck = shown(production);
    return { ...NO_OUTCOME, state: 'done', message };
  });
  return { ...outcome, deck };
}
