/** Apps Script's Utilities, which needs no authorisation and makes no service call. */
import { createHash, createHmac } from 'node:crypto';
import { newId } from '../account/ids.ts';
import { isOtherwise } from '../readings.ts';
import { Blob } from './blob.ts';
import { formatDate } from './formatDate.ts';
import { HostEnum, HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';
import { ServiceError } from './serviceError.ts';

const MAX_SLEEP_MS = 300_000;
const HASHES: Record<string, string> = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_512: 'sha512' };

export class Utilities extends HostObject {
  readonly kind = 'Utilities';
  readonly DigestAlgorithm = new HostEnum(Object.keys(HASHES));
  readonly Charset = new HostEnum(['UTF_8', 'US_ASCII']);
  readonly #context: RunContext;

  constructor(context: RunContext) {
    super();
    this.#context = context;
  }

  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    if (!(date instanceof Date) || Number.isNaN(date.getTime()))
      throw new ServiceError('Invalid argument: date. Should be of type: Date');
    if (typeof timeZone !== 'string') throw new ServiceError('Invalid argument: timeZone. Should be of type: String');
    if (typeof format !== 'string') throw new ServiceError('Invalid argument: format. Should be of type: String');
    try {
      return formatDate(date, timeZone, format);
    } catch (error) {
      if (!isOtherwise(this.#context.state, 'unknownZone')) throw error;
      return formatDate(date, 'Etc/GMT', format);
    }
  }

  sleep(ms: unknown): void {
    if (typeof ms !== 'number' || !(ms >= 0 && ms <= MAX_SLEEP_MS))
      throw new ServiceError(`Invalid argument: ${String(ms)}`);
    this.#context.pass(ms);
  }

  newBlob(data: unknown, contentType?: unknown, name?: unknown): Blob {
    return new Blob(bytesFrom(data, null), textOrNull(contentType), textOrNull(name));
  }

  computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
    const hash = HASHES[String(algorithm)];
    if (!hash) throw new ServiceError(`Invalid argument: ${String(algorithm)}`);
    return [
      ...new Int8Array(
        createHash(hash)
          .update(bytesFrom(value, textOrNull(charset)))
          .digest(),
      ),
    ];
  }

  computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
    const [text, secret] = [value, key].map((one) => bytesFrom(one, textOrNull(charset)));
    if (!text || !secret?.length) throw new ServiceError('Invalid argument: key');
    return [...new Int8Array(createHmac('sha256', secret).update(text).digest())];
  }

  base64Encode(data: unknown, charset?: unknown): string {
    return bytesFrom(data, textOrNull(charset)).toString('base64');
  }

  getUuid(): string {
    const hex = createHash('sha256').update(newId(this.#context.state, 'uuid')).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Bytes of a text or of a list of signed numbers. Without a charset Google takes only ASCII for what it is. */
function bytesFrom(data: unknown, charset: string | null): Buffer {
  if (typeof data === 'string') return Buffer.from(data, charset === 'US_ASCII' ? 'latin1' : 'utf8');
  if (Array.isArray(data) && data.every((item) => Number.isInteger(item))) return Buffer.from(Int8Array.from(data));
  throw new ServiceError('Invalid argument: data');
}
