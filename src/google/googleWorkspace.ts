/** Google as a `Workspace`. One is made a run; nothing is asked of Google until a member is called. */
import { AppError } from '../port/appError.ts';
import type {
  Cache,
  CardWorkspace,
  DoorWorkspace,
  Lock,
  Mail,
  Message,
  Moment,
  PropertyStore,
  TriggerInfo,
  Triggers,
  Workspace,
} from '../port/workspace.ts';
import { googleConsent } from './consent.ts';
import { googleCalendar } from './googleCalendar.ts';
import { googleDrive } from './googleDrive.ts';
import { googleSharing } from './googlePermissions.ts';
import { googleSpreadsheets } from './googleSpreadsheets.ts';
import { Caller } from './retry.ts';
import { isTimeZone } from './timeZones.ts';

/** @param sliceMs how long this run may take, in milliseconds. */
export function googleWorkspace(sliceMs: number): Workspace {
  const caller = new Caller(sliceMs);
  return {
    ...everywhere(caller),
    lock: googleLock(caller, () => ofDocument(LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null)),
    properties: googleProperties(caller, () =>
      ofDocument(PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null),
    ),
    script: {
      properties: googleProperties(caller, () => PropertiesService.getScriptProperties()),
      lock: googleLock(caller, () => LockService.getScriptLock()),
      webAppAddress: () =>
        caller.call(
          { what: 'Asking for the web app’s address', idempotent: true },
          () =>
            // Google's typing has a text; where nothing is deployed it is `null`.
            ((ScriptApp.getService() as GoogleAppsScript.Script.Service | null)?.getUrl() as string | null) ?? '',
        ),
    },
    sharing: googleSharing(caller),
    mail: googleMail(caller),
    triggers: googleTriggers(caller),
    calendars: googleCalendar(caller),
    consent: googleConsent(),
  };
}

/**
 * Google for the web app: a stranger has opened it, and nothing of the document may be there. Properties and lock are the
 * script's.
 */
export function googleDoorWorkspace(sliceMs: number): DoorWorkspace {
  const google = googleWorkspace(sliceMs);
  return { ...google, properties: google.script.properties, lock: google.script.lock, cache: googleCache() };
}

/**
 * Google as far as a card may use it.
 * @param callsMs for how long calls that failed are tried again, in milliseconds
 */
export function googleCardWorkspace(callsMs: number): CardWorkspace {
  const caller = new Caller(callsMs);
  return {
    ...everywhere(caller),
    personal: {
      lock: googleLock(caller, () => LockService.getUserLock()),
      properties: googleProperties(caller, () => PropertiesService.getUserProperties()),
    },
    // In Drive no document is open: one that is there is the spreadsheet that the script is in.
    installation: () =>
      (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null) === null ? 'published' : 'bound',
  };
}

function everywhere(
  caller: Caller,
): Pick<Workspace, 'clock' | 'spreadsheets' | 'drive' | 'session' | 'hash' | 'sign' | 'newSecret'> {
  const knownZones = new Set<string>();
  /** Asked once: a run acts as one person. */
  let me: string | null = null;
  return {
    clock: {
      epochMs: () => Date.now(),
      now: (zone) => shownAt(Date.now(), zone, knownZones),
      momentAt: (epochMs, zone) => shownAt(epochMs, zone, knownZones),
      sleep: (ms) => Utilities.sleep(ms),
    },
    spreadsheets: googleSpreadsheets(caller),
    drive: googleDrive(caller),
    session: {
      effectiveEmail: () => {
        me ??= caller.call({ what: 'Asking who you are', idempotent: true, scope: 'userinfo.email' }, () =>
          Session.getEffectiveUser().getEmail(),
        );
        return me;
      },
    },
    hash: (text) => hexOf(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)),
    sign: (text, secret) => hexOf(Utilities.computeHmacSha256Signature(text, secret, Utilities.Charset.UTF_8)),
    // Two, because some digits of each are always the same.
    newSecret: () => (Utilities.getUuid() + Utilities.getUuid()).replace(/-/g, ''),
  };
}

/** @param bytes signed, as Apps Script has them */
function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0')).join('');
}

/** @throws AppError `not-set-up` where no document is open: nothing may be remembered elsewhere instead. */
function ofDocument<T>(found: T | null): T {
  if (found === null) throw new AppError('not-set-up', 'No spreadsheet is open. Open the production’s workbook first.');
  return found;
}

