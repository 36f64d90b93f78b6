/**
 * The error a local service throws. At the border to the bundle it is rebuilt with the bundle's own `Error`, in the
 * shape that Apps Script gives it: advanced services carry `details.code`, the others only a text.
 */
export class ServiceError extends Error {
  /** HTTP status for advanced services; undefined for the built-in ones, which give none. */
  readonly code: number | undefined;
  /** Google's reason, such as `notFound` or `userRateLimitExceeded`. */
  readonly reason: string | undefined;
  /** The call that failed, filled in where calls are performed. */
  method: string | undefined;

  constructor(message: string, code?: number, reason?: string) {
    super(message);
    this.name = code === undefined ? 'Exception' : 'GoogleJsonResponseException';
    this.code = code;
    this.reason = reason;
  }
}
