/** The line notes of a day by e-mail: each actor's to that actor alone, an under-18's to the guardians. */

import { envelopesFor, leftOutProblem } from '../../company/recipients.ts';
import { firstName } from '../../company/shownName.ts';
import { type MessageDraft, mailPlan } from '../../mail/mailPlan.ts';
import { type MailingSent, type PlannedMailing, sendPlanned, several } from '../../mail/sendPlanned.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import type { Settings } from '../../settings/settings.ts';
import { dateInFull, dateInShort } from '../../values/dates.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { lineNoteSheet, lineNoteText } from './lineNoteSheet.tsx';
import type { ActorSheet } from './lineNoteSheets.ts';
import type { LineNotesSend } from './lineNoteTypes.ts';
import { LINE_NOTE_TABS, sheetsOf } from './makeLineNotes.ts';
import { readersBeside } from './readersBeside.ts';

export const SEND_LINE_NOTE_TABS = [...LINE_NOTE_TABS, outboxTab] as const;

/** The messages as the workbook stands. Makes no service call. */
export function lineNotesMailing(
  production: Pick<Production, 'ws' | 'workbook' | 'data'>,
  date: DateText,
  withPerfect: boolean,
): PlannedMailing {
  const { ws, workbook, data } = production;
  const { sheets, perfect, problems } = sheetsOf(production, date);
  const wanted = [...sheets, ...(withPerfect ? perfect.map((person) => ({ person, notes: [] })) : [])];
  const besides = readersBeside(data.company);
  const drafts: MessageDraft[] = [];
  for (const sheet of wanted) {
    // One person at a time: brothers and sisters do not read each other's.
    const { envelopes, unreachable, leftOut } = envelopesFor([sheet.person], data.company, data.settings);
    problems.push(
      ...unreachable.map(({ person, reason }) => ({
        tab: 'People',
        message: `${person.name} gets no line notes: ${reason}.`,
      })),
      ...leftOut.map(leftOutProblem),
    );
    for (const { to, bcc, why } of envelopes) {
      drafts.push(draftFor(data.settings, date, sheet, { to, bcc, why: why === 'called' ? 'their own' : why }));
    }
    const others = [...new Set(envelopes.flatMap(({ to }) => besides(sheet.person, to)))];
    if (others.length > 0) {
      const message = `${others.join(' and ')} can read the line notes of ${sheet.person.name}: they share one email address.`;
      problems.push({ tab: 'People', column: 'Email', message });
    }
  }
  const kind = { name: PAPER_KINDS.lineNotes.name, prefix: PAPER_KINDS.lineNotes.key, date };
  const mail = mailPlan(ws, kind, workbook.records(outboxTab, []), drafts);
  const day = dateInFull(date);
  const nobody = drafts.length > 0 ? '' : `Nobody is to be sent line notes of ${day}.`;
  return {
    mail,
    nothing: sheets.length === 0 && !withPerfect ? `There are no line notes of ${day}.` : nobody,
    problems,
  };
}

function draftFor(
  settings: Settings,
  date: DateText,
  { person, notes }: ActorSheet,
  { to, bcc, why }: { to: string; bcc: string[]; why: string },
): MessageDraft {
  return {
    recipients: [to, ...bcc],
    about: person.id,
    // That an earlier day was noted since makes no news of it.
    tells: JSON.stringify(notes.map(({ scene, page, line, asSaid, code }) => [scene, page, line, asSaid, code])),
    people: [person.name],
    why,
    message: (revision) => ({
      to: [to],
      ...(bcc.length > 0 ? { bcc } : {}),
      subject: `${settings.title}: line notes for ${firstName(person)}, ${dateInShort(date)}${revision > 1 ? ` (revision ${revision})` : ''}`,
      html: lineNoteSheet(settings, person.name, date, notes, ''),
      text: lineNoteText(settings, person.name, date, notes),
      senderName: settings.stageManager || settings.title,
      replyTo: settings.replyTo,
    }),
  };
}

/** Sends what was previewed. @throws AppError `quota` before anything is changed. */
export function sendLineNotes(production: ProductionInHand, asked: LineNotesSend): MailingSent {
  const { date, hash, partial, perfect } = asked;
  const flag = (on: boolean) => (on ? 'yes' : 'no');
  const params = { date, hash, partial: flag(partial), perfect: flag(perfect) };
  return sendPlanned(production, lineNotesMailing(production, date, perfect), {
    ...{ start: { kind: 'sendLineNotes', params }, hash, partial, words: several('The line notes') },
  });
}
