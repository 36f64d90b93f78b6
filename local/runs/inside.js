/**
 * The half of the border that runs inside the bundle's vm context, so that every object and error the bundle sees is
 * made of the context's own Array, Date and Error. Only JSON texts cross. Evaluates to a function that takes the host's
 * half and returns `{ invoke, declared }`.
 */
(firstHost, serviceNames) => {
  let host = firstHost;
  const own = Object.prototype.hasOwnProperty;
  let encodingHandles = false;

  // Apps Script has no such globals, or nobody has confirmed that it has.
  for (const name of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete globalThis[name];

  const RealDate = Date;
  const SimulatedDate = new Proxy(RealDate, {
    apply: () => new RealDate(host.now()).toString(),
    construct: (target, args, newTarget) =>
      Reflect.construct(
        target,
        args.length > 0 ? args : [host.now()],
        newTarget === SimulatedDate ? target : newTarget,
      ),
    get: (target, key) => (key === 'now' ? () => host.now() : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = SimulatedDate;
  globalThis.Date = SimulatedDate;

  const log =
    (level) =>
    (...values) =>
      host.log(level, values.map(inWords).join(' '));
  globalThis.console = {
    log: log('log'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    debug: log('debug'),
    time: () => {},
    timeEnd: () => {},
  };

  function inWords(value) {
    if (value instanceof Error) return value.stack || String(value);
    if (typeof value !== 'object' || value === null) return String(value);
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  }

  /** Rebuilds an error of a service as Apps Script gives it: advanced services carry `details`. */
  function serviceError(failure) {
    const error = new Error(failure.message);
    error.name = failure.name;
    if (failure.details) error.details = failure.details;
    return error;
  }

  function encode(value, name) {
    encodingHandles = true;
    try {
      const text = JSON.stringify(value);
      return text === undefined ? 'null' : text;
    } catch (error) {
      throw new Error(`${name}: ${error.message}`);
    } finally {
      encodingHandles = false;
    }
  }

  function encodeArguments(values, name) {
    return encode(
      values.map((value) => (value instanceof RealDate ? { __date: value.getTime() } : value)),
      name,
    );
  }

  /** Reads a text of the host's; handles become the objects that they stand for. */
  function parse(text) {
    return JSON.parse(
      text,
      text.includes('{"__handle":')
        ? (_key, value) =>
            value !== null && typeof value === 'object' && own.call(value, '__handle')
              ? strict(value.__handle, value.kind)
              : value
        : undefined,
    );
  }

  function decode(text) {
    const answer = parse(text);
    if (own.call(answer, 'failure')) throw serviceError(answer.failure);
    return answer.value;
  }

  function strictEnum(kind, values) {
    return new Proxy(Object.freeze({ ...values }), {
      get(target, key) {
        if (typeof key === 'symbol' || key === 'toJSON' || key === 'then') return undefined;
        if (!own.call(target, key)) throw new Error(`${kind}.${key} is not available in the local account`);
        return target[key];
      },
    });
  }

  const proxies = new Map();

  function strict(handle, kind) {
    const known = proxies.get(handle);
    if (known) return known;
    const members = Object.create(null);
    const proxy = new Proxy(Object.create(null), {
      get(_target, key) {
        if (typeof key === 'symbol' || key === 'then') return undefined;
        if (key === 'toJSON') return encodingHandles ? () => ({ __handle: handle }) : undefined;
        if (key === 'toString') return () => kind;
        if (!(key in members)) members[key] = member(handle, kind, key);
        return members[key];
      },
      set(_target, key) {
        throw new Error(`${kind}.${String(key)} cannot be set`);
      },
      defineProperty(_target, key) {
        throw new Error(`${kind}.${String(key)} cannot be set`);
      },
    });
    proxies.set(handle, proxy);
    return proxy;
  }

  function member(handle, kind, key) {
    const found = JSON.parse(host.member(handle, key));
    if (found.type === 'method') {
      return (...values) => decode(host.call(handle, key, encodeArguments(values, `${kind}.${key}`)));
    }
    if (found.type === 'object') return strict(found.handle, found.kind);
    if (found.type === 'enum') return strictEnum(`${kind}.${key}`, found.values);
    throw new Error(`${kind}.${key} is not available in the local account`);
  }

  function connectServices() {
    serviceNames.split(',').forEach((name, handle) => {
      globalThis[name] = strict(handle, name);
    });
  }
  connectServices();

  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const declared = () =>
    Object.getOwnPropertyNames(globalThis).filter(
      (name) => !before.has(name) && typeof globalThis[name] === 'function',
    );

  /** What google.script.run makes of a result: a Date is lost, and nothing that is not JSON gets through. */
  function forBrowser(key, value) {
    if (this[key] instanceof RealDate || value === undefined) return null;
    if (typeof value === 'function') throw new Error(`The result holds a function at "${key}", which cannot be sent`);
    return value;
  }

  function invoke(name, argumentsText, browser) {
    try {
      if (!declared().includes(name)) throw new Error(`Script function not found: ${name}`);
      const value = globalThis[name](...(browser ? JSON.parse(argumentsText) : parse(argumentsText)));
      if (value !== null && typeof value === 'object' && typeof value.then === 'function') {
        throw new Error(`${name} returned a Promise; nothing waits for it`);
      }
      if (browser && [...proxies.values()].includes(value)) {
        throw new Error('The script completed but the returned value is not a supported return type.');
      }
      if (browser) return JSON.stringify({ value: value === undefined ? null : value }, forBrowser);
      return `{"value":${encode(value, name)}}`;
    } catch (error) {
      return JSON.stringify({ failure: failureOf(error) });
    }
  }

  function failureOf(error) {
    if (!(error instanceof Error)) return { name: 'Error', message: inWords(error), stack: '' };
    return { name: String(error.name), message: String(error.message), stack: String(error.stack) };
  }

  /** Begins another run in the same context: nothing that the last one held is held any more. */
  function beginAgain(nextHost) {
    host = nextHost;
    proxies.clear();
    connectServices();
  }

  return { invoke, declared: () => declared().join(','), beginAgain };
};
