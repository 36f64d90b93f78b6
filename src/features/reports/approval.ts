/** Which adult lets a report go out: a young ASM drafts, an adult approves. */
import { barredFrom } from '../../company/noContact.ts';
import type { Company } from '../../company/people.ts';
import { personNamed } from '../../company/personNamed.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { shortened } from '../../values/text.ts';

/**
 * The name of whoever approves: the stage manager by sending it, anybody else by the name of an adult that is typed. One call.
 * @throws AppError `bad-input` where no adult is named
 */
export function approverOf(
  ws: Pick<Workspace, 'session'>,
  { company, settings }: { company: Company; settings: Settings },
  typed: string,
): string {
  const { stageManager, stageManagerEmail } = settings;
  const me = ws.session.effectiveEmail();
  // The setting is empty where it names somebody under 18.
  if (stageManagerEmail !== '' && foldedAddress(me) === foldedAddress(stageManagerEmail)) {
    return stageManager || 'Stage manager';
  }
  if (typed.trim() === '') {
    throw new AppError('bad-input', 'An adult has to approve the report before it goes out. Type who does.');
  }
  const found = personNamed(company, typed);
  const [person] = found;
  if (person === undefined || found.length > 1) {
    throw new AppError('bad-input', `“${shortened(typed)}” is not one person in People. Type the Person ID.`);
  }
  if (person.minor || !person.active || person.stopped !== '') {
    throw new AppError(
      'bad-input',
      `${person.name} is under 18 (or Minor is blank), or has left. An adult has to approve it.`,
    );
  }
  if (barredFrom(company).adult(person)) {
    throw new AppError(
      'bad-input',
      `${person.name} ${barredFrom(company).reason(person)}. Another adult has to approve it.`,
    );
  }
  return person.name;
}
