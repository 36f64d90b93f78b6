/**
 * Pages of the deck by e-mail to those whose page they are and who lack the version that was issued last. Who was sent which version
 * is written under Given to once the mailing is over; should that be cut off, the Outbox tells, and it is written with the next one.
 */
import { nameInCell } from '../../company/nameInCell.ts';
import type { Company, Person } from '../../company/people.ts';
import { envelopesFor, leftOutProblem } from '../../company/recipients.ts';
import type { DeckPage } from '../../deck/deckPaper.ts';
import { LEDGER_KEY } from '../../jobs/job.ts';
import { readLedger } from '../../jobs/ledger.ts';
import { type MailPlan, type MessageDraft, mailPlan } from '../../mail/mailPlan.ts';
import { stateByKey } from '../../mail/outbox.ts';
import { type MailingSent, type PlannedMailing, sendPlanned, several } from '../../mail/sendPlanned.ts';
import type { Problem } from '../../port/appError.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { deckPagesTab } from '../../workbook/tabs/deck.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { deckPagesText } from './deckPagesText.ts';
import { deckPaperDocument, versionWords } from './deckPaperDocument.tsx';
import { givenChange, keptPages } from './keptPages.ts';
import { withoutNotes } from './openNotes.ts';
import type { PageChanges } from './pageChanges.ts';
import { GONE_NOTE, pageLines } from './pageLines.ts';
import { changesSince, type KeptPage, type PlannedPage, type PlannedPaper, pageKey } from './pagePlan.ts';
import type { PrintedPage } from './printedPage.ts';
import { quietTime } from './quietTime.ts';
import { type DeckRead, readDeck } from './readDeck.ts';

const KIND = { name: 'Pages of the deck', prefix: 'deck-pages' };
const WORDS = several('The pages');

/** One page for one person. */
interface Due {
  person: Person;
  paper: PlannedPaper;
  page: PlannedPage;
  /** Of `pageKey`. */
  key: string;
}

export interface PagesMailing extends PlannedMailing {
  /** By message key: which pages it brings to whom. */
  tells: ReadonlyMap<string, readonly Due[]>;
  /** Why nothing goes now, whoever lacks a page; `''` where it may. */
  quiet: string;
}

/** By what the tab knows somebody for ever; `''` for somebody whom nobody can tell from another. */
function givenName(company: Company, person: Person): string {
  return person.id !== '' && !/[;\n]/.test(person.id) ? person.id : nameInCell(company, person);
}

function versionGiven(kept: KeptPage | null, company: Company, person: Person): number {
  const name = foldedText(givenName(company, person));
  if (name === '' || kept === null) return 0;
  return [...kept.given].find(([one]) => foldedText(one) === name)?.[1] ?? 0;
}

