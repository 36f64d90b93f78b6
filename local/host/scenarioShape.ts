/** Checks of a scenario's JSON: what a value must be, and in plain words what is wrong with it. */

/** Everything that is wrong with a value; `where` names it, such as `expect.mails`. */
export type Check = (value: unknown, where: string) => string[];

export const anything: Check = () => [];
export const text = kind('text', (value) => typeof value === 'string' && value !== '');
export const textOrNull = kind('text or null', (value) => value === null || typeof value === 'string');
export const list = kind('a list', Array.isArray);
export const fromZero = kind('a whole number from 0', (value) => Number.isInteger(value) && Number(value) >= 0);
export const fromOne = kind('a whole number from 1', (value) => Number.isInteger(value) && Number(value) >= 1);

/** Cells by header: text, a number, true, false or null. */
export const cells: Check = (value, where) => {
  if (!isObject(value)) return [`${where} must be cells by header, such as {"In":"x"}`];
  return Object.entries(value)
    .filter(([, cell]) => cell !== null && !['string', 'number', 'boolean'].includes(typeof cell))
    .map(([header]) => `${where}.${header} must be text, a number, true, false or null`);
};

/** A value that `isRight` accepts. */
export function kind(words: string, isRight: (value: unknown) => boolean): Check {
  return (value, where) => (isRight(value) ? [] : [`${where} must be ${words}, not ${shown(value)}`]);
}

function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

export function oneOf(choices: readonly string[]): Check {
  return kind(`one of ${choices.join(', ')}`, (value) => typeof value === 'string' && choices.includes(value));
}

/** An object with these members and no others. */
export function members(checks: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, where) => {
    const known = Object.keys(checks).join(', ');
    if (!isObject(value)) return [`${where} must be an object with the members ${known}`];
    const missing = required.filter((name) => !Object.hasOwn(value, name));
    return [
      ...missing.map((name) => `${where} needs "${name}"`),
      ...Object.entries(value).flatMap(([name, member]) => {
        const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
        return check ? check(member, `${where}.${name}`) : [`${where} has no "${name}"; it may have ${known}`];
      }),
    ];
  };
}

/** A value, or an object that says more. */
export function either(plain: Check, more: Check): Check {
  return (value, where) => (isObject(value) ? more(value, where) : plain(value, where));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
