/** What a card hands on: a production to be read and nothing else, or a new one that is remembered with the person. */
import { AppError } from '../../port/appError.ts';
import type { CardWorkspace, Workspace } from '../../port/workspace.ts';

/** For looking into a production's workbook: whatever would change or remember something refuses. */
export function forReading(card: CardWorkspace): Workspace {
  const refused = refusing();
  return {
    ...card,
    lock: { take: refused },
    properties: { all: refused, set: refused, setMany: refused, remove: refused },
    script: {
      properties: { all: refused, set: refused, setMany: refused, remove: refused },
      lock: { take: refused },
      webAppAddress: refused,
    },
    sharing: {
      ...{ file: refused, inFolders: refused, grant: refused, changeRole: refused, revoke: refused },
      ...{ giveOwnership: refused, askToOwn: refused },
    },
    consent: { missing: refused, ask: refused },
    mail: { remainingQuota: refused, send: refused },
    triggers: { list: refused, createHourly: refused, createOnEdit: refused, remove: refused },
    calendars: {
      ...{ create: refused, exists: refused, entries: refused, put: refused, remove: refused },
      ...{ removeCalendar: refused, sharingPage: refused },
    },
  };
}

/**
 * For making a new production, whose workbook has no memory yet: it is kept with the person until that is made.
 * Only where no document is open, which a bound script's cards cannot tell: see `CardWorkspace.installation`.
 */
export function forMaking(card: CardWorkspace): Workspace {
  return { ...forReading(card), ...card.personal };
}

function refusing(): () => never {
  return () => {
    throw new AppError('refused', 'A card can only show a production. Open its workbook to do anything else.');
  };
}
