/** What a browser asks to be sent, checked. */
import { dateArgument, textArgument } from '../jobs/checkArguments.ts';
import { AppError } from '../port/appError.ts';

/** What was previewed and is to be sent. */
export interface SendRequest {
  date: string;
  hash: string;
  partial: boolean;
  confirmed?: boolean;
}

/** A person sends only what was previewed, so the fingerprint must be there. */
export function sendArguments<T extends SendRequest>(request: T): T {
  const hash = textArgument(request?.hash);
  if (hash === '') throw new AppError('bad-input', 'Preview it first. Only what you previewed is sent.');
  const { partial, confirmed } = request;
  return {
    ...request,
    date: dateArgument(request.date),
    hash,
    partial: partial === true,
    confirmed: confirmed === true,
  };
}
