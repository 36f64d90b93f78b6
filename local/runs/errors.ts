/** The errors with which a run of the bundle can end. */

/** An error that the bundle let out, as Google shows it to the user: a text, and nothing of the inner object. */
export class ScriptError extends Error {
  /** For developers only: Google's users never see it. */
  readonly innerName: string;
  readonly innerStack: string;

  constructor(message: string, inner: { name?: string; stack?: string } = {}) {
    super(message);
    this.name = 'ScriptError';
    this.innerName = inner.name ?? 'Error';
    this.innerStack = inner.stack ?? '';
  }
}

/** The run was ended from outside; nothing in the bundle could catch that. */
export class RunKilled extends Error {
  constructor(reason: string) {
    super(`The run was ended: ${reason}`);
    this.name = 'RunKilled';
  }
}
