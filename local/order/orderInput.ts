/** What `npm run plan-order` is given, read: pieces with minutes and people, and what a minute of each person’s waiting counts. */
import type { TalentInstance } from '../../src/features/rehearsalOrder/talentInstance.ts';

export interface OrderInput {
  /** As given, in the order of the pieces. */
  ids: (string | number)[];
  instance: TalentInstance;
  /** What was passed over, a sentence each: it changes no order. */
  notes: string[];
}

/** What is wrong with a file, a sentence each. */
export class OrderInputError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const MOST_PIECES = 300;
const MOST_PEOPLE = 1000;
/** Larger numbers could not be added up exactly. */
const LARGEST = 1_000_000;

/**
 * Pieces as `{"pieces": [{"id", "minutes", "people": ["A", …]}], "weights": {"A": 1, …}}`; without weights everybody counts 1.
 * @throws OrderInputError with everything that is wrong
 */
export function orderInput(text: string): OrderInput {
  const problems: string[] = [];
  const given = objectIn(text);
  const { pieces, weights } = given;
  if (!Array.isArray(pieces) || pieces.length === 0) {
    throw new OrderInputError(['There are no pieces. Give "pieces" as a list with at least one.']);
  }
  if (pieces.length > MOST_PIECES) {
    throw new OrderInputError([`There are ${pieces.length} pieces. ${MOST_PIECES} are the most.`]);
  }
  const ids: (string | number)[] = [];
  const minutes: number[] = [];
  const known = new Set<string>();
  const piecesOf = new Map<string, number[]>();
  for (const [at, piece] of pieces.entries()) {
    if (!isObject(piece)) {
      problems.push(`Piece ${at + 1} is no object with "id", "minutes" and "people".`);
      continue;
    }
    const { id } = piece;
    const isId = (typeof id === 'string' && id.trim() !== '') || Number.isSafeInteger(id);
    const name = isId ? `Piece ${JSON.stringify(id)}` : `Piece ${at + 1}`;
    if (!isId) problems.push(`${name} has no "id". Give it a text of its own.`);
    else if (known.has(String(id))) problems.push(`${name} is there twice. Give each piece an id of its own.`);
    known.add(String(id));
    ids.push(id as string | number);
    if (!isAmount(piece.minutes) || piece.minutes === 0) {
      problems.push(`${name}: "minutes" is ${shown(piece.minutes)}. Give a number above 0.`);
    }
    minutes.push(piece.minutes as number);
    if (!Array.isArray(piece.people))
      problems.push(`${name}: "people" is ${shown(piece.people)}. Give a list of names.`);
    else {
      for (const person of new Set<unknown>(piece.people)) {
        if (typeof person !== 'string' || person.trim() === '') {
          problems.push(`${name}: ${shown(person)} in "people" is no name. Give a text.`);
        } else piecesOf.set(person, [...(piecesOf.get(person) ?? []), at]);
      }
    }
  }
  if (piecesOf.size > MOST_PEOPLE) problems.push(`There are ${piecesOf.size} people. ${MOST_PEOPLE} are the most.`);
  const notes: string[] = [];
  const weightOf = weightsIn(weights, piecesOf, problems, notes);
  if (problems.length > 0) throw new OrderInputError(problems);
  const people = [...piecesOf].map(([person, own]) => ({ weight: weightOf.get(person) ?? 1, pieces: own }));
  return { ids, instance: { minutes, people }, notes };
}

function weightsIn(
  weights: unknown,
  piecesOf: ReadonlyMap<string, unknown>,
  problems: string[],
  notes: string[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (weights === undefined || weights === null) return found;
  if (!isObject(weights)) {
    problems.push(`"weights" is ${shown(weights)}. Give an object of names and numbers, or leave it out.`);
    return found;
  }
  for (const [person, weight] of Object.entries(weights)) {
    if (!isAmount(weight)) {
      problems.push(`The weight of ${JSON.stringify(person)} is ${shown(weight)}. Give a number of 0 or more.`);
    } else found.set(person, weight);
    // Whoever is in no piece waits for none; a name that was misspelled counts 1, which has to be seen.
    if (!piecesOf.has(person)) {
      notes.push(`${JSON.stringify(person)} has a weight and is in no piece. Check the name.`);
    }
  }
  return found;
}

function objectIn(text: string): Record<string, unknown> {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new OrderInputError([`The file is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  if (!isObject(given)) throw new OrderInputError(['The file holds no object with "pieces".']);
  return given;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LARGEST;
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 40);
}
