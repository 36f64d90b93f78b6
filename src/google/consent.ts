/** Which permissions a person has left unticked: looked at without asking, or asked for once more. */
import { AppError } from '../port/appError.ts';
import type { Consent } from '../port/workspace.ts';
import { SCOPE_START, SCOPES, type Scope } from './scopes.ts';

/** What the typings lack: newer than they are. */
interface AuthorizationInfo {
  /** `null` where Google does not tell. */
  getAuthorizedScopes?(): string[] | null;
}

/** What is missing, as far as Google tells; nothing is thrown. */
export function missingScopes(): Scope[] {
  try {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as unknown as AuthorizationInfo;
    const given = info.getAuthorizedScopes?.() ?? null;
    if (given === null) return [];
    return (Object.keys(SCOPES) as Scope[]).filter((scope) => !given.includes(SCOPE_START + scope));
  } catch {
    return [];
  }
}

export function notConsented(scope: Scope, what: string): AppError {
  return new AppError(
    'not-consented',
    `${what}: Callboard may not ${SCOPES[scope].words}, because that box was left unticked when Google asked.`,
  );
}

export function googleConsent(): Consent {
  return {
    missing: () => missingScopes().map((scope) => SCOPES[scope]),
    // What it throws is Google's own, and makes the dialog: it goes through untouched.
    ask: () => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL),
  };
}
