/**
 * Google's error texts in the languages that the local account speaks. There are two so that no code can come to
 * rely on the English wording.
 */

export type Locale = 'en' | 'de';

const TEXTS = {
  apiCall: {
    en: 'API call to {0} failed with error: {1}',
    de: 'API-Aufruf von {0} ist mit folgendem Fehler fehlgeschlagen: {1}',
  },
  serverError: {
    en: "We're sorry, a server error occurred. Please wait a bit and try again.",
    de: 'Es tut uns leid, ein Serverfehler ist aufgetreten. Bitte warten Sie einen Moment und versuchen Sie es noch einmal.',
  },
  backendError: {
    en: 'The service is currently unavailable.',
    de: 'Der Dienst ist derzeit nicht verfügbar.',
  },
  accessDenied: { en: 'Access denied: {0}.', de: 'Zugriff verweigert: {0}.' },
  forbidden: {
    en: 'The user does not have sufficient permissions for this file.',
    de: 'Der Nutzer hat keine ausreichenden Berechtigungen für diese Datei.',
  },
  authorisationRequired: {
    en: 'Authorization is required to perform that action.',
    de: 'Zum Ausführen dieser Aktion ist eine Autorisierung erforderlich.',
  },
  // The one names the scope and the other does not, so that nothing can come to rely on it.
  scopeMissing: {
    en: 'Specified permissions are not sufficient to call {0}. Required permissions: {1}',
    de: 'Die angegebenen Berechtigungen reichen nicht aus, um {0} aufzurufen.',
  },
  notAuthorised: {
    en: 'You do not have permission to call {0}.',
    de: 'Sie sind nicht berechtigt, {0} aufzurufen.',
  },
  dayQuota: {
    en: 'Service invoked too many times for one day: {0}.',
    de: 'Der Dienst wurde an einem Tag zu oft aufgerufen: {0}.',
  },
  rateLimit: { en: 'User rate limit exceeded.', de: 'Nutzerlimit überschritten.' },
  resourceExhausted: {
    en: "Quota exceeded for quota metric 'Requests' and limit 'Requests per minute per user'.",
    de: 'Kontingent für „Anfragen pro Minute und Nutzer“ überschritten.',
  },
  tooManyAtOnce: {
    en: 'There are too many scripts running simultaneously for this Google user account.',
    de: 'Für dieses Google-Nutzerkonto werden zu viele Skripts gleichzeitig ausgeführt.',
  },
  runTooLong: { en: 'Exceeded maximum execution time', de: 'Maximale Ausführungszeit überschritten' },
  invalidEmail: { en: 'Invalid email: {0}', de: 'Ungültige E-Mail-Adresse: {0}' },
  noRecipient: { en: 'Failed to send email: no recipient', de: 'E-Mail konnte nicht gesendet werden: kein Empfänger' },
  tooManyRecipients: {
    en: 'Limit Exceeded: Email Recipients Per Message.',
    de: 'Limit überschritten: E-Mail-Empfänger pro Nachricht.',
  },
  bodyTooLarge: { en: 'Limit Exceeded: Email Body Size.', de: 'Limit überschritten: Größe des E-Mail-Texts.' },
  attachmentsTooLarge: {
    en: 'Limit Exceeded: Email Total Attachments Size.',
    de: 'Limit überschritten: Gesamtgröße der E-Mail-Anhänge.',
  },
  argumentTooLarge: { en: 'Argument too large: {0}', de: 'Argument zu groß: {0}' },
  invalidArgument: { en: 'Invalid argument: {0}', de: 'Ungültiges Argument: {0}' },
  propertyStoreFull: {
    en: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    de: 'Sie haben das Kontingent für den Eigenschaftenspeicher überschritten. Bitte entfernen Sie einige Eigenschaften.',
  },
  lockTimeout: {
    en: 'Lock timeout: another process was holding the lock for too long.',
    de: 'Zeitüberschreitung bei der Sperre: Ein anderer Prozess hat die Sperre zu lange gehalten.',
  },
  noUiHere: {
    en: 'Cannot call SpreadsheetApp.getUi() from this context.',
    de: 'SpreadsheetApp.getUi() kann aus diesem Kontext nicht aufgerufen werden.',
  },
  rangeOutside: {
    en: 'The coordinates of the range are outside the dimensions of the sheet.',
    de: 'Die Koordinaten des Bereichs liegen außerhalb der Abmessungen des Tabellenblatts.',
  },
  tooManyTriggers: {
    en: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    de: 'Dieses Skript hat zu viele Trigger. Vor dem Hinzufügen müssen Trigger gelöscht werden.',
  },
  tooManyClockTriggers: {
    en: 'The Add-on has created too many time-based triggers in this document for this Google user account.',
    de: 'Das Add-on hat in diesem Dokument zu viele zeitbasierte Trigger für dieses Google-Nutzerkonto erstellt.',
  },
  noSuchItem: {
    en: 'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    de: 'Es konnte kein Element mit der angegebenen ID gefunden werden.',
  },
} satisfies Record<string, Record<Locale, string>>;

export type TextKey = keyof typeof TEXTS;

/** Google's text in a language, with `{0}`, `{1}` … filled in. */
export function textFor(locale: Locale, key: TextKey, ...parts: string[]): string {
  return TEXTS[key][locale].replace(/\{(\d)\}/g, (_, index) => parts[Number(index)] ?? '');
}
