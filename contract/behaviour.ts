/** What one behaviour of Google is asked by, and how an answer is made comparable between two accounts. */

/** A service of Google as this suite sees it: raw, because the typings are one of the readings that it puts to the test. */
// biome-ignore lint/suspicious/noExplicitAny: every member is asked of Google by name
export type Service = any;

export type Answer = string | number | boolean | null | readonly Answer[] | { readonly [key: string]: Answer };

export interface Behaviour {
  /** Permanent: answers are kept by it. */
  id: string;
  question: string;
  /** The answer that Callboard and its local account count on. */
  expected: Answer;
  /** Makes what it needs in the scratch folder and answers; an error that is thrown is an answer too. */
  ask(scratch: Scratch): Answer;
}

/** Where everything is made; it goes into the bin at the end. */
export interface Scratch {
  folderId: string;
  spreadsheetId: string;
}

/** The services by their names in Apps Script. */
export function service(name: string): Service {
  return (globalThis as unknown as Record<string, Service>)[name];
}

/** The words of what `act` throws, without ids, numbers in brackets and quotation marks; `''` when it throws nothing. */
export function refusalOf(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return plain(String((error as Error).message));
  }
}

/** True where `act` throws; for what Google words in the user's language. */
export function refused(act: () => unknown): boolean {
  return refusalOf(act) !== '';
}

/** Ids and addresses differ from account to account. */
export function plain(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w.-]+/g, '«address»')
    .replace(/\b[\w-]{20,}\b/g, '«id»')
    .slice(0, 300);
}

/** A service's answer as plain JSON: what Google gives may have methods of its own. */
export function json(value: unknown): Answer {
  return JSON.parse(JSON.stringify(value ?? null)) as Answer;
}
