/** Drive's errors, with the status and reason that Google gives them. */
import { ServiceError } from '../serviceError.ts';

/** What does not exist and what may not be seen look the same. */
export function fileNotFound(id: string): ServiceError {
  return new ServiceError(`File not found: ${id}.`, 404, 'notFound');
}

export function forbidden(reason: string, message: string): ServiceError {
  return new ServiceError(message, 403, reason);
}

export function badRequest(reason: string, message: string): ServiceError {
  return new ServiceError(message, 400, reason);
}

export function notAvailable(what: string): ServiceError {
  return new ServiceError(`${what} is not available in the local account`);
}

export function notAnEditor(id: string): ServiceError {
  return forbidden('insufficientFilePermissions', `The user does not have sufficient permissions for file ${id}.`);
}

export function storageIsFull(): ServiceError {
  return forbidden('storageQuotaExceeded', 'The user has exceeded their Drive storage quota.');
}

export function contentIsRestricted(): ServiceError {
  return forbidden('contentRestricted', 'The content of this file is restricted and cannot be changed.');
}
