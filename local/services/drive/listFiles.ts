/** What `Drive.Files.list` finds: page by page, and only what the person may see. */
import type { LocalFile, LocalState } from '../../account/state.ts';
import { canSee } from './access.ts';
import { badRequest, notAvailable } from './driveErrors.ts';
import type { Json } from './fileResource.ts';
import { fileTest } from './query.ts';

const DEFAULT_PAGE = 100;
const MAX_PAGE = 1000;

type Order = (a: LocalFile, b: LocalFile) => number;

const ORDERS: Record<string, Order> = {
  name: (a, b) => compare(a.name, b.name),
  modifiedTime: (a, b) => compare(a.modifiedTime, b.modifiedTime),
  createdTime: (a, b) => compare(a.createdTime, b.createdTime),
};

/** One page of a search. @throws ServiceError for a query, order or page that Drive would refuse. */
export function listFiles(
  state: LocalState,
  user: string,
  params: Json,
): { files: LocalFile[]; nextPageToken: string | undefined } {
  const { q, pageSize = DEFAULT_PAGE, pageToken, orderBy, corpora = 'user', spaces = 'drive' } = params;
  if (corpora !== 'user' && corpora !== 'allDrives') throw notAvailable(`files.list with corpora ${String(corpora)}`);
  if (spaces !== 'drive') throw notAvailable(`files.list with spaces ${String(spaces)}`);
  if (typeof pageSize !== 'number' || !Number.isInteger(pageSize) || pageSize < 1 || pageSize > MAX_PAGE) {
    throw badRequest(
      'invalidParameter',
      `Invalid value '${String(pageSize)}'. Values must be within the range: [1, ${MAX_PAGE}]`,
    );
  }
  const test = q === undefined ? () => true : fileTest(String(q));
  const found = Object.values(state.files).filter(
    (file) => file.id !== state.rootId && test(file, state) && canSee(state, file, user),
  );
  const order = orderFrom(orderBy);
  if (order) found.sort(order);
  const from = pageToken === undefined ? 0 : offsetIn(pageToken, q);
  const files = found.slice(from, from + pageSize);
  const next = from + pageSize;
  return { files, nextPageToken: next < found.length ? tokenFor(next, q) : undefined };
}

function orderFrom(orderBy: unknown): Order | null {
  if (orderBy === undefined) return null;
  const orders = String(orderBy)
    .split(',')
    .map((part): Order => {
      const [key = '', direction] = part.trim().split(' ');
      const order = ORDERS[key];
      if (!order || (direction !== undefined && direction !== 'desc')) {
        throw badRequest('invalidParameter', `Invalid value for orderBy: ${part}`);
      }
      return direction === 'desc' ? (a, b) => order(b, a) : order;
    });
  return (a, b) => orders.reduce((result, order) => result || order(a, b), 0);
}

/** A token holds the query, so that it cannot be used with another. */
function tokenFor(offset: number, query: unknown): string {
  return Buffer.from(JSON.stringify([offset, query ?? null])).toString('base64url');
}

function offsetIn(token: unknown, query: unknown): number {
  try {
    const [offset, of] = JSON.parse(Buffer.from(String(token), 'base64url').toString()) as [number, unknown];
    if (Number.isInteger(offset) && of === (query ?? null)) return offset;
  } catch {
    // Falls through to Google's answer for a token it did not make.
  }
  throw badRequest('invalid', 'Invalid Value: pageToken');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