/** Nothing depends on it, so a failure is as if nothing were kept; and nothing is tried again. */
function googleCache(): Cache {
  return {
    get: (key) => orNull(() => CacheService.getScriptCache().get(key)),
    put: (key, value, seconds) => {
      orNull(() => CacheService.getScriptCache().put(key, value, seconds));
    },
  };
}

function orNull<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

function googleLock(caller: Caller, lock: () => GoogleAppsScript.Lock.Lock): Lock {
  return {
    take: (waitMs) => caller.call({ what: 'Taking the lock', idempotent: true }, () => lock().tryLock(waitMs)),
  };
}

/** @throws AppError `bad-input` for a zone that does not exist. */
function shownAt(epochMs: number, zone: string, known: Set<string>): Moment {
  const clockIn = (instantMs: number, name: string) => Utilities.formatDate(new Date(instantMs), name, 'HH:mm');
  if (!known.has(zone) && !isTimeZone(zone, clockIn)) {
    throw new AppError(
      'bad-input',
      `“${zone}” is not a time zone. Use a name such as Europe/London or America/New_York.`,
    );
  }
  known.add(zone);
  const [date = '', time = ''] = Utilities.formatDate(new Date(epochMs), zone, 'yyyy-MM-dd HH:mm').split(' ');
  return { date, time };
}

function googleProperties(caller: Caller, store: () => GoogleAppsScript.Properties.Properties): PropertyStore {
  return {
    all: () => caller.call({ what: 'Reading the settings', idempotent: true }, () => store().getProperties()),
    set: (key, value) =>
      caller.call({ what: 'Saving the progress', idempotent: true }, () => {
        store().setProperty(key, value);
      }),
    setMany: (values) =>
      caller.call({ what: 'Saving the progress', idempotent: true }, () => {
        store().setProperties(values, false);
      }),
    remove: (key) =>
      caller.call({ what: 'Saving the progress', idempotent: true }, () => {
        store().deleteProperty(key);
      }),
  };
}

function googleMail(caller: Caller): Mail {
  return {
    remainingQuota: () =>
      caller.call({ what: 'Asking how much mail is left today', idempotent: true, scope: 'script.send_mail' }, () =>
        MailApp.getRemainingDailyQuota(),
      ),
    send: (message) =>
      caller.call({ what: 'Sending a message', idempotent: false, scope: 'script.send_mail' }, () => {
        MailApp.sendEmail(mailOptions(message));
      }),
  };
}

function mailOptions(message: Message): GoogleAppsScript.Mail.MailAdvancedParameters & { to: string; subject: string } {
  return {
    to: message.to.join(','),
    ...(message.cc?.length ? { cc: message.cc.join(',') } : {}),
    ...(message.bcc?.length ? { bcc: message.bcc.join(',') } : {}),
    subject: message.subject,
    htmlBody: message.html,
    body: message.text,
    name: message.senderName,
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
    ...(message.attachments?.length
      ? { attachments: message.attachments.map(({ name, mimeType, text }) => Utilities.newBlob(text, mimeType, name)) }
      : {}),
  };
}

function googleTriggers(caller: Caller): Triggers {
  const all = () => ScriptApp.getProjectTriggers();
  return {
    list: () =>
      caller.call({ what: 'Looking at automatic calls', idempotent: true, scope: 'script.scriptapp' }, () =>
        all().map((trigger): TriggerInfo => {
          const type = String(trigger.getEventType());
          return {
            id: String(trigger.getUniqueId()),
            handler: trigger.getHandlerFunction(),
            kind: type === 'CLOCK' ? 'clock' : type === 'ON_EDIT' ? 'edit' : 'other',
          };
        }),
      ),
    createHourly: (handler) =>
      caller.call({ what: 'Turning on the hourly check', idempotent: false, scope: 'script.scriptapp' }, () => {
        ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
      }),
    createOnEdit: (handler, workbookId) =>
      caller.call({ what: 'Turning on the check after edits', idempotent: false, scope: 'script.scriptapp' }, () => {
        ScriptApp.newTrigger(handler).forSpreadsheet(workbookId).onEdit().create();
      }),
    remove: (id) =>
      caller.call({ what: 'Turning off automatic calls', idempotent: true, scope: 'script.scriptapp' }, () => {
        const trigger = all().find((one) => String(one.getUniqueId()) === id);
        if (trigger !== undefined) ScriptApp.deleteTrigger(trigger);
      }),
  };
}
