/** A card cannot reach what a production remembers: the compiler says so, and what it is handed refuses. */
import { forMaking, forReading } from '../../../src/entry/cards/cardWorkspace.ts';
import { AppError } from '../../../src/port/appError.ts';
import type { CardWorkspace, PropertyStore, Workspace } from '../../../src/port/workspace.ts';
import { memoryWorkspace } from '../../builders/memoryWorkspace.ts';

const store = (values: Record<string, string>): PropertyStore => ({
  all: () => values,
  set: (key, value) => {
    values[key] = value;
  },
  setMany: (more) => {
    Object.assign(values, more);
  },
  remove: () => {},
});

function card(kept: Record<string, string>): CardWorkspace {
  const { clock, drive, session, hash, sign, newSecret, spreadsheets } = memoryWorkspace();
  const personal = { lock: { take: () => true }, properties: store(kept) };
  return { clock, drive, session, hash, sign, newSecret, spreadsheets, personal, installation: () => 'published' };
}

test('nothing that takes an account takes a card’s, and a card’s has no properties, lock or triggers', () => {
  const ofCard = card({});
  // @ts-expect-error: a card's is no workspace
  const account: Workspace = ofCard;
  // @ts-expect-error: the document's properties are not there
  expect(account === ofCard && ofCard.properties).toBeUndefined();
  // @ts-expect-error: nor is its lock
  expect(ofCard.lock).toBeUndefined();
  // @ts-expect-error: nor are its triggers
  expect(ofCard.triggers).toBeUndefined();
});

test('a production can be read, and neither changed nor remembered by a card', () => {
  const ws = forReading(card({}));
  for (const act of [
    () => ws.properties.all(),
    () => ws.properties.set('production', 'x'),
    () => ws.lock.take(0),
    () => ws.triggers.list(),
    () => ws.mail.remainingQuota(),
  ]) {
    expect(act).toThrow(AppError);
  }
});

test('what is being made is remembered with the person', () => {
  const kept: Record<string, string> = {};
  forMaking(card(kept)).properties.set('production', 'x');
  expect(kept).toEqual({ production: 'x' });
});
