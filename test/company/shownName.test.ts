import fc from 'fast-check';
import type { Person } from '../../src/company/people.ts';
import { nameInOrder, shownName, shownNames } from '../../src/company/shownName.ts';
import { namesToTellApart } from '../../src/features/companyCheck/companyCheck.ts';
import { foldedText } from '../../src/values/text.ts';

const initial = (name: string, called = '') => shownName({ name, called }, false);

describe('first name and initial', () => {
  it.each([
    ['Silva, Ana', 'Ana S'],
    ['SILVA Ana', 'Ana S'],
    ['Ana SILVA', 'Ana S'],
    ["Theo O'Brien (he/him)", 'Theo O'],
    ['O’Brien, Dr. Theo', 'Theo O'],
    ['Lily "Lil" Chen Jr.', 'Lily C'],
    ['Lily “Lil” Chen, Jr.', 'Lily C'],
    ["Lily 'Lil' Chen III", 'Lily C'],
    ['Chen Jr., Lily', 'Lily C'],
    ['Chen, Lily, Jr.', 'Lily C'],
    ['Sam Patel (Gr 7)', 'Sam P'],
    ['Sam Patel Gr. 7', 'Sam P'],
    ['Sam Patel 7th grade', 'Sam P'],
    ['Sam Patel (Gr 7', 'Sam P'],
    ['(Sam Patel)', 'Sam P'],
    ['Ana Silva, she/her', 'Ana S'],
    ['Ana Silva they/them', 'Ana S'],
    ['Ana Silva – Mina', 'Ana S'],
    ['Ana 🌟 Silva 👩🏽‍🎤', 'Ana S'],
    ['Ana \u202ESilva\u200B', 'Ana S'],
    ['Ana  𝒮ilva ', 'Ana 𝒮'],
    ['Jean-Luc de la Tour', 'Jean-Luc T'],
    ['Ana van der Berg', 'Ana B'],
    ['van der Berg, Ana', 'Ana B'],
    ['Ana Smith-Jones', 'Ana S'],
    ["Theo d'Angelo", 'Theo D'],
    ['AJ Smith', 'AJ S'],
    ['J.R. Smith', 'J.R. S'],
    ['ana.silva@example.org', 'ana S'],
    ['Ana_Silva', 'Ana S'],
    ['Prince', 'Prince'],
    ['Ms Rivera', 'Ms R'],
    ['Mr. Ben Okafor', 'Ben O'],
    ['Ana O', 'Ana O'],
    ['Ana E\u0301vora', 'Ana É'],
    ['محمد علي', 'محمد ع'],
    ['דוד כהן', 'דוד כ'],
    ['अनिता शर्मा', 'अनिता श'],
    ['王小明', '小明'],
    ['김민준', '민준'],
    ['山田 太郎', '太郎'],
    ['さくら', 'さくら'],
    ['🌟', '🌟'],
    ['', ''],
  ])('of %j is %j', (name, shown) => expect(initial(name)).toBe(shown));

  it.each([
    ['Ana Silva', 'Nini', 'Nini S'],
    ['Mary Jane Watson', 'Mary Jane', 'Mary Jane W'],
    ['Ana Silva', 'Ana Silva', 'Ana S'],
    ['Ana Silva', 'Silva', 'Ana S'],
    ['Ana Silva-Costa', 'Ana Costa', 'Ana S'],
    ['Ana Silva', 'Ana Costa', 'Ana S'],
    ['Silva, Ana', 'Silva, Ana', 'Ana S'],
    ['Ana Silva', 'Ms Silva', 'Ana S'],
    ['Ana Silva', 'Nini (she)', 'Nini S'],
    ['Nguyễn Minh Khôi', 'Khôi', 'Khôi N'],
    ['Nguyễn Thị Minh Anh', 'Minh Anh', 'Minh Anh N'],
    ['Nguyễn Thị Minh Anh', '', 'Anh N'],
    ['Zhao Mei-Lin', 'Mei', 'Mei Z'],
    ['Wang Xiaoming', '', 'Xiaoming W'],
    ['Kovács Anna', 'Anna', 'Anna K'],
    ['Kim Min-jun', 'Min-jun', 'Min-jun K'],
    ['Kim Lee', '', 'Kim L'],
    ['Zoë Nguyễn', 'Zoë', 'Zoë N'],
    ['Xiaoming Wang', '', 'Xiaoming W'],
    ['王小明', '小明', '小明'],
    ['王小明', '王小明', '小明'],
  ])('of %j called %j is %j', (name, called, shown) => expect(initial(name, called)).toBe(shown));
});

describe('a full name', () => {
  it.each([
    ['Silva, Ana', 'Ana Silva'],
    ['van der Berg, Ana', 'Ana van der Berg'],
    ['Lily Chen, Jr.', 'Lily Chen, Jr.'],
    ['Theo O’Brien (he/him)', 'Theo O’Brien (he/him)'],
  ])('of %j is %j', (name, shown) => {
    expect(nameInOrder(name)).toBe(shown);
    expect(shownName({ name, called: 'Nini' }, true)).toBe(shown);
  });
});

