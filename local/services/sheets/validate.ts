/**
 * Holds what a caller sends against Google's own message definitions and refuses it in Google's words: unknown names,
 * wrong types, unknown enumeration values.
 */
import { ServiceError } from '../serviceError.ts';
import { ENUMS, MESSAGES, REQUESTS_NOT_HERE } from './schema.ts';

/** Messages in which exactly one field is set. */
const UNIONS = new Set(['Request', 'ExtendedValue', 'ColorStyle']);

/** The largest request body that is taken. */
export const MAX_REQUEST_BYTES = 2 * 1024 * 1024;

/** @throws ServiceError 400 naming the first field that Google would not take. */
export function checkMessage(message: string, value: unknown): void {
  checkFields(message, value, '');
}

/** @throws ServiceError 400 when the body is larger than a request may be. */
export function checkSize(body: unknown): void {
  const text = JSON.stringify(body) ?? '';
  // Counting bytes is slow; a text this short cannot be too long in any encoding.
  if (text.length * 3 <= MAX_REQUEST_BYTES) return;
  if (Buffer.byteLength(text) > MAX_REQUEST_BYTES) {
    throw new ServiceError(`Request payload size exceeds the limit: ${MAX_REQUEST_BYTES} bytes.`, 400, 'badRequest');
  }
}

/**
 * Checks a method's optional arguments, which Google sends as query parameters.
 * @throws ServiceError 400 for one that the method does not have, or of a wrong type.
 */
export function checkParameters(known: Readonly<Record<string, string>>, given: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(given)) {
    const type = known[name];
    if (type === undefined) {
      throw invalidPayload(
        `Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
    if (value === null || value === undefined) continue;
    const list = type.endsWith('[]') && !Array.isArray(value) ? [value] : value;
    checkType(type, list, name);
  }
}

function checkFields(message: string, value: unknown, path: string): void {
  const fields = MESSAGES[message];
  if (!fields) throw new Error(`No message ${message} in the schema`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidValue(path, `type.googleapis.com/google.apps.sheets.v4.${message}`, value);
  }
  if (UNIONS.has(message)) checkUnion(message, value, path);
  for (const [name, item] of Object.entries(value)) {
    const type = fields[name];
    if (type === undefined) throw unknownName(message, name, path);
    if (item !== null && item !== undefined) checkType(type, item, path === '' ? name : `${path}.${name}`);
  }
}

function checkType(type: string, value: unknown, path: string): void {
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) throw invalidValue(path, 'list', value);
    const inner = type.slice(0, -2);
    // A table's values are lists of lists of anything; their cells are checked where they are written.
    if (inner === 'any[]' || inner === 'any') return;
    value.forEach((item, index) => {
      checkType(inner, item, `${path}[${index}]`);
    });
  } else if (type.endsWith('{}')) {
    for (const [key, item] of Object.entries(value as object)) checkType(type.slice(0, -2), item, `${path}['${key}']`);
  } else if (type === 'integer') {
    if (!Number.isInteger(value)) throw invalidValue(path, 'TYPE_INT32', value);
  } else if (type === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidValue(path, 'TYPE_DOUBLE', value);
  } else if (type === 'string') {
    if (typeof value !== 'string') throw invalidValue(path, 'TYPE_STRING', value);
  } else if (type === 'boolean') {
    if (typeof value !== 'boolean') throw invalidValue(path, 'TYPE_BOOL', value);
  } else if (ENUMS[type]) {
    if (typeof value !== 'string' || !ENUMS[type].includes(value)) {
      throw invalidValue(path, `type.googleapis.com/google.apps.sheets.v4.${type}`, value);
    }
  } else {
    checkFields(type, value, path);
  }
}

function checkUnion(message: string, value: object, path: string): void {
  const set = Object.entries(value).filter(([, item]) => item !== null && item !== undefined);
  if (set.length === 1) return;
  if (set.length > 1) {
    const second = set[1]?.[0];
    throw new ServiceError(
      `Invalid value at '${snake(path)}' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`,
      400,
      'badRequest',
    );
  }
  throw new ServiceError(
    message === 'Request'
      ? `Invalid ${path}: No request set.`
      : `Invalid value at '${snake(path)}' (oneof), no field is set`,
    400,
    'badRequest',
  );
}

function unknownName(message: string, name: string, path: string): ServiceError {
  if (message === 'Request' && REQUESTS_NOT_HERE.includes(name)) {
    return new ServiceError(`Sheets request ${name} is not available in the local account`, 400, 'notImplemented');
  }
  return invalidPayload(`Unknown name "${name}"${path === '' ? '' : ` at '${snake(path)}'`}: Cannot find field.`);
}

function invalidPayload(detail: string): ServiceError {
  return new ServiceError(`Invalid JSON payload received. ${detail}`, 400, 'badRequest');
}

function invalidValue(path: string, type: string, value: unknown): ServiceError {
  return new ServiceError(`Invalid value at '${snake(path)}' (${type}), ${JSON.stringify(value)}`, 400, 'badRequest');
}

/** Google names fields in error texts as its protocol does: `add_sheet`, not `addSheet`. */
function snake(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
