/**
 * The messages of a call: one an address with that household's own calls, or one to the company's list address. Each
 * knows what its readers were told last, so that only news goes out, and says what changed.
 */
import type { Person } from '../../company/people.ts';
import { type MessageDraft, recipientMark } from '../../mail/mailPlan.ts';
import type { Message, Workspace } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { publishedOn } from '../../schedule/event.ts';
import { addDays } from '../../values/dates.ts';
import type { CalendarFiles } from './callCalendar.ts';
import { callChanges } from './callChanges.ts';
import { callSubject } from './callDocument.tsx';
import { callEmail, callText } from './callEmail.tsx';
import type { CallIssue } from './callIssue.ts';
import type { DailyCall } from './dailyCall.ts';
import { lastSent, type SentCall, type SentRow, sentCalls, sentElsewhere, sentText } from './sentCalls.ts';

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
  const draft = (
    to: { recipients: string[]; people: Person[]; names: string[]; why: string; told: SentCall[] },
    address: Pick<Message, 'to' | 'bcc'>,
  ): MessageDraft => {
    const mark = recipientMark(ws, to.recipients);
    const latest = lastSent(rows, mark, Number.POSITIVE_INFINITY);
    const text = sentText(to.told, '');
    const isSent = latest !== undefined && sentText(latest.calls, '') === text && (day === '' || latest.day === day);
    const before = [...rows].reverse().find((row) => row.mark === mark && row.key !== (isSent ? latest.key : ''));
    return {
      recipients: to.recipients,
      // What was told before belongs to it: the same news is news again after something else was told.
      tells: [text, day, before?.key ?? ''].join('\n'),
      told: sentText(to.told, day),
      ...(isSent ? { toldBy: latest.key } : {}),
      people: to.names,
      why: to.why,
      message: (revision) => {
        const issue = callIssue(data, call, rows, revision, mark);
        const was = lastSent(rows, mark, revision);
        // An event that was moved and told for its new day is in the same entry of the calendar by now.
        const elsewhere = sentElsewhere(all, { mark, date: call.date, since: was?.attempted ?? '' });
        return {
          ...address,
          subject: callSubject(settings, call, revision),
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

/** An issue as its documents need it. @param mark the recipients it is for; `''` for everybody (the Doc) */
export function callIssue(
  data: ProductionData,
  call: DailyCall,
  rows: readonly SentRow[],
  revision: number,
  mark: string,
): CallIssue {
  const earlier = rows.filter((row) => row.revision < revision);
  const told =
    mark === '' ? latestByMark(earlier) : [lastSent(rows, mark, revision)].filter((row) => row !== undefined);
  const before = told.flatMap((row) => row.calls);
  const { settings } = data;
  const dayBefore = latestByMark(earlier).flatMap((row) => row.calls);
  const isForList = dayBefore.some((one) => one.personId === '');
  const dayNow = isForList ? listSent(data, call) : daySent(data, call);
  return {
    settings,
    company: data.company,
    call,
    tomorrow: publishedOn(data.events, addDays(call.date, 1)),
    revision,
    replaces: Math.max(0, ...told.map((row) => row.revision)),
    changesOf: (person) => {
      if (told.length === 0 || person.stopped !== '') return [];
      const own = (calls: readonly SentCall[]) => calls.filter((one) => one.personId === person.id);
      return callChanges(own(before), sentCalls(person, call.ownCalls.get(person) ?? [], settings.venue));
    },
    dayChanges: new Map(
      earlier.length === 0
        ? []
        : callChanges(byEvent(dayBefore), byEvent(dayNow)).map((change) => [change.eventId, change]),
    ),
  };
}

/** The latest message of each recipient, the latest issue last. */
export function latestByMark(rows: readonly SentRow[]): SentRow[] {
  return [...new Map(rows.map((row) => [row.mark, row])).values()].sort((a, b) => a.revision - b.revision);
}

/** What everybody is told now. */
export function daySent(data: ProductionData, call: DailyCall): SentCall[] {
  return call.called.flatMap((person) => sentCalls(person, call.ownCalls.get(person) ?? [], data.settings.venue));
}

/** What the company list is told: each event as a whole. */
function listSent(data: ProductionData, call: DailyCall): SentCall[] {
  return call.plan.events.flatMap(({ event }) =>
    sentCalls(
      null,
      [{ event, callMinute: event.startMinute, windows: [wholeOf(event)], work: { scenes: event.scenes, lines: [] } }],
      data.settings.venue,
    ),
  );
}

/** The events that people were told of, with everything that is worked. */
function byEvent(calls: readonly SentCall[]): SentCall[] {
  const events = new Map<string, SentCall>();
  for (const call of calls) {
    const known = events.get(call.eventId);
    const work = new Set([...(known?.what.split('\n') ?? []), call.what]);
    events.set(call.eventId, { ...call, personId: '', windows: [call.event], what: [...work].sort().join('\n') });
  }
  return [...events.values()];
}

function wholeOf(event: { startMinute: number; endMinute: number }) {
  return { from: event.startMinute, to: event.endMinute };
}
