/**
 * Google's field masks: reading their text (`a,b(c,d.e)`), picking a partial response by one, and changing an object
 * by one.
 */
import { ServiceError } from '../serviceError.ts';
import { MESSAGES } from './schema.ts';

/** The fields that a mask names, each with the mask of what is under it; `true` is all of it. */
export type FieldMask = true | ReadonlyMap<string, FieldMask>;

type Json = Record<string, unknown>;

const parsed = new Map<string, FieldMask>();

/**
 * Reads a mask's text. `*` and what is named without parts stand for everything there.
 * @example parseMask('sheets(properties.title,data)')
 * @throws ServiceError 400 when the text is no mask.
 */
export function parseMask(text: string): FieldMask {
  const known = parsed.get(text);
  if (known) return known;
  const tokens = text.match(/[\w*]+|[^\s]/g) ?? [];
  let at = 0;
  const refuse = () => new ServiceError(`Invalid field selection ${text}`, 400, 'invalidParameter');

  const readList = (): Map<string, FieldMask> => {
    const fields = new Map<string, FieldMask>();
    for (;;) {
      readPath(fields);
      if (tokens[at] !== ',') return fields;
      at++;
    }
  };
  const readPath = (into: Map<string, FieldMask>): void => {
    const name = tokens[at++];
    if (name === undefined || !/^[\w*]+$/.test(name)) throw refuse();
    const next = tokens[at];
    if (next === '.' || next === '/') {
      at++;
      const below = new Map<string, FieldMask>();
      readPath(below);
      into.set(name, union(into.get(name), below));
    } else if (next === '(') {
      at++;
      const below = readList();
      if (tokens[at++] !== ')') throw refuse();
      into.set(name, union(into.get(name), below));
    } else {
      into.set(name, true);
    }
  };

  const fields = readList();
  if (at < tokens.length) throw refuse();
  const mask: FieldMask = fields.get('*') === true ? true : fields;
  parsed.set(text, mask);
  return mask;
}

/**
 * The part of an object (or of each in a list) that a mask names; absent fields stay absent. What is named without
 * parts is the very object that was handed in, so the result is for reading or for turning into JSON.
 */
export function pickFields(value: unknown, mask: string | FieldMask): unknown {
  const fields = typeof mask === 'string' ? parseMask(mask) : mask;
  if (fields === true) return value;
  if (Array.isArray(value)) return value.map((item) => pickFields(item, fields));
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Json;
  const picked: Json = {};
  const everything = fields.get('*');
  for (const name of Object.keys(source)) {
    const below = fields.get(name) ?? everything;
    if (below !== undefined) picked[name] = pickFields(source[name], below);
  }
  return picked;
}

/**
 * A copy of `target` in which every field of the mask is as in `source`: set where the source has it, gone where it
 * has not. Neither argument is changed.
 */
export function applyMask<T extends object>(
  target: T | null | undefined,
  source: object | undefined,
  mask: FieldMask,
): T {
  if (mask === true) return copyJson(source ?? {}) as T;
  const from = (source ?? {}) as Json;
  const changed: Json = { ...target };
  for (const [name, below] of mask) {
    const value = from[name];
    if (below === true || Array.isArray(value)) {
      if (value === undefined || value === null) delete changed[name];
      else changed[name] = copyJson(value);
      continue;
    }
    const inner = applyMask(changed[name] as Json | undefined, value as Json | undefined, below);
    if (Object.keys(inner).length === 0) delete changed[name];
    else changed[name] = inner;
  }
  return changed as T;
}

/**
 * Reads the mask of an update and holds it against the message that it is about.
 * @throws ServiceError 400 when it is empty or names a field that the message does not have.
 */
export function updateMask(text: string | null | undefined, message: string): FieldMask {
  if (!text?.trim()) {
    throw new ServiceError(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
      400,
      'badRequest',
    );
  }
  const mask = parseMask(text);
  checkMask(mask, message);
  return mask;
}

/** @throws ServiceError 400 when a mask names a field that a message does not have. */
export function checkMask(mask: FieldMask, message: string): void {
  if (mask === true) return;
  for (const [name, below] of mask) {
    if (name === '*') continue;
    const type = MESSAGES[message]?.[name];
    if (type === undefined) throw new ServiceError(`Invalid field selection ${name}`, 400, 'invalidParameter');
    const inner = type.replace(/(\[\]|\{\})$/, '');
    if (below === true || type.endsWith('{}') || inner.startsWith('any')) continue;
    if (!MESSAGES[inner])
      throw new ServiceError(`Invalid field selection ${[...below.keys()][0]}`, 400, 'invalidParameter');
    checkMask(below, inner);
  }
}

/** True when a mask names the field at this path, something in it, or something around it. */
export function maskTouches(mask: FieldMask, path: readonly string[]): boolean {
  if (mask === true || path.length === 0) return true;
  const [name, ...rest] = path;
  const below = mask.get(name ?? '') ?? mask.get('*');
  return below !== undefined && maskTouches(below, rest);
}

/** A deep copy of plain JSON, for what is kept: nothing that was handed in may be shared with the state. */
export function copyJson<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => copyJson(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Json = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined && item !== null) copy[key] = copyJson(item);
  }
  return copy as T;
}

function union(first: FieldMask | undefined, second: FieldMask): FieldMask {
  if (first === undefined) return second;
  if (first === true || second === true) return true;
  const both = new Map(first);
  for (const [name, below] of second) both.set(name, union(both.get(name), below));
  return both;
}