const person = (name: string, more: Partial<Person> = {}): Person => ({
  id: name,
  name,
  called: '',
  aloneSince: '',
  released: '',
  room: '',
  chaperoneGroup: '',
  stopped: '',
  group: 'Cast',
  role: '',
  characters: [],
  email: '',
  minor: true,
  active: true,
  ...more,
});
const shownOf = (people: Person[], full = false) => people.map(shownNames({ people }, full));

describe('two who would be shown alike', () => {
  it.each<[string, Person[], string[]]>([
    ['more letters', [person('Ana Silva'), person('Stone, Ana'), person('Ben Okafor')], ['Ana Si', 'Ana St', 'Ben O']],
    [
      'never all letters',
      [person('Ana Lin', { characters: ['Mina'] }), person('Ana Li', { characters: ['Moth'] })],
      ['Ana L (Mina)', 'Ana L (Moth)'],
    ],
    [
      'a job',
      [person('Ana Li', { role: 'Deck' }), person('Ana Lin', { role: 'Props' })],
      ['Ana L (Deck)', 'Ana L (Props)'],
    ],
    ['a number', [person('Ana Silva'), person('Ana Silva'), person('Silva, Ana')], ['Ana S', 'Ana S (2)', 'Ana S (3)']],
    [
      'nothing where the other has left',
      [person('Ana Silva'), person('Ana Silva', { active: false })],
      ['Ana S', 'Ana S'],
    ],
  ])('are told apart by %s', (_, people, shown) => expect(shownOf(people)).toEqual(shown));

  it('are told apart by their parts where names are full', () => {
    const two = [person('Ana Silva', { characters: ['Mina'] }), person('Silva, Ana', { characters: ['Moth'] })];
    expect(shownOf(two, true)).toEqual(['Ana Silva (Mina)', 'Ana Silva (Moth)']);
  });

  it('are told apart as soon as the second one is there', () => {
    const people = [person('Ana Silva')];
    expect(shownOf(people)).toEqual(['Ana S']);
    people.push(person('Ana Stone'));
    expect(shownOf(people)).toEqual(['Ana Si', 'Ana St']);
  });
});

test('whom only a number tells apart is said in the check of the company', () => {
  const people = [person('Ana Silva'), person('Silva, Ana'), person('Ben Okafor')];
  const said = namesToTellApart({ people, guardians: [] }, false).map(({ message }) => message);
  expect(said).toEqual([expect.stringContaining('“Ana S (2)”')]);
  expect(namesToTellApart({ people: people.slice(1), guardians: [] }, false)).toEqual([]);
});

const given = fc.constantFrom('Ana', 'Theo', 'Zoë', 'Jean-Luc', 'Дмитрий', 'محمد');
const last = fc.constantFrom(
  'Silva',
  'Silvestre',
  'Li',
  'Lin',
  "O'Brien",
  'O’Brien',
  'Núñez',
  'Smith-Jones',
  'Иванов',
  'السيد',
);
const typedName = fc
  .tuple(
    given,
    last,
    fc.constantFrom<(first: string, end: string) => string>(
      (first, end) => `${first} ${end}`,
      (first, end) => `${end}, ${first}`,
      (first, end) => `${end},${first} Maria`,
      (first, end) => `  ${first}\u00A0${end} (he/him)`,
      (first, end) => `${first} “Lil” ${end} Jr.`,
      (first, end) => `🌟 ${first} ${end} 🌟`,
      (first, end) => `Mr. ${first} ${end}, III`,
      (first, end) => `${first} ${end} Gr 7`,
      (first, end) => `${first}_${end}`,
    ),
    fc.constantFrom<(first: string, end: string) => string>(
      () => '',
      (first) => first,
      (first, end) => `${first} ${end}`,
      (first, end) => `${end}, ${first}`,
      (_, end) => end,
    ),
  )
  .map(([first, end, type, call]) => ({ last: end, name: type(first, end), called: call(first, end) }));

test('a whole last name is never shown, and no two people are shown alike', () => {
  fc.assert(
    fc.property(fc.array(typedName, { minLength: 1, maxLength: 8 }), (typed) => {
      const people = typed.map(({ name, called }, at) => person(name, { called, id: `P${at}` }));
      const shown = shownOf(people);
      shown.forEach((text, at) => {
        const words = foldedText(text).split(/[\s-]/);
        for (const part of foldedText(typed[at]?.last ?? '').split('-')) expect(words).not.toContain(part);
      });
      expect(new Set(shown.map(foldedText)).size).toBe(shown.length);
    }),
  );
});

test('a name of 50,000 signs takes no time to speak of', () => {
  const startMs = performance.now();
  for (const sign of ['(', '"', ' ', ', ', 'a', 'A. ', "'a' ", '- ', '🌟', '王']) {
    initial(sign.repeat(50_000 / sign.length), sign.repeat(50_000 / sign.length));
  }
  expect(performance.now() - startMs).toBeLessThan(2_000);
});
