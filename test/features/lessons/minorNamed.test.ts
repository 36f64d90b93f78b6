/** Lessons outlive the production: a young artist's whole name is known for sure, a first name is asked about. */
import { minorNamed } from '../../../src/features/lessons/minorNamed.ts';

const person = (name: string, minor: boolean) => ({ name, minor });
const people = [
  person('Ana Reyes', false),
  person('Cleo  Park', true),
  person('Will Shah', true),
  person('Zoë Ågren', true),
  person('李 小明', true),
  person('Juno', true),
  person('', true),
] as unknown as Parameters<typeof minorNamed>[1]['people'];
const named = (text: string) => {
  const found = minorNamed(text, { people });
  return found && `${found.name}${found.isSure ? '' : '?'}`;
};

test.each([
  ['Cleo Park must not carry the ladder', 'Cleo  Park'],
  ['cleo  PARK’s entrance came late', 'Cleo  Park'],
  ['Ask “Zoe\u0308 A\u030agren”.', 'Zoë Ågren'],
  ['李 小明 knows', '李 小明'],
  ['Ask Cleo, then Will Shah', 'Will Shah'],
])('%s: for sure', (text, name) => expect(named(text)).toBe(name));

test.each([
  ['Cleo must not carry the ladder', 'Cleo?'],
  ['Let Will hold it', 'Will?'],
  ['ZOË’S hat', 'Zoë?'],
  ['Juno again', 'Juno?'],
])('%s: perhaps', (text, name) => expect(named(text)).toBe(name));

test.each([
  '',
  'Label both ends',
  'Ana Reyes knows the dimmers',
  'this will do',
  'Goodwill Park',
  'Willow, Parking',
  'CleoPark',
])('%j: nobody', (text) => expect(named(text)).toBeNull());
