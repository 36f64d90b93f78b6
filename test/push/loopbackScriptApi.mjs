/** Loaded before clasp: sends what it would ask of Google's Apps Script and Drive to a server on this machine. */
import { createRequire } from 'node:module';

const { google } = createRequire(new URL('../../build/clasp/package.json', import.meta.url))('googleapis');

const scriptApi = google.script.bind(google);
google.script = (options) => scriptApi({ ...options, rootUrl: process.env.SCRIPT_API_URL });
const driveApi = google.drive.bind(google);
google.drive = (options) => driveApi({ ...options, rootUrl: process.env.SCRIPT_API_URL });
