/** Reading the arguments of Drive's methods: only what the local account understands gets through. */
import type { LocalFile } from '../../account/state.ts';
import { badRequest, forbidden, notAvailable } from './driveErrors.ts';

type Json = Record<string, unknown>;

/** What the bundle may say of a file. */
export type FileFields = Partial<
  Pick<
    LocalFile,
    | 'id'
    | 'name'
    | 'description'
    | 'mimeType'
    | 'parents'
    | 'properties'
    | 'trashed'
    | 'inheritedPermissionsDisabled'
    | 'contentRestrictions'
  >
> & { appProperties?: Record<string, string> };

const isText = (value: unknown) => typeof value === 'string';
const isFlag = (value: unknown) => typeof value === 'boolean';
const isListOf = (test: (item: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(test);
const isTextMap = (value: unknown) => isObject(value) && Object.values(value).every(isText);

/** What each member of a file or permission must be; the rest is text. */
const TYPES: Record<string, (value: unknown) => boolean> = {
  parents: isListOf(isText),
  // Google also takes `null` for "delete"; its own schema does not, so nothing here may rely on it.
  appProperties: isTextMap,
  properties: isTextMap,
  trashed: isFlag,
  inheritedPermissionsDisabled: isFlag,
  allowFileDiscovery: isFlag,
  pendingOwner: isFlag,
  contentRestrictions: isListOf((item) => isObject(item) && isFlag(item.readOnly) && isText(item.reason ?? '')),
};

/** A file or permission id. @throws ServiceError when it is empty or no text. */
export function idText(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw badRequest('required', 'Required parameter is missing: an id');
  return value;
}

/** Optional arguments without those that are not set. @throws ServiceError by name for one that is not known. */
export function optionsFrom(value: unknown, known: readonly string[]): Json {
  const options = Object.entries(objectOf(value ?? {}, 'optionalArgs')).filter(([, item]) => item !== null);
  for (const [name] of options) if (!known.includes(name)) throw notAvailable(`Drive's optional argument "${name}"`);
  return Object.fromEntries(options);
}

/** A resource to write, as far as its types go. @throws ServiceError 403 for members that are not writable here, 400 for wrong types. */
export function resourceFrom<T extends object>(value: unknown, writable: readonly (keyof T & string)[]): T {
  const resource = objectOf(value ?? {}, 'resource');
  for (const [name, item] of Object.entries(resource)) {
    if (!writable.some((known) => known === name)) {
      throw forbidden(
        'fieldNotWritable',
        `The resource body includes fields which are not directly writable: ${name}.`,
      );
    }
    if (!(TYPES[name] ?? isText)(item)) throw badRequest('parseError', `Invalid value for: ${name}`);
  }
  return resource as T;
}

function objectOf(value: unknown, what: string): Json {
  if (!isObject(value)) throw badRequest('invalid', `Invalid argument: ${what} must be an object`);
  return value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
