/** Reading the arguments of Drive's methods: only what the local workspace understands gets through. */
import { badRequest, forbidden, notAvailable } from './driveErrors.ts';

type Json = Record<string, unknown>;

/** A file or permission id. @throws ServiceError when it is empty or no text. */
export function idText(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw badRequest('required', 'Required parameter is missing: an id');
  return value;
}

/** Optional arguments without those that are not set. @throws ServiceError by name for one that is not known. */
export function optionsFrom(value: unknown, known: readonly string[]): Json {
  const options = withoutNulls(objectOf(value ?? {}, 'optionalArgs'));
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw notAvailable(`Drive's optional argument "${name}"`);
  }
  return options;
}

/** A resource to write. @throws ServiceError 403 for fields that are not writable here. */
export function resourceFrom(value: unknown, writable: readonly string[]): Json {
  const resource = objectOf(value ?? {}, 'resource');
  for (const name of Object.keys(resource)) {
    if (!writable.includes(name)) {
      throw forbidden(
        'fieldNotWritable',
        `The resource body includes fields which are not directly writable: ${name}.`,
      );
    }
  }
  return resource;
}

function objectOf(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('invalid', `Invalid argument: ${what} must be an object`);
  }
  return value as Json;
}

function withoutNulls(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null && item !== undefined));
}
