/** What Google gives a page of HtmlService to call the script with; the local account gives the same. */

/** `google.script.run`: handlers first, then the function by its name. */
export interface ScriptRunner {
  withSuccessHandler(handler: (result: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
}

declare global {
  var google: { script: { run: ScriptRunner; host: { close(): void } } } | undefined;
}

/** @throws Error where there is no Google around the page */
export function scriptRunner(): ScriptRunner {
  const runner = globalThis.google?.script.run;
  if (runner === undefined) throw new Error('This page works inside Google Sheets only.');
  return runner;
}
