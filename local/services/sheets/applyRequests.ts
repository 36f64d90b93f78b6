/** Applies the requests of a `batchUpdate` to a draft of a workbook. */
import { ServiceError } from '../serviceError.ts';
import type { Draft } from './draft.ts';
import { copyJson } from './fieldMask.ts';
import { refusal } from './refusal.ts';
import { HANDLERS } from './requests/registry.ts';
import type { RequestKind, SheetsRequest } from './requests/request.ts';

/**
 * Returns one reply per request, an empty object where there is nothing to say. The requests must have been held
 * against the schema (`checkMessage`).
 * @throws ServiceError 400 naming the first request that cannot be applied; the draft is then to be thrown away.
 */
export function applyRequests(draft: Draft, requests: readonly SheetsRequest[]): object[] {
  if (requests.length === 0) throw refusal('Must specify at least one request.');
  return requests.map((request, index) => applyOne(draft, request, index));
}

function applyOne(draft: Draft, request: SheetsRequest, index: number): object {
  const kinds = Object.keys(request) as RequestKind[];
  const kind = kinds.find((name) => request[name] !== null && request[name] !== undefined);
  const handler = kind && HANDLERS[kind];
  if (!handler) throw refusal(`Invalid requests[${index}]: No request set.`);
  try {
    // The handler of a kind takes that kind's request, which the types of the table say and a lookup cannot. The
    // copy has no `null`, which is JSON's way of leaving a field out.
    const reply = (handler as (draft: Draft, body: unknown) => object | undefined)(draft, copyJson(request[kind]));
    return reply ? { [kind]: reply } : {};
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new ServiceError(`Invalid requests[${index}].${kind}: ${error.message}`, error.code, error.reason);
  }
}
