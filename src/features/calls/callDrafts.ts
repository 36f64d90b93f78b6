/**
 * The messages of a call: one an address with that household's own calls, or one to the company's list address. Each
 * knows what its readers were told last, so that only news goes out, and says what changed.
 */
import type { Person } from '../../company/people.ts';
import { type MessageDraft, recipientMark } from '../../mail/mailPlan.ts';
import type { Message, Workspace } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import type { CalendarFiles } from './callCalendar.ts';
import { callEmail, callText } from './callEmail.tsx';
import { callIssues, daySent, listSent } from './callIssue.ts';
import type { DailyCall } from './dailyCall.ts';
import { phoneSubject } from './phoneSubject.ts';
import { type SentCall, type SentRow, sentByMark, sentCalls, sentElsewhere, sentText } from './sentCalls.ts';

export interface CallChoice {
  /** Also to those for whom nothing changed. */
  toAll: boolean;
  /** One message to the company's list address instead of one to each. */
  toList: boolean;
}

export interface Told {
  /** Of the call's own date. */
  rows: readonly SentRow[];
  /** Of all dates. */
  all: readonly SentRow[];
  choice: CallChoice;
}

export function callDrafts(
  ws: Pick<Workspace, 'hash'>,
  data: ProductionData,
  call: DailyCall,
  { rows, all, choice }: Told,
  calendar: CalendarFiles,
): MessageDraft[] {
  const { settings } = data;
  // On the list everybody reads who is called, so whatever changes for anybody is news to it.
  const day = choice.toAll || choice.toList ? ws.hash(JSON.stringify(daySent(data, call))).slice(0, 8) : '';
  const issueFor = callIssues(data, call, rows);
  const own = sentByMark(rows);
  const ofAllDates = sentByMark(all);
  const draft = (
    to: { recipients: string[]; people: Person[]; names: string[]; why: string; told: SentCall[] },
    address: Pick<Message, 'to' | 'bcc'>,
  ): MessageDraft => {
    const mark = recipientMark(ws, to.recipients);
    const sent = own.get(mark) ?? [];
    const latest = sent[sent.length - 1];
    const text = sentText(to.told, '');
    const isSent = latest !== undefined && sentText(latest.calls, '') === text && (day === '' || latest.day === day);
    const before = [...sent].reverse().find((row) => row.key !== (isSent ? latest.key : ''));
    return {
      recipients: to.recipients,
      // What was told before belongs to it: the same news is news again after something else was told.
      tells: [text, day, before?.key ?? ''].join('\n'),
      told: sentText(to.told, day),
      ...(isSent ? { toldBy: latest.key } : {}),
      people: to.names,
      why: to.why,
      message: (revision) => {
        const issue = issueFor(revision, mark);
        const was = [...sent].reverse().find((row) => row.revision < revision);
        // An event that was moved and told for its new day is in the same entry of the calendar by now.
        const elsewhere = sentElsewhere(ofAllDates.get(mark) ?? [], { date: call.date, since: was?.attempted ?? '' });
        return {
          ...address,
          subject: phoneSubject(issue, to.people),
          html: callEmail(issue, to.people),
          text: callText(issue, to.people),
          senderName: settings.stageManager || settings.title,
          replyTo: settings.replyTo,
          attachments: calendar.attachments(issue, to.people, { before: was?.calls ?? [], elsewhere }),
        };
      },
    };
  };
  if (choice.toList) {
    if (settings.callListAddress === '' || (call.plan.events.length === 0 && rows.length === 0)) return [];
    return [
      draft(
        {
          recipients: [settings.callListAddress],
          people: [],
          names: ['Company list'],
          why: 'the company list address',
          told: listSent(data, call),
        },
        { to: [settings.callListAddress] },
      ),
    ];
  }
  return call.envelopes.map((envelope) =>
    draft(
      {
        recipients: [envelope.to, ...envelope.bcc],
        people: envelope.people,
        names: envelope.people.map((person) => person.name),
        why: envelope.why,
        told: envelope.people.flatMap((person) => sentCalls(person, call.ownCalls.get(person) ?? [], settings.venue)),
      },
      { to: [envelope.to], ...(envelope.bcc.length > 0 ? { bcc: envelope.bcc } : {}) },
    ),
  );
}
