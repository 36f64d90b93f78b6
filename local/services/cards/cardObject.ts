/** What every object of the local CardService has in common: arguments are checked, and it knows its own JSON. */
import { HostObject } from '../hostObject.ts';
import { ServiceError } from '../serviceError.ts';

export abstract class CardObject extends HostObject {
  protected text(value: unknown, name: string): string {
    if (typeof value === 'string') return value;
    throw new ServiceError(`Invalid argument: ${name}. ${this.kind} takes a string here`);
  }

  protected filled(value: unknown, name: string): string {
    const text = this.text(value, name);
    if (text !== '') return text;
    throw new ServiceError(`Invalid argument: ${name}. ${this.kind} takes no empty text here`);
  }

  protected flag(value: unknown, name: string): boolean {
    if (typeof value === 'boolean') return value;
    throw new ServiceError(`Invalid argument: ${name}. ${this.kind} takes true or false here`);
  }
}

/** @throws ServiceError for anything that is not of the class */
export function expected<T>(value: unknown, type: new (...values: never[]) => T, name: string): T {
  if (value instanceof type) return value;
  throw new ServiceError(`Invalid argument: ${name}. Should be of type: ${type.name}`);
}
