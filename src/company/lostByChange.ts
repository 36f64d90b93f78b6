/** Who is told less once tables are taken in: said before they are, because nobody looks at a row that seems to be right. */
import type { Problem } from '../port/appError.ts';
import { foldedText } from '../values/text.ts';
import { minorsOwnFrom } from './minorsOwn.ts';
import type { Company, Guardian } from './people.ts';
import { envelopesFor } from './recipients.ts';

/**
 * One line for each child that a guardian had, for each guardian whose row becomes a minor's own, and for each person who
 * was reached and is not any more.
 */
export function lostByChange(before: Company, after: Company): Problem[] {
  const old = new Map(before.guardians.filter(({ id }) => id !== '').map((one) => [foldedText(one.id), one]));
  const was = (guardian: Guardian) => old.get(foldedText(guardian.id));
  const links = after.guardians.flatMap((guardian): Problem[] => {
    const of = new Set(guardian.of.map(({ id }) => foldedText(id)));
    // Names that cannot be read are named by their cell.
    const lost =
      guardian.noContact || !guardian.isOfKnown
        ? []
        : (was(guardian)?.of ?? []).filter(({ id }) => !of.has(foldedText(id)));
    return lost.map(({ name }) => ({
      tab: 'Guardians',
      column: 'Of',
      message: `${guardian.name} is no longer a guardian of ${name}. If the table only adds a child, name all the children under Of, with ; between.`,
    }));
  });
  const [minorsBefore, minorsAfter] = [minorsOwnFrom(before), minorsOwnFrom(after)];
  const own = after.guardians.flatMap((guardian): Problem[] => {
    const earlier = was(guardian);
    const reason = guardian.noContact ? '' : minorsAfter.reason(guardian);
    if (reason === '' || (earlier !== undefined && minorsBefore.reason(earlier) !== '')) return [];
    return [{ tab: 'Guardians', message: `${guardian.name} will get no messages: ${reason}.` }];
  });
  const [reachedBefore, lostAfter] = [reached(before), unreached(after)];
  return [
    ...links,
    ...own,
    ...[...lostAfter].flatMap(([id, words]): Problem[] =>
      reachedBefore.has(id)
        ? [{ tab: 'People', message: `Nobody would get messages about them any more: ${words}.` }]
        : [],
    ),
  ];
}

function reached(company: Company): Set<string> {
  const { envelopes } = envelopesFor(company.people, company, { minorsToo: false });
  return new Set(envelopes.flatMap(({ people }) => people.map(({ id }) => foldedText(id))));
}

/** By id, who and why. Who is marked as gone is not meant to be told. */
function unreached(company: Company): Map<string, string> {
  const { unreachable } = envelopesFor(company.people, company, { minorsToo: false });
  return new Map(
    unreachable.flatMap(({ person, reason }) =>
      person.active ? [[foldedText(person.id), `${person.name} ${reason}`] as const] : [],
    ),
  );
}
