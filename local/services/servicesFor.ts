/** The globals that Apps Script gives a script: one new set of services for each run. */
import { CacheService } from './cacheService.ts';
import { CalendarCalendars } from './calendar/calendarCalendars.ts';
import { CalendarEvents } from './calendar/calendarEvents.ts';
import { CardService } from './cards/cardService.ts';
import { DriveApp } from './drive/driveApp.ts';
import { DriveFiles } from './drive/driveFiles.ts';
import { DrivePermissions } from './drive/drivePermissions.ts';
import { HtmlService } from './htmlService.ts';
import { LockService } from './lockService.ts';
import { Logger } from './logger.ts';
import { MailApp } from './mail/mailApp.ts';
import { PropertiesService } from './propertiesService.ts';
import type { RunContext } from './runContext.ts';
import { ScriptApp } from './scriptApp.ts';
import type { PerformCall } from './serviceContext.ts';
import { Session } from './session.ts';
import { SheetsService } from './sheets/sheetsService.ts';
import { SpreadsheetApp } from './spreadsheetApp.ts';
import { Utilities } from './utilities.ts';

/** Every service by its global name. What is not here is not defined in the bundle. */
export function servicesFor(context: RunContext, perform: PerformCall): Record<string, object> {
  return {
    CacheService: new CacheService(context, perform),
    CardService: new CardService(),
    Calendar: { Calendars: new CalendarCalendars(context, perform), Events: new CalendarEvents(context, perform) },
    Drive: { Files: new DriveFiles(context, perform), Permissions: new DrivePermissions(context, perform) },
    DriveApp: new DriveApp(context, perform),
    HtmlService: new HtmlService(context),
    LockService: new LockService(context, perform),
    Logger: new Logger(context),
    MailApp: new MailApp(context, perform),
    PropertiesService: new PropertiesService(context, perform),
    ScriptApp: new ScriptApp(context, perform),
    Session: new Session(context, perform),
    Sheets: { Spreadsheets: new SheetsService(context, perform).Spreadsheets },
    SpreadsheetApp: new SpreadsheetApp(context, perform),
    Utilities: new Utilities(context),
  };
}
