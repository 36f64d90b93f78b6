/** Apps Script's Blob: bytes with a type and a name. */
import { HostObject } from './hostObject.ts';
import { ServiceError } from './serviceError.ts';

export class Blob extends HostObject {
  readonly kind = 'Blob';
  readonly #bytes: Buffer;
  readonly #contentType: string | null;
  #name: string | null;

  constructor(data: Buffer, contentType: string | null, name: string | null) {
    super();
    this.#bytes = data;
    this.#contentType = contentType;
    this.#name = name;
  }

  getName(): string | null {
    return this.#name;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }

  getContentType(): string | null {
    return this.#contentType;
  }

  getDataAsString(charset = 'UTF-8'): string {
    if (charset.toUpperCase() !== 'UTF-8')
      throw new ServiceError(`Charset ${charset} is not available in the local account`);
    return this.#bytes.toString('utf8');
  }

  /** Signed bytes, as Java has them. */
  getBytes(): number[] {
    return [...new Int8Array(this.#bytes)];
  }

  /** For the other services; the bundle gets signed numbers from `getBytes`. */
  static bytesOf(blob: Blob): Buffer {
    return blob.#bytes;
  }
}

/** The blob that an argument must be. @throws ServiceError when it is something else. */
export function blobFrom(value: unknown, what: string): Blob {
  if (value instanceof Blob) return value;
  throw new ServiceError(`Invalid argument: ${what} must be a blob`);
}
