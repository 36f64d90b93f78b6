/** The refusals that requests share. */
import { ServiceError } from '../serviceError.ts';

/** A 400 with Google's words; inside a batch the request's place is put in front of them. */
export function refusal(message: string): ServiceError {
  return new ServiceError(message, 400, 'badRequest');
}

/** What Google says of a range that is not all inside its sheet. */
export function outsideGrid(range: string, rowCount: number, columnCount: number): ServiceError {
  return refusal(`Range (${range}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
}
