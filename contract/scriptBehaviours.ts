/** The script's own services: properties, lock, mail, triggers, and what a run may do where it was started. */
import { type Answer, type Behaviour, refused, service } from './behaviour.ts';

/** What a run finds where it was started: a menu click, or a trigger that `contractByTrigger` is asked by. */
export function placeOf(): Answer {
  return {
    hasActiveSpreadsheet: !refused(() => service('SpreadsheetApp').getActiveSpreadsheet().getId()),
    hasDocumentProperties: String(service('PropertiesService').getDocumentProperties()) !== 'null',
    hasDocumentLock: String(service('LockService').getDocumentLock()) !== 'null',
    hasUi: !refused(() => service('SpreadsheetApp').getUi()),
  };
}

export const SCRIPT_BEHAVIOURS: readonly Behaviour[] = [
  {
    id: 'place-of-a-menu-click',
    question: 'What has a click in the menu: the spreadsheet, its properties, its lock, a user interface?',
    expected: { hasActiveSpreadsheet: true, hasDocumentProperties: true, hasDocumentLock: true, hasUi: true },
    ask: placeOf,
  },
  {
    id: 'property-of-10-kb',
    question: 'Is a property value of 10 KB refused, and one of 8 KB kept?',
    expected: { of8: false, of10: true },
    ask: () => {
      const properties = service('PropertiesService').getDocumentProperties();
      const set = (length: number) => refused(() => properties.setProperty('contract', 'x'.repeat(length)));
      const answer = { of8: set(8 * 1024), of10: set(10 * 1024) };
      properties.deleteProperty('contract');
      return answer;
    },
  },
  {
    id: 'mail-quota',
    question: 'Is what is left of the day’s mail a whole number, and a mail without a recipient refused?',
    expected: { whole: true, nobody: true },
    ask: () => ({
      whole: Number.isInteger(Number(service('MailApp').getRemainingDailyQuota())),
      nobody: refused(() => service('MailApp').sendEmail({ to: '', subject: 'Contract', body: 'x' })),
    }),
  },
];
