/** What to do when late, in a household's own box: whom to ring, and an answer that is filled in already. */
import type { Person } from '../../company/people.ts';
import type { Settings } from '../../settings/settings.ts';
import { dayAndMonth } from '../../values/dates.ts';
import { oneLine } from '../../values/oneLine.ts';
import type { CallIssue } from './callIssue.ts';
import { subjectNames } from './phoneSubject.ts';

/** Nothing for somebody who is not called any more. */
export function LateReply({ issue, person }: { issue: CallIssue; person: Person }) {
  const { settings } = issue;
  if (!isCalled(issue, person)) return null;
  const link = replyLink(issue, person);
  const ring = ringWords(settings);
  if (ring === '' && link === '') return null;
  return (
    <p style={{ margin: '8px 0 0 0' }}>
      <b>Late, or cannot come?</b> {ring === '' ? '' : `${ring}${link === '' ? '.' : ', or '}`}
      {link === '' ? null : (
        <>
          <a href={link}>{ring === '' ? 'Answer here' : 'answer here'}</a>: the answer is started for you.
        </>
      )}
    </p>
  );
}

/** The same in plain text; `''` where there is nobody to ring, as the day’s end says whom to write to. */
export function lateLine(issue: CallIssue, person: Person): string {
  const ring = ringWords(issue.settings);
  return ring === '' || !isCalled(issue, person) ? '' : `Late, or cannot come? ${ring}.`;
}

/** @example ringWords(settings) // 'Ring 555 0100' */
function ringWords({ phoneWhenLate }: Settings): string {
  return phoneWhenLate === '' ? '' : `Ring ${phoneWhenLate}`;
}

function isCalled({ call }: CallIssue, person: Person): boolean {
  return (call.ownCalls.get(person) ?? []).length > 0;
}

/** A letter to the stage manager with its subject and its first words; `''` where no address is known. */
export function replyLink(issue: CallIssue, person: Person): string {
  const to = oneLine(issue.settings.replyTo);
  if (to === '') return '';
  const [name = ''] = subjectNames(issue, [person]);
  const words = `${name}, ${dayAndMonth(issue.call.date)}: late / cannot come`;
  // An @ may stand in an address of a link as it is; anything else that could end it may not.
  const address = encodeURIComponent(to).replace(/%40/g, '@');
  return `mailto:${address}?subject=${encodeURIComponent(words)}&body=${encodeURIComponent(`${words} because … `)}`;
}