/** The messages as the workbook stands. Makes no service call. */
export function pagesMailing(
  production: Pick<Production, 'ws' | 'workbook' | 'data' | 'now'>,
  read: DeckRead,
  emergency: boolean,
): PagesMailing {
  const { ws, workbook, data, now } = production;
  const { company, settings } = data;
  const problems: Problem[] = [];
  const due = read.papers.flatMap((paper) => dueOf(company, paper, problems));
  const people = [...new Set(due.map(({ person }) => person))];
  const { envelopes, unreachable, leftOut } = envelopesFor(people, company, settings);
  problems.push(
    ...unreachable.map(({ person, reason }) => ({
      tab: 'People',
      message: `${person.name} gets no pages: ${reason}. Hand them over on paper.`,
    })),
    ...leftOut.map(leftOutProblem),
  );
  const told: (readonly Due[])[] = [];
  const drafts = envelopes.map(({ to, bcc, people: about, why }): MessageDraft => {
    const own = due.filter(({ person }) => about.includes(person));
    told.push(own);
    const pages = [...new Map(own.map((one) => [one.key, printed(company, one, about)])).values()];
    const names = about.map(({ name }) => name);
    const intro = introOf(names, pages);
    return {
      recipients: [to, ...bcc],
      tells: JSON.stringify(own.map(({ person, key, page }) => [person.id, key, page.version, page.mark])),
      people: names,
      why: why.replace(/(^|, )called(?=,|$)/g, '$1whose pages they are'),
      message: () => ({
        to: [to],
        ...(bcc.length > 0 ? { bcc } : {}),
        subject: `${settings.title}: ${subjectOf(pages)}`,
        html: deckPaperDocument(settings, 'Your pages', pages, intro),
        text: deckPagesText(pages, intro),
        senderName: settings.stageManager || settings.title,
        replyTo: settings.replyTo,
      }),
    };
  });
  // Without a day: the same version of a page is the same news whenever it is sent.
  const mail = mailPlan(ws, { ...KIND, date: '' }, workbook.records(outboxTab, []), drafts);
  const tells = new Map(mail.all.flatMap(({ key }, at) => (told[at] === undefined ? [] : [[key, told[at]] as const])));
  const quiet = emergency ? '' : quietTime(production, now);
  return { mail, tells, problems, quiet, nothing: quiet || whyNothing(read, drafts.length, mail.toSend.length) };
}

/** Whose page was issued and who has not got this version. What has changed since waits for its issue. */
function dueOf(company: Company, paper: PlannedPaper, problems: Problem[]): Due[] {
  return paper.pages.flatMap((page): Due[] => {
    if (page.page.people.length === 0) return [];
    if (page.state !== 'same') {
      const since = page.kept === null ? 'is not made yet' : `has changed since v${page.kept.version}`;
      problems.push({ message: `${paper.title}, ${page.page.title} ${since}. Make the papers, then send it.` });
      return [];
    }
    return page.page.people
      .filter((person) => versionGiven(page.kept, company, person) !== page.version)
      .map((person) => ({ person, paper, page, key: pageKey(paper.name, page.key) }));
  });
}

/**
 * Marked with what is new since the oldest version that one of them has. Notes of reports go to no actor and to no family of somebody
 * under 18: they may be about another child.
 */
function printed(company: Company, { paper, page }: Due, about: readonly Person[]): PrintedPage {
  const has = page.page.people
    .filter((person) => about.includes(person))
    .map((person) => versionGiven(page.kept, company, person));
  const since = Math.min(...has, page.version);
  const own = about.some(({ minor, group }) => minor || group === 'Cast') ? withoutNotes(page.page) : page.page;
  const changes = changesSince(page.kept, since, own === page.page ? page.lines : pageLines(own).lines);
  return {
    ...{ paper: paper.title, page: withoutProblems(own), version: page.version, issued: page.issued },
    ...{ since, byHand: [] },
    changes: own === page.page || changes === 'unknown' ? changes : withoutGoneNotes(changes),
  };
}

function withoutGoneNotes(changes: PageChanges): PageChanges {
  return { ...changes, gone: changes.gone.filter((label) => label !== GONE_NOTE) };
}

/** What contradicts something is for who runs the deck, not for whose page it is, or their family. */
function withoutProblems(page: DeckPage): DeckPage {
  const blocks = page.blocks.map((block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.map((row) => ({ ...row, problems: [] })) } : block,
  );
  return { ...page, blocks };
}

function introOf(names: readonly string[], pages: readonly PrintedPage[]): string[] {
  const changed = pages.some(({ since }) => since > 0);
  return [
    `For ${names.join(', ')}: ${pages.map((one) => `${one.paper}, ${one.page.title} (${versionWords(one.version, one.issued)})`).join('; ')}.`,
    ...(changed ? ['▲ marks what is new. Throw away the earlier version.'] : []),
  ];
}

function subjectOf(pages: readonly PrintedPage[]): string {
  const [first] = pages;
  if (first === undefined || pages.length > 1) return `${pages.length} pages for you`;
  return `${first.paper}, v${first.version}`;
}

