/** What the stage manager is mailed when Google's daily limit stops a call: who has not been told, and what to do. */
import { SECOND_PERSON, waysOut } from '../../mail/companyMail.ts';
import { allowanceFrom, mostSeen, quotaLeftWords, roomFor } from '../../mail/dayAllowance.ts';
import type { PlannedMessage } from '../../mail/mailPlan.ts';
import { recipientCount } from '../../mail/messageLimits.ts';
import { stateByKey } from '../../mail/outbox.ts';
import { problemLine } from '../../port/appError.ts';
import type { Production } from '../../production/production.ts';
import { counted } from '../../values/counted.ts';
import { dateInFull } from '../../values/dates.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import type { Notice } from './callNotice.ts';
import type { CallPlan } from './callPlan.ts';
import { fitting, namesByCall } from './earliestFirst.ts';

type Basis = Pick<Production, 'data' | 'workbook' | 'properties'>;

/** States of messages that have gone out, as far as anybody knows. */
const TOLD: readonly string[] = ['Sent', 'Unconfirmed'];

/**
 * The numbers change through the day; it is said once, and again when others are not told.
 * @param untold the messages that Google does not let go now
 * @param quota `quotaLeft`: what is left now; `mostLeft`: when the run began
 */
export function quotaNotice(
  production: Basis,
  plan: CallPlan,
  untold: readonly PlannedMessage[],
  quota: { quotaLeft: number; mostLeft: number },
): Notice {
  const { data, workbook, properties } = production;
  const { quotaLeft, mostLeft } = quota;
  const { settings } = data;
  const { call, mail } = plan;
  const day = dateInFull(call.date);
  const states = stateByKey(workbook.records(outboxTab, []));
  const told = mail.all.filter(({ key }) => TOLD.includes(states.get(key) ?? '')).length;
  const recipients = untold.reduce((sum, { message }) => sum + recipientCount(message), 0);
  const aDay = allowanceFrom(Math.max(mostSeen(properties) ?? 0, mostLeft));
  const names = told === 0 ? [] : namesByCall(plan, untold);
  const unreachable = plan.choice.toList
    ? []
    : call.unreachable.map(({ person, reason }) => `${person.name} ${reason}`);
  const unread = data.problems.filter(({ message }) => message.startsWith('When mail runs out: '));
  const earliest = settings.earliestFirst ? ', to those called earliest' : '';
  const addresses = counted(recipients, 'address', 'addresses');
  return {
    prefix: 'stopped',
    date: call.date,
    subject: `${told === 0 ? 'The call' : 'Part of the call'} for ${day} has not gone out: ${settings.title}`,
    parts: [
      told === 0
        ? {
            words: `The call for ${day} goes to ${addresses}, and Google lets this account mail only ${quotaLeftWords(quotaLeft)}. It has gone to nobody.`,
            lines: [],
          }
        : {
            words: `Google’s daily limit stopped the call for ${day}. ${told} of ${told + untold.length} messages have gone out${earliest}. Not told yet, earliest call first:`,
            lines: names,
          },
      { words: 'The call does not reach these either:', lines: told === 0 ? [] : [...unreachable, ...call.uncleared] },
      { words: 'This setting cannot be read:', lines: unread.map(problemLine) },
      {
        words: 'What to do now:',
        lines: nowWords(plan, { untold, told, quotaLeft, aDay, recipients, parts: settings.earliestFirst }),
      },
      { words: 'So that it does not happen again, one of these:', lines: waysOut(data, aDay).map(sentence) },
    ].filter(({ words, lines }, at) => words !== '' && (at === 0 || lines.length > 0)),
    after: '',
    tells: ['quota', ...names].join('\n'),
  };
}

function nowWords(
  plan: CallPlan,
  now: {
    untold: readonly PlannedMessage[];
    told: number;
    quotaLeft: number;
    aDay: number;
    recipients: number;
    parts: boolean;
  },
): string[] {
  const { fits } = fitting(plan, now.untold, roomFor(now.quotaLeft));
  const preview =
    fits.length > 0
      ? [
          `Preview the call in Callboard and send what fits: ${counted(fits.length, 'message')}, those called earliest first.`,
        ]
      : [];
  const other = `${preview.length > 0 ? 'Or ' : ''}${SECOND_PERSON}`;
  if (now.told > 0 || now.parts) {
    const rest = now.told > 0 ? 'The rest goes' : 'It goes';
    return [
      `Phone whoever cannot wait. ${rest} out by itself when Google allows more, up to two hours before each call.`,
      ...preview,
      sentence(other),
    ];
  }
  const never = now.recipients > roomFor(now.aDay);
  return [
    ...preview,
    sentence(other),
    never
      ? `It does not go out by itself: this account may mail only ${now.aDay} addresses a day.`
      : 'It goes out by itself as soon as all of it fits.',
  ];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
