/**
 * An object that the bundle may hold: a service, or something that a service hands out. Inside the bundle it is a
 * Proxy that offers this object's public methods and values, and throws by name for everything else.
 */
export abstract class HostObject {
  /** What Google calls this kind of object; used in error texts and for authorisation. */
  abstract readonly kind: string;
}

/** A fixed set of names such as `ScriptApp.EventType`; inside the bundle an unknown name throws. */
export class HostEnum {
  readonly values: Record<string, string>;

  constructor(names: readonly string[]) {
    this.values = Object.fromEntries(names.map((name) => [name, name]));
  }
}