function whyNothing({ papers }: DeckRead, drafts: number, toSend: number): string {
  if (!papers.some(({ pages }) => pages.some(({ page }) => page.people.length > 0))) {
    return 'No paper has a page that is somebody’s own.';
  }
  if (drafts === 0) return 'Nobody is to be sent a page: see below, or everybody has theirs.';
  return toSend === 0 ? 'The pages have gone out, and none has changed since.' : '';
}

/** What Given to has to say of messages that went out; nothing where it says so. */
export function givenChanges(
  { workbook, data }: Pick<Production, 'workbook' | 'data'>,
  { mail, tells }: Pick<PagesMailing, 'tells'> & { mail: Pick<MailPlan, 'all'> },
): RowChange[] {
  const stateOf = stateByKey(workbook.records(outboxTab, []));
  const own = mail.all.flatMap(({ key }) => (tells.get(key) ?? []).map((due) => ({ due, state: stateOf.get(key) })));
  const nameOf = ({ person, key }: Due) => `${key}\u0000${foldedText(givenName(data.company, person))}`;
  // While one of two guardians still waits for it, the child has not got it.
  const waiting = new Set(own.filter(({ state }) => state !== 'Sent').map(({ due }) => nameOf(due)));
  const kept = keptPages(workbook.table(deckPagesTab));
  const given = new Map<string, Map<string, number>>();
  for (const { due } of own.filter(({ due: one }) => !waiting.has(nameOf(one)))) {
    const name = givenName(data.company, due.person);
    const page = kept.get(due.key);
    if (name === '' || page === undefined || versionGiven(page, data.company, due.person) === due.page.version)
      continue;
    const now = given.get(due.key) ?? new Map(page.given);
    for (const one of [...now.keys()]) if (foldedText(one) === foldedText(name)) now.delete(one);
    given.set(due.key, now.set(name, due.page.version));
  }
  return [...given].flatMap(([key, people]) => {
    const page = kept.get(key);
    return page === undefined ? [] : [givenChange(page, people)];
  });
}

/**
 * What messages of an earlier mailing have to say under Given to: one that was cut off, or was marked as sent. Nothing while a
 * mailing is under way, which goes on as it was planned.
 */
export function earlierGiven(
  production: Pick<Production, 'ws' | 'workbook' | 'data' | 'now' | 'properties'>,
  read: DeckRead,
): RowChange[] {
  const { kind, state } = readLedger(production.properties[LEDGER_KEY]).ledger;
  if (kind === 'sendDeckPages' && state === 'running') return [];
  return givenChanges(production, pagesMailing(production, read, true));
}

export interface PagesAsked {
  hash: string;
  partial: boolean;
  emergency: boolean;
}

/** Sends what was previewed, and writes down who has it. @throws AppError `quota` before anything is changed. */
export function sendDeckPages(production: ProductionInHand, asked: PagesAsked): MailingSent & { quiet: string } {
  const { job, workbook } = production;
  const { hash, partial, emergency } = asked;
  const before = earlierGiven(production, readDeck(production));
  if (before.length > 0) workbook.change(before);
  const mailing = pagesMailing(production, readDeck(production), emergency);
  const yesNo = (one: boolean) => (one ? 'yes' : 'no');
  const start = {
    kind: 'sendDeckPages' as const,
    params: { hash, partial: yesNo(partial), emergency: yesNo(emergency) },
  };
  if (mailing.quiet !== '') {
    // What has gone out stays; the rest waits in the Outbox for the next preview.
    if (job.isUnderWay(start)) job.finish();
    const { quiet, problems } = mailing;
    return { state: 'nothing', send: null, nothing: quiet, problems, quiet };
  }
  const sent = sendPlanned(production, mailing, {
    ...{ start, hash, partial, words: WORDS },
    whenDone: () => givenChanges(production, mailing),
  });
  return { ...sent, quiet: '' };
}
